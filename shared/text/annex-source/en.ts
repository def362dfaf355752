import type { Words } from '../language.ts';
import type { vi } from './vi.ts';

export const en: Words<typeof vi> = {
  title: 'Where the figures come from',
  text: 'Choose a row of the annex to see on which days and by which way its ratings came. Nobody can see who chose what.',
  row: 'Row of the annex',
  choose: 'Choose a row',
  day: 'Day',
  channel: 'Channel',
  count: 'In the annex',
  excluded: 'Excluded',
  total: 'Total',
  table: (label) => `Ratings of “${label}” by day and channel`,
  none: 'No rating of this row on days that have ended.',
  through: (day) => `Through ${day}. A day that has not ended is not shown here.`,
  whoExcluded: 'Who excluded, by which rule and why is in the notes of the annex and under',
  responses: 'Responses',
};
