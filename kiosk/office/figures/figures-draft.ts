import type { Annex } from '../../../shared/annex/annex.ts';
import type { ServiceField } from '../../../shared/catalogue.ts';
import type { FiguresView } from '../../../shared/endpoints/figures.ts';
import type { Figures } from '../../../shared/endpoints/office.ts';
import { sumInvalid } from '../../../shared/paper/invalid-reason.ts';
import { formatCount } from '../../ui/format.ts';
import { parseTypedCount } from '../fields/typed-count.ts';

/** As it is typed. */
export interface TypedFigures {
  readonly filesHandled: string;
  readonly issued: string;
}

export interface FiguresDraft extends TypedFigures {
  readonly byField: Readonly<Record<string, TypedFigures>>;
  readonly printsFields: boolean;
}

const write = (count: number | null | undefined) =>
  count === null || count === undefined ? '' : formatCount(count);

export function openDraft(annex: Annex, view: FiguresView, fields: readonly ServiceField[]): FiguresDraft {
  const typedOf = (id: string): TypedFigures => {
    const set = view.serviceFields.find(({ serviceFieldId }) => serviceFieldId === id);
    return { filesHandled: write(set?.filesHandled), issued: write(set?.issued) };
  };
  return {
    filesHandled: write(annex.filesHandled),
    issued: write(annex.issued),
    byField: Object.fromEntries(fields.map(({ id }) => [id, typedOf(id)])),
    printsFields: view.printsFields,
  };
}

export const figureNames = ['filesHandled', 'issued'] as const;

/** How many entries are no counts. */
export function countFaults({ byField, ...totals }: FiguresDraft): number {
  return [totals, ...Object.values(byField)]
    .flatMap((typed) => figureNames.map((name) => parseTypedCount(typed[name])))
    .filter((count) => count === 'invalid').length;
}

const countOf = (typed: string): number | null => {
  const count = parseTypedCount(typed);
  return count === 'invalid' ? null : count;
};

export function buildFigures(draft: FiguresDraft, { from, to }: Pick<Annex, 'from' | 'to'>): Figures {
  const parse = (typed: TypedFigures) => ({
    filesHandled: countOf(typed.filesHandled),
    issued: countOf(typed.issued),
  });
  return {
    from,
    to,
    ...parse(draft),
    serviceFields: Object.entries(draft.byField)
      .map(([serviceFieldId, typed]) => ({ serviceFieldId, ...parse(typed) }))
      .filter(({ filesHandled, issued }) => filesHandled !== null || issued !== null),
    printsFields: draft.printsFields,
  };
}

/** What the fields add up to; null where none is typed. */
export function sumFields({ byField }: FiguresDraft, name: (typeof figureNames)[number]): number | null {
  const counts = Object.values(byField).flatMap((typed) => countOf(typed[name]) ?? []);
  return counts.length > 0 ? counts.reduce((sum, count) => sum + count, 0) : null;
}

export type Disagreement =
  | 'issued-below-collected'
  | 'issued-not-started'
  | 'files-not-sum'
  | 'issued-not-sum';

/** Where what is typed cannot be, or is not what the program itself counted. */
export function findDisagreements(draft: FiguresDraft, view: FiguresView): Disagreement[] {
  const issued = countOf(draft.issued);
  const collected = view.finished + view.paper + sumInvalid(view.invalid);
  const isPaperUsed = collected > view.finished;
  const differs = (name: (typeof figureNames)[number]) => {
    const [sum, total] = [sumFields(draft, name), countOf(draft[name])];
    return sum !== null && total !== null && sum !== total;
  };
  return [
    ...(issued !== null && issued < collected ? (['issued-below-collected'] as const) : []),
    ...(issued !== null && issued >= collected && !isPaperUsed && view.started > 0 && issued !== view.started
      ? (['issued-not-started'] as const)
      : []),
    ...(differs('filesHandled') ? (['files-not-sum'] as const) : []),
    ...(differs('issued') ? (['issued-not-sum'] as const) : []),
  ];
}
