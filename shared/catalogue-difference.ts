import * as z from 'zod/mini';
import { type Catalogue, officerLabel } from './catalogue.ts';
import type { LocalizedText } from './localized-text.ts';

/** What a catalogue consists of, as an office would name it. */
const CatalogueSubject = z.enum(['criterion', 'officer', 'serviceField', 'counter', 'level']);
export type CatalogueSubject = z.infer<typeof CatalogueSubject>;

/** What of a row was changed, other than its name. */
const CataloguePart = z.enum([
  'optional',
  'kind',
  'levelWords',
  'serviceFields',
  'officers',
  'days',
  'target',
]);
export type CataloguePart = z.infer<typeof CataloguePart>;

const what = CatalogueSubject;
const words = { before: z.string(), after: z.string() };

/** One thing that is otherwise in the next catalogue; names are in Vietnamese, as the annex prints them. */
export const CatalogueChange = z.union([
  z.object({ how: z.enum(['added', 'removed']), what, name: z.string() }),
  z.object({ how: z.literal('reworded'), what, ...words }),
  z.object({ how: z.literal('changed'), what, name: z.string(), part: CataloguePart }),
  z.object({ how: z.literal('reordered'), what }),
  z.object({
    how: z.literal('office'),
    part: z.enum(['name', 'parentName', 'place', 'timeZone']),
    ...words,
  }),
  z.object({ how: z.literal('annex') }),
  z.object({ how: z.literal('requester'), isAsked: z.boolean() }),
  z.object({ how: z.literal('translations') }),
]);
export type CatalogueChange = z.infer<typeof CatalogueChange>;

interface Row {
  readonly id: string;
  readonly name: string;
  readonly parts: Readonly<Partial<Record<CataloguePart, unknown>>>;
}

const wordsOf = (texts: readonly LocalizedText[] = []) => texts.map(({ vi }) => vi);

/** The lists of a catalogue, each row by its id, its name, and what else there is to say of it. */
function rowsOf({ criteria, officers, serviceFields, counters = [], levels }: Catalogue) {
  return {
    level: levels.map(({ level, label }): Row => ({ id: level, name: `${level} – ${label.vi}`, parts: {} })),
    criterion: criteria.map(
      ({ id, text, per, optional = false, levelLabels, target = null }): Row => ({
        id,
        name: text.vi,
        parts: {
          kind: per,
          optional,
          levelWords: wordsOf(levelLabels),
          target: target && [target.percent, target.upTo],
        },
      }),
    ),
    serviceField: serviceFields.map(({ id, name }): Row => ({ id, name: name.vi, parts: {} })),
    officer: officers.map(
      (officer): Row => ({
        id: officer.id,
        name: officerLabel(officer),
        parts: { serviceFields: officer.serviceFieldIds, days: [officer.firstDay, officer.lastDay] },
      }),
    ),
    counter: counters.map(
      ({ id, name, officerIds }): Row => ({ id, name: name.vi, parts: { officers: officerIds } }),
    ),
  } satisfies Record<CatalogueSubject, Row[]>;
}

const isSame = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

function changesOfRow(what: CatalogueSubject, before: Row, after: Row): CatalogueChange[] {
  const parts = Object.keys(after.parts) as CataloguePart[];
  return [
    ...(before.name === after.name
      ? []
      : [{ how: 'reworded', what, before: before.name, after: after.name } as const]),
    ...parts
      .filter((part) => !isSame(before.parts[part], after.parts[part]))
      .map((part) => ({ how: 'changed', what, name: after.name, part }) as const),
  ];
}

function changesOfList(
  what: CatalogueSubject,
  before: readonly Row[],
  after: readonly Row[],
): CatalogueChange[] {
  const earlier = new Map(before.map((row) => [row.id, row]));
  const later = new Set(after.map(({ id }) => id));
  const kept = before.filter(({ id }) => later.has(id));
  const stayed = after.filter(({ id }) => earlier.has(id));
  return [
    ...after.filter(({ id }) => !earlier.has(id)).map(({ name }) => ({ how: 'added', what, name }) as const),
    ...before.filter(({ id }) => !later.has(id)).map(({ name }) => ({ how: 'removed', what, name }) as const),
    ...stayed.flatMap((row) => changesOfRow(what, earlier.get(row.id) ?? row, row)),
    ...(kept.every(({ id }, at) => stayed[at]?.id === id) ? [] : [{ how: 'reordered', what } as const]),
  ];
}

function changesOfOffice(before: Catalogue['office'], after: Catalogue['office']): CatalogueChange[] {
  const textOf = (value: string | LocalizedText) => (typeof value === 'string' ? value : value.vi);
  return (['name', 'parentName', 'place', 'timeZone'] as const)
    .filter((part) => textOf(before[part]) !== textOf(after[part]))
    .map((part) => ({ how: 'office', part, before: textOf(before[part]), after: textOf(after[part]) }));
}

function changesOfRequester(before: Catalogue, after: Catalogue): CatalogueChange[] {
  const isAsked = after.asksRequester ?? false;
  return isAsked === (before.asksRequester ?? false) ? [] : [{ how: 'requester', isAsked }];
}

/** What the next catalogue has otherwise than the one before: empty exactly where both are the same. */
export function differenceOf(before: Catalogue, after: Catalogue): CatalogueChange[] {
  const [earlier, later] = [rowsOf(before), rowsOf(after)];
  const subjects = Object.keys(later) as CatalogueSubject[];
  const changes = [
    ...changesOfOffice(before.office, after.office),
    ...subjects.flatMap((what) => changesOfList(what, earlier[what], later[what])),
    ...(isSame(before.annex ?? {}, after.annex ?? {}) ? [] : [{ how: 'annex' } as const]),
    ...changesOfRequester(before, after),
  ];
  if (changes.length > 0 || isSame(inOrder(before), inOrder(after))) return changes;
  return [{ how: 'translations' }];
}

/** All that is compared, with the keys in one order. */
function inOrder({ office, levels, criteria, officers, serviceFields, counters = [] }: Catalogue): unknown {
  const sorted = (value: unknown): unknown =>
    Array.isArray(value)
      ? value.map(sorted)
      : typeof value === 'object' && value !== null
        ? Object.fromEntries(
            Object.entries(value)
              .sort(([a], [b]) => (a < b ? -1 : 1))
              .map(([key, each]) => [key, sorted(each)]),
          )
        : value;
  return sorted({ office, levels, criteria, officers, serviceFields, counters });
}
