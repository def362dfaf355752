import type { Overview } from '../../../shared/endpoints/office.ts';
import { addDays, type Day, type Period } from '../../../shared/period.ts';

export type QuickPeriod = 'thisMonth' | 'lastMonth' | 'thisQuarter' | 'thisYear' | 'everything';

function firstOfMonth(year: number, month: number): Day {
  return new Date(Date.UTC(year, month - 1, 1)).toISOString().slice(0, 10);
}

/** From the first day of `month` to the last day of the `count`-th month from there. */
function months(year: number, month: number, count: number): Period {
  return { from: firstOfMonth(year, month), to: addDays(firstOfMonth(year, month + count), -1) };
}

/** null where there is no such period: nothing was received yet. */
export function quickPeriod(name: QuickPeriod, { today, firstDay, lastDay }: Overview): Period | null {
  const [year = 0, month = 1] = today.split('-').map(Number);
  if (name === 'everything') return firstDay && lastDay ? { from: firstDay, to: lastDay } : null;
  if (name === 'thisMonth') return months(year, month, 1);
  if (name === 'lastMonth') return months(year, month - 1, 1);
  if (name === 'thisQuarter') return months(year, month - ((month - 1) % 3), 3);
  return months(year, 1, 12);
}

/** What is shown before anybody chose: all that there is, or this year. */
export function defaultPeriod(overview: Overview): Period {
  return quickPeriod('everything', overview) ?? months(Number(overview.today.slice(0, 4)), 1, 12);
}
