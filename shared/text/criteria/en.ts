import type { Words } from '../language.ts';
import type { vi } from './vi.ts';

export const en: Words<typeof vi> = {
  target: 'Target',
  noTarget: 'none',
  targetHint: 'Leave empty for none. It stands beside the result at this desk.',
  percent: 'At least how many percent',
  countedLevels: 'Levels that count',
  levelsUpTo: (letters) =>
    letters.length === 1 ? `Level ${letters.join()} only` : `Levels ${letters.join(' and ')}`,
  targetNote: (levels, percent, target, verdict) =>
    percent === null || verdict === null
      ? `${levels}: target ${target}%, no ratings yet`
      : `${levels}: ${percent}; target ${target}%: ${verdict}`,
  reached: 'reached',
  missed: 'not reached',
  lastQuestion: 'Last question',
  asksRequester: 'Ask whether people came for themselves or their family, or for an organisation',
  requesterHint:
    'One tap, and it may be skipped. The two groups are counted by themselves in the charts, never together with officers, counters or hours, and no group under 5 responses is shown.',
  days: 'Days of service',
  daysHint:
    'Leave empty for no limit. On other days the tablets do not ask about this officer; results that are there stay in the annex.',
  firstDay: 'From',
  lastDay: 'To the end of',
  daysOf: (first, last) =>
    first && last ? `from ${first} to ${last}` : first ? `from ${first}` : last ? `to ${last}` : 'no limit',
};
