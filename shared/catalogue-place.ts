const catalogueParts = [
  'office',
  'levels',
  'criteria',
  'officers',
  'serviceFields',
  'counters',
  'annex',
] as const;
export type CataloguePartName = (typeof catalogueParts)[number];

/** A place in a catalogue, as a person would look for it. */
export interface CataloguePlace {
  readonly part: CataloguePartName;
  /** Which row of the part, from 1; null for all of it, and for a part without rows. */
  readonly row: number | null;
  /** As the catalogue calls it: `text`, `levelLabels`. */
  readonly field: string | null;
  /** Which one of a field's list, from 1. */
  readonly item: number | null;
  /** The language of a translation; null for Vietnamese, and for what is no text. */
  readonly language: string | null;
}

const languageCode = /^[a-z]{2,3}(-[A-Za-z0-9]+)*$/;

/** `['criteria', 2, 'text', 'vi']` is the third criterion's text. null where a catalogue has no such part. */
export function placeOf(path: readonly PropertyKey[]): CataloguePlace | null {
  const part = catalogueParts.find((each) => each === path[0]);
  if (!part) return null;
  const numbers = path.map((key) => (typeof key === 'number' ? key + 1 : null));
  const row = numbers[1] ?? null;
  const [field, ...rest] = path.slice(row === null ? 1 : 2);
  const last = rest.at(-1);
  const isTranslation = typeof last === 'string' && last !== 'vi' && languageCode.test(last);
  return {
    part,
    row,
    field: typeof field === 'string' ? field : null,
    item: typeof rest[0] === 'number' ? rest[0] + 1 : null,
    language: isTranslation && field !== 'target' ? last : null,
  };
}
