import type { Catalogue, Criterion, Level } from '../../../shared/catalogue.ts';
import type { LocalizedText } from '../../../shared/localized-text.ts';
import { slugOf, uniqueSlugs } from './slug.ts';

/** Part of a person's name in the annex, so Vietnamese in every language of the screens. */
export const honorifics = ['Bà', 'Ông'] as const;

export type CriterionKind = Criterion['per'];

/** A row of the form; `key` stays when rows move, and is never part of the catalogue. */
export interface CriterionDraft {
  readonly key: number;
  /** The criterion that the row began as; null for one that was added. */
  readonly origin: Criterion | null;
  readonly text: string;
  readonly per: CriterionKind;
  readonly optional: boolean;
  /** Own words for the levels, in their order; '' where the general ones serve. */
  readonly levelWords: readonly string[];
}

export interface ServiceFieldDraft {
  readonly key: number;
  readonly name: string;
}

export interface OfficerDraft {
  readonly key: number;
  readonly honorific: string;
  readonly name: string;
  readonly title: string;
  readonly fieldKeys: readonly number[];
}

/** What stands in the form of a new office, right or not. */
export interface OfficeDraft {
  readonly name: string;
  readonly parentName: string;
  readonly place: string;
  /** null as long as the id follows the name. */
  readonly typedId: string | null;
  readonly timeZone: string;
  readonly levels: readonly Level[];
  readonly criteria: readonly CriterionDraft[];
  readonly serviceFields: readonly ServiceFieldDraft[];
  readonly officers: readonly OfficerDraft[];
  readonly decimal: ',' | '.';
  readonly zero: '0' | '' | '-';
}

/** The draft to begin with: criteria and levels of the sample, nobody and no field. */
export function openDraft(sample: Catalogue): OfficeDraft {
  return {
    name: '',
    parentName: '',
    place: '',
    typedId: null,
    timeZone: 'Asia/Ho_Chi_Minh',
    levels: sample.levels,
    criteria: sample.criteria.map((origin, index) => ({
      key: index + 1,
      origin,
      text: origin.text.vi,
      per: origin.per,
      optional: origin.optional ?? false,
      levelWords: sample.levels.map((_, at) => origin.levelLabels?.[at]?.vi ?? ''),
    })),
    serviceFields: [],
    officers: [],
    decimal: ',',
    zero: '0',
  };
}

export function officeIdOf(draft: OfficeDraft): string {
  return draft.typedId ?? slugOf(draft.name);
}

export function nextKey(rows: readonly { readonly key: number }[]): number {
  return Math.max(0, ...rows.map(({ key }) => key)) + 1;
}

/** The row at `index` one place up (-1) or down (1); the same list where it cannot go there. */
export function moveRow<T>(rows: readonly T[], index: number, by: -1 | 1): readonly T[] {
  const row = rows[index];
  const other = rows[index + by];
  if (row === undefined || other === undefined) return rows;
  const moved = [...rows];
  moved[index] = other;
  moved[index + by] = row;
  return moved;
}

/** Translations hold for the words that they were made for, and for no others. */
function textOf(typed: string, origin: LocalizedText | undefined): LocalizedText {
  const trimmed = typed.trim();
  return origin && origin.vi === trimmed ? origin : { vi: trimmed };
}

function ownWordsOf(
  { levelWords, origin }: CriterionDraft,
  levels: readonly Level[],
): LocalizedText[] | null {
  if (levelWords.every((word) => word.trim() === '')) return null;
  return levels.map(({ label }, at) => {
    const typed = levelWords[at] ?? '';
    return typed.trim() === '' ? label : textOf(typed, origin?.levelLabels?.[at]);
  });
}

function buildCriteria({ criteria, levels }: OfficeDraft): Criterion[] {
  const ids = uniqueSlugs(
    criteria.map(({ origin, text }) => ({ id: origin?.id ?? '', name: text })),
    'tieu-chi',
  );
  return criteria.map((row, index) => {
    const levelLabels = ownWordsOf(row, levels);
    return {
      id: ids[index] ?? '',
      text: textOf(row.text, row.origin?.text),
      per: row.per,
      ...(levelLabels ? { levelLabels } : {}),
      ...(row.optional ? { optional: true } : {}),
    };
  });
}

/** The catalogue that the form says; whether it is a right one, `checkDraft` finds out. */
export function buildCatalogue(draft: OfficeDraft): Catalogue {
  const fieldIds = uniqueSlugs(
    draft.serviceFields.map(({ name }) => ({ id: '', name })),
    'linh-vuc',
  );
  const idOfKey = new Map(draft.serviceFields.map(({ key }, index) => [key, fieldIds[index] ?? '']));
  const officerIds = uniqueSlugs(
    draft.officers.map(({ name }) => ({ id: '', name })),
    'cong-chuc',
  );
  return {
    office: {
      id: officeIdOf(draft),
      name: { vi: draft.name.trim() },
      parentName: { vi: draft.parentName.trim() },
      place: draft.place.trim(),
      timeZone: draft.timeZone,
    },
    levels: [...draft.levels],
    criteria: buildCriteria(draft),
    officers: draft.officers.map(({ honorific, name, title, fieldKeys }, index) => ({
      id: officerIds[index] ?? '',
      honorific,
      name: name.trim(),
      title: title.trim(),
      // In the order of the fields, and without those that were removed meanwhile.
      serviceFieldIds: draft.serviceFields.flatMap(({ key }) =>
        fieldKeys.includes(key) ? [idOfKey.get(key) ?? ''] : [],
      ),
    })),
    serviceFields: draft.serviceFields.map(({ name }, index) => ({
      id: fieldIds[index] ?? '',
      name: { vi: name.trim() },
    })),
    annex: { decimal: draft.decimal, zero: draft.zero },
  };
}
