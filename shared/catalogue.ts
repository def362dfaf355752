import * as z from 'zod/mini';
import { AnnexOptions } from './annex/annex-layout.ts';
import { DayText } from './day-schema.ts';
import { LocalizedText } from './localized-text.ts';
import { isTimeZone } from './period.ts';

export const Slug = z.string().check(z.regex(/^[a-z0-9-]{1,64}$/));

const name = z.string().check(z.minLength(1), z.maxLength(500));

const Office = z.object({
  id: Slug,
  name: LocalizedText,
  parentName: LocalizedText,
  place: name,
  timeZone: z.string().check(z.refine(isTimeZone, { params: { rule: 'time-zone' } })),
});

const Level = z.object({ level: z.string().check(z.regex(/^[A-Z]$/)), label: LocalizedText });

/** What a criterion is rated for: once in a response, once for each officer, or once for the field served. */
export const criterionKinds = ['response', 'officer', 'serviceField'] as const;

/** At least so many percent of the ratings, in whole numbers, at this level or a better one. */
export const Target = z.object({ percent: z.int().check(z.minimum(1), z.maximum(100)), upTo: z.string() });

const Criterion = z.object({
  id: Slug,
  text: LocalizedText,
  per: z.enum(criterionKinds),
  levelLabels: z.optional(z.array(LocalizedText)),
  optional: z.optional(z.boolean()),
  target: z.optional(Target),
});

const Officer = z.object({
  id: Slug,
  honorific: z.string().check(z.maxLength(50)),
  name,
  title: z.string().check(z.maxLength(500)),
  serviceFieldIds: z._default(z.array(Slug), []),
  /** The days on which citizens are asked about the officer, both included; absent: no limit. */
  firstDay: z.optional(DayText),
  lastDay: z.optional(DayText),
});

const ServiceField = z.object({ id: Slug, name: LocalizedText });

const Counter = z.object({ id: Slug, name: LocalizedText, officerIds: z._default(z.array(Slug), []) });

const AnnexStyle = z.extend(AnnexOptions, {
  decimal: z.optional(z.enum([',', '.'])),
  zero: z.optional(z.enum(['0', '', '-'])),
});

const CatalogueParts = z.object({
  office: Office,
  levels: z.array(Level).check(z.minLength(2), z.maxLength(5)),
  criteria: z.array(Criterion).check(z.minLength(1), z.maxLength(50)),
  officers: z._default(z.array(Officer).check(z.maxLength(500)), []),
  serviceFields: z._default(z.array(ServiceField).check(z.maxLength(500)), []),
  counters: z.optional(z.array(Counter).check(z.maxLength(200))),
  annex: z.optional(AnnexStyle),
  /** Citizens are asked last whether they came for themselves or for an organisation. */
  asksRequester: z.optional(z.boolean()),
});

type Parts = z.infer<typeof CatalogueParts>;

interface Fault {
  readonly path: (string | number)[];
  readonly rule: 'repeated' | 'unknown-reference' | 'level-label-count' | 'target-level' | 'day-order';
}

function repeatedIds(parts: Parts): Fault[] {
  const lists = {
    criteria: parts.criteria.map((c) => c.id),
    officers: parts.officers.map((o) => o.id),
    serviceFields: parts.serviceFields.map((f) => f.id),
    counters: (parts.counters ?? []).map((c) => c.id),
  };
  const faults: Fault[] = [];
  for (const [list, ids] of Object.entries(lists))
    ids.forEach((id, index) => {
      if (ids.indexOf(id) !== index) faults.push({ path: [list, index, 'id'], rule: 'repeated' });
    });
  parts.levels.forEach(({ level }, index) => {
    if (parts.levels.findIndex((other) => other.level === level) !== index)
      faults.push({ path: ['levels', index, 'level'], rule: 'repeated' });
  });
  return faults;
}

function unknownReferences(parts: Parts): Fault[] {
  const fieldIds = new Set(parts.serviceFields.map((f) => f.id));
  const officerIds = new Set(parts.officers.map((o) => o.id));
  const faults: Fault[] = [];
  parts.officers.forEach((officer, index) => {
    officer.serviceFieldIds.forEach((id, at) => {
      if (!fieldIds.has(id))
        faults.push({ path: ['officers', index, 'serviceFieldIds', at], rule: 'unknown-reference' });
    });
  });
  parts.counters?.forEach((counter, index) => {
    counter.officerIds.forEach((id, at) => {
      if (!officerIds.has(id))
        faults.push({ path: ['counters', index, 'officerIds', at], rule: 'unknown-reference' });
    });
  });
  return faults;
}

function unmatchedLevelLabels(parts: Parts): Fault[] {
  return parts.criteria.flatMap((criterion, index): Fault[] =>
    criterion.levelLabels && criterion.levelLabels.length !== parts.levels.length
      ? [{ path: ['criteria', index, 'levelLabels'], rule: 'level-label-count' }]
      : [],
  );
}

/** All levels together are always 100 %: a target stops before the last one. */
function unreachableTargets({ criteria, levels }: Parts): Fault[] {
  const letters = levels.slice(0, -1).map(({ level }) => level);
  return criteria.flatMap(({ target }, index): Fault[] =>
    target && !letters.includes(target.upTo)
      ? [{ path: ['criteria', index, 'target', 'upTo'], rule: 'target-level' }]
      : [],
  );
}

function reversedDays({ officers }: Parts): Fault[] {
  return officers.flatMap(({ firstDay, lastDay }, index): Fault[] =>
    firstDay !== undefined && lastDay !== undefined && lastDay < firstDay
      ? [{ path: ['officers', index, 'lastDay'], rule: 'day-order' }]
      : [],
  );
}

/** What an office asks, and about whom. Shape and rules: the contract's part "Catalogue". */
export const Catalogue = /* @__PURE__ */ CatalogueParts.check((context) => {
  const parts = context.value;
  for (const { path, rule } of [
    ...repeatedIds(parts),
    ...unknownReferences(parts),
    ...unmatchedLevelLabels(parts),
    ...unreachableTargets(parts),
    ...reversedDays(parts),
  ])
    context.issues.push({ code: 'custom', input: parts, path, params: { rule } });
});

export type Catalogue = z.infer<typeof Catalogue>;
export type Criterion = Catalogue['criteria'][number];
export type Officer = Catalogue['officers'][number];
export type ServiceField = Catalogue['serviceFields'][number];
export type Level = Catalogue['levels'][number];
export type Counter = NonNullable<Catalogue['counters']>[number];

/** A catalogue as it was published: with the number that the responses to it carry. */
export const PublishedCatalogue = z.extend(CatalogueParts, { version: z.int().check(z.positive()) });
export type PublishedCatalogue = z.infer<typeof PublishedCatalogue>;

/** `Bà Nguyễn Thị A, công chức Tư pháp - hộ tịch` */
export function officerLabel(officer: Officer): string {
  const person = [officer.honorific, officer.name].filter(Boolean).join(' ');
  return officer.title ? `${person}, ${officer.title}` : person;
}
