import { addDays, type Day, type Period } from '../period.ts';
import type { Step } from './grouping.ts';

const monthsOf = { month: 1, quarter: 3 } as const;

/** The first day of the week (Monday), month or quarter that a day is in. */
export function stepStart(day: Day, step: Step): Day {
  if (step === 'week') {
    const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
    return addDays(day, -((weekday + 6) % 7));
  }
  const months = monthsOf[step];
  const month = Number(day.slice(5, 7)) - 1;
  return `${day.slice(0, 5)}${String(month - (month % months) + 1).padStart(2, '0')}-01`;
}

function nextStart(start: Day, step: Step): Day {
  if (step === 'week') return addDays(start, 7);
  const date = new Date(`${start}T00:00:00Z`);
  date.setUTCMonth(date.getUTCMonth() + monthsOf[step]);
  return date.toISOString().slice(0, 10);
}

/** All steps that a period touches, each cut to the period: no day is in two, and none is left out. */
export function listSteps({ from, to }: Period, step: Step): Period[] {
  const found: Period[] = [];
  for (let start = stepStart(from, step); start <= to; start = nextStart(start, step)) {
    const last = addDays(nextStart(start, step), -1);
    found.push({ from: start < from ? from : start, to: last > to ? to : last });
  }
  return found;
}
