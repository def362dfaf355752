import type { Overview } from '../../../shared/endpoints/office.ts';
import { addDays, type Day, type Period } from '../../../shared/period.ts';

export const quickPeriods = [
  'thisMonth',
  'lastMonth',
  'thisQuarter',
  'lastQuarter',
  'thisHalf',
  'lastHalf',
  'thisYear',
  'lastYear',
  'sinceClosing',
  'everything',
] as const;
export type QuickPeriod = (typeof quickPeriods)[number];

/** How many months long, and how many such stretches back. */
const stretches = {
  thisMonth: [1, 0],
  lastMonth: [1, 1],
  thisQuarter: [3, 0],
  lastQuarter: [3, 1],
  thisHalf: [6, 0],
  lastHalf: [6, 1],
  thisYear: [12, 0],
  lastYear: [12, 1],
} as const;

function firstOfMonth(year: number, month: number): Day {
  return new Date(Date.UTC(year, month - 1, 1)).toISOString().slice(0, 10);
}

/** From the first day of `month` to the last day of the `count`-th month from there. */
function months(year: number, month: number, count: number): Period {
  return { from: firstOfMonth(year, month), to: addDays(firstOfMonth(year, month + count), -1) };
}

/** From the day after the last closed one to the last that has ended. */
function sinceClosing({ today, lastClosedDay }: Overview): Period | null {
  if (!lastClosedDay) return null;
  const period = { from: addDays(lastClosedDay, 1), to: addDays(today, -1) };
  return period.from <= period.to ? period : null;
}

/** null where there is no such period: nothing was received, or closed, yet. */
export function quickPeriod(name: QuickPeriod, overview: Overview): Period | null {
  const { today, firstDay, lastDay } = overview;
  if (name === 'everything') return firstDay && lastDay ? { from: firstDay, to: lastDay } : null;
  if (name === 'sinceClosing') return sinceClosing(overview);
  const [year = 0, month = 1] = today.split('-').map(Number);
  const [count, back] = stretches[name];
  return months(year, month - ((month - 1) % count) - back * count, count);
}

/** What is shown before anybody chose: all that there is, or this year. */
export function defaultPeriod(overview: Overview): Period {
  return quickPeriod('everything', overview) ?? months(Number(overview.today.slice(0, 4)), 1, 12);
}
