import type {
  Catalogue,
  Counter,
  Criterion,
  Level,
  Officer,
  ServiceField,
} from '../../../shared/catalogue.ts';
import type { LocalizedText } from '../../../shared/localized-text.ts';
import { buildDays, type DaysDraft, openDays } from './days-draft.ts';
import { slugOf, uniqueSlugs } from './slug.ts';
import { buildTarget, openTarget, type TargetDraft } from './target-draft.ts';

/** Part of a person's name in the annex, so Vietnamese in every language of the screens. */
export const honorifics = ['Bà', 'Ông'] as const;

export type CriterionKind = Criterion['per'];

/** A row of the form; `key` stays when rows move, and is never part of the catalogue. */
export interface CriterionDraft extends TargetDraft {
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
  readonly origin: ServiceField | null;
  readonly name: string;
}

export interface OfficerDraft extends DaysDraft {
  readonly key: number;
  readonly origin: Officer | null;
  readonly honorific: string;
  readonly name: string;
  readonly title: string;
  readonly fieldKeys: readonly number[];
}

export interface CounterDraft {
  readonly key: number;
  readonly origin: Counter | null;
  readonly name: string;
  readonly officerKeys: readonly number[];
}

/** What stands in the form of an office, right or not. */
export interface OfficeDraft {
  /** What the office asks now; null where the office is new. */
  readonly published: Catalogue | null;
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
  readonly counters: readonly CounterDraft[];
  readonly asksRequester: boolean;
  readonly decimal: ',' | '.';
  readonly zero: '0' | '' | '-';
}

type Questions = Pick<Catalogue, 'criteria' | 'levels'>;

/** The draft to begin with: these criteria and levels, nobody and no field. */
export function openDraft(questions: Questions): OfficeDraft {
  return {
    published: null,
    name: '',
    parentName: '',
    place: '',
    typedId: null,
    timeZone: 'Asia/Ho_Chi_Minh',
    levels: questions.levels,
    criteria: openCriteria(questions),
    serviceFields: [],
    officers: [],
    counters: [],
    asksRequester: false,
    decimal: ',',
    zero: '0',
  };
}

export function openCriteria({ criteria, levels }: Questions): CriterionDraft[] {
  return criteria.map((origin, index) => ({
    key: index + 1,
    origin,
    text: origin.text.vi,
    per: origin.per,
    optional: origin.optional ?? false,
    levelWords: levels.map((_, at) => origin.levelLabels?.[at]?.vi ?? ''),
    ...openTarget(origin.target),
  }));
}

/** What the office asks now, to be changed; ids and translations stay with what they were made for. */
export function openPublished(published: Catalogue): OfficeDraft {
  const { office, levels, annex } = published;
  const serviceFields = published.serviceFields.map((origin, index) => ({
    key: index + 1,
    origin,
    name: origin.name.vi,
  }));
  const officers = published.officers.map((origin, index) => ({
    key: index + 1,
    origin,
    honorific: origin.honorific,
    name: origin.name,
    title: origin.title,
    fieldKeys: keysOf(serviceFields, origin.serviceFieldIds),
    ...openDays(origin),
  }));
  const counters = (published.counters ?? []).map((origin, index) => ({
    key: index + 1,
    origin,
    name: origin.name.vi,
    officerKeys: keysOf(officers, origin.officerIds),
  }));
  return {
    published,
    name: office.name.vi,
    parentName: office.parentName.vi,
    place: office.place,
    typedId: office.id,
    timeZone: office.timeZone,
    levels,
    criteria: openCriteria(published),
    serviceFields,
    officers,
    counters,
    asksRequester: published.asksRequester ?? false,
    decimal: annex?.decimal ?? ',',
    zero: annex?.zero ?? '0',
  };
}

function keysOf(
  rows: readonly { readonly key: number; readonly origin: { readonly id: string } }[],
  ids: readonly string[],
): number[] {
  return rows.filter(({ origin }) => ids.includes(origin.id)).map(({ key }) => key);
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

interface UnnamedRow {
  readonly key: number;
  /** '' where it has none yet. */
  readonly id: string;
  readonly name: string;
}

/** An id for each row, in order. `fallback` is for names that give none. */
export type GiveIds = (rows: readonly UnnamedRow[], fallback: string) => readonly string[];

function buildCriteria({ criteria, levels }: OfficeDraft, giveIds: GiveIds): Criterion[] {
  const ids = giveIds(
    criteria.map(({ key, origin, text }) => ({ key, id: origin?.id ?? '', name: text })),
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
      ...buildTarget(row),
    };
  });
}

interface Row {
  readonly key: number;
  readonly origin: { readonly id: string } | null;
  readonly name: string;
}

/** An id for each row, by its key. */
function idsByKey(rows: readonly Row[], fallback: string, giveIds: GiveIds): ReadonlyMap<number, string> {
  const ids = giveIds(
    rows.map(({ key, origin, name }) => ({ key, id: origin?.id ?? '', name })),
    fallback,
  );
  return new Map(rows.map(({ key }, index) => [key, ids[index] ?? '']));
}

/** In the order of their own list, and without those that were removed meanwhile; as before where they are the same. */
function chosenIds(
  ids: ReadonlyMap<number, string>,
  keys: readonly number[],
  before: readonly string[] = [],
): string[] {
  const chosen = [...ids].flatMap(([key, id]) => (keys.includes(key) ? [id] : []));
  const isSame = chosen.length === before.length && before.every((id) => chosen.includes(id));
  return isSame ? [...before] : chosen;
}

function buildPeople({ serviceFields, officers, counters }: OfficeDraft, giveIds: GiveIds) {
  const fieldIds = idsByKey(serviceFields, 'linh-vuc', giveIds);
  const officerIds = idsByKey(officers, 'cong-chuc', giveIds);
  const counterIds = idsByKey(counters, 'quay', giveIds);
  return {
    officers: officers.map(({ key, origin, honorific, name, title, fieldKeys, ...days }) => ({
      id: officerIds.get(key) ?? '',
      honorific,
      name: name.trim(),
      title: title.trim(),
      serviceFieldIds: chosenIds(fieldIds, fieldKeys, origin?.serviceFieldIds),
      ...buildDays(days),
    })),
    serviceFields: serviceFields.map(({ key, origin, name }) => ({
      id: fieldIds.get(key) ?? '',
      name: textOf(name, origin?.name),
    })),
    counters: counters.map(({ key, origin, name, officerKeys }) => ({
      id: counterIds.get(key) ?? '',
      name: textOf(name, origin?.name),
      officerIds: chosenIds(officerIds, officerKeys, origin?.officerIds),
    })),
  };
}

/**
 * The catalogue that the form says; whether it is a right one, `checkDraft` finds out. Rows keep their ids; new ones
 * get theirs from their names, or as `giveIds` says.
 */
export function buildCatalogue(draft: OfficeDraft, giveIds: GiveIds = uniqueSlugs): Catalogue {
  const { published } = draft;
  const { counters, ...people } = buildPeople(draft, giveIds);
  return {
    office: {
      id: officeIdOf(draft),
      name: textOf(draft.name, published?.office.name),
      parentName: textOf(draft.parentName, published?.office.parentName),
      place: draft.place.trim(),
      timeZone: draft.timeZone,
    },
    levels: [...draft.levels],
    criteria: buildCriteria(draft, giveIds),
    ...people,
    ...(counters.length > 0 || published?.counters ? { counters } : {}),
    annex: { ...published?.annex, decimal: draft.decimal, zero: draft.zero },
    ...(draft.asksRequester ? { asksRequester: true } : {}),
  };
}
