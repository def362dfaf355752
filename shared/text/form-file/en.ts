import type { CataloguePartName, CataloguePlace } from '../../catalogue-place.ts';
import type { Words } from '../language.ts';
import type { vi } from './vi.ts';

const parts: Readonly<Record<CataloguePartName, string>> = {
  office: 'the office',
  levels: 'the levels',
  criteria: 'the criteria',
  officers: 'the officers',
  serviceFields: 'the fields',
  counters: 'the counters',
  annex: 'the style of the annex',
};

const rows: Readonly<Partial<Record<CataloguePartName, string>>> = {
  levels: 'Level',
  criteria: 'Criterion',
  officers: 'Officer',
  serviceFields: 'Field',
  counters: 'Counter',
};

/** Texts, which may be translated. */
const texts: Readonly<Partial<Record<CataloguePartName, Readonly<Record<string, string>>>>> = {
  office: { name: 'name', parentName: 'authority above' },
  levels: { label: 'words' },
  criteria: { text: 'question', levelLabels: 'words for level' },
  serviceFields: { name: 'name' },
  counters: { name: 'name' },
};

const fields: Readonly<Record<string, string>> = {
  id: 'id',
  place: 'place',
  timeZone: 'time zone',
  level: 'letter',
  per: 'what is rated',
  optional: 'whether it may be skipped',
  target: 'target',
  honorific: 'form of address',
  name: 'full name',
  title: 'title',
  firstDay: 'first day of service',
  lastDay: 'last day of service',
  serviceFieldIds: 'fields',
  officerIds: 'officers',
};

function fieldOf({ part, field, item, language }: CataloguePlace): string | null {
  if (field === null) return null;
  if (field === 'levelLabels' && item === null) return 'words for the levels';
  const text = texts[part]?.[field];
  if (text === undefined) return fields[field] ?? 'one entry';
  const whole = item === null ? text : `${text} ${item}`;
  return language === null ? `${whole} in Vietnamese` : `${whole}, translation “${language}”`;
}

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);
const small = (words: string) => words.charAt(0).toLowerCase() + words.slice(1);

export const en: Words<typeof vi> = {
  unknown: 'The file has a part that a form does not have.',
  fault: (place, rule) => {
    const row = place.row === null ? null : `${rows[place.part] ?? 'Row'} ${place.row}`;
    const field = fieldOf(place);
    if (rule === null) {
      if (row && field) return `${row}: the ${field} is missing.`;
      return row ? `${row} is empty.` : `Missing: ${field ?? parts[place.part]}.`;
    }
    const where = row && field ? `${row}, ${field}` : (row ?? capital(field ?? parts[place.part]));
    return `${where}: ${small(rule)}`;
  },
  rules: {
    'unknown-reference': 'Names an id that is not in the file.',
    'level-label-count': 'There must be as many words as levels.',
    'level-count': 'There must be 2 to 5 levels.',
  },
};
