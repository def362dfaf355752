import type { vi } from './vi.ts';

export const en: typeof vi = {
  title: 'Tree of offices',
  intro:
    'Put this office under another one, such as a commune under its province. Whoever is a province viewer or an auditor of the office above sees the figures of every office beneath, and changes none.',
  place: 'Place',
  standsUnder: (name) => `Under: ${name}`,
  standsAlone: 'Under no other office.',
  beneath: (count) => `${count} offices stand beneath it.`,
  move: 'Choose the office above',
  moveAlone: 'Under no other office',
  moved: 'The office was moved.',
  pick: 'Choose an office',
  search: 'Search by name',
  searchHint: 'Diacritics may be left out.',
  list: 'Offices',
  none: 'There is no such office.',
  more: (count) => `${count} more: type more of the name.`,
};
