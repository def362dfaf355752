import type { Words } from '../language.ts';
import type { vi } from './vi.ts';

export const en: Words<typeof vi> = {
  title: 'My ratings',
  notSetUp: 'The system is not set up yet. An administrator must open the office desk to begin.',
  openDesk: 'Open the office desk',
  notOfficer:
    'This account belongs to no officer, so it has no ratings of its own. The office’s figures are at the office desk.',
  explanation: {
    title: 'How to read this',
    own: 'This page holds the ratings given to you only. You see nobody else’s, and nobody knows which citizen gave them. The annex of the office’s report prints the result of each officer too.',
    batches: (minimum) =>
      `Figures are released in batches: each holds at least ${minimum} ratings from days that have ended. So nobody can guess which citizen chose what, and each share rests on enough ratings to mean something.`,
    percent: 'A share is the count of a level divided by all ratings of that criterion.',
  },
  ratings: (count) => `${count} ratings`,
  through: (day) => `up to and including ${day}`,
  notYet: (minimum) => `Fewer than ${minimum} ratings so far: nothing is shown yet`,
  notYetHint: 'The result appears as soon as there are enough; you need not do anything.',
  noCriteria: 'The office’s catalogue has no criterion that is rated for each officer.',
  columns: { level: 'Level', count: 'Count', percent: 'Share', share: 'Chart' },
  tableOf: (criterion) => `Result of the criterion: ${criterion}`,
};
