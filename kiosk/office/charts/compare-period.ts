import { addDays, type Day, type Period } from '../../../shared/period.ts';

export const otherPeriods = ['before', 'lastYear', 'chosen'] as const;
export type OtherPeriod = (typeof otherPeriods)[number];

function shiftMonths(firstOfMonth: Day, months: number): Day {
  const date = new Date(`${firstOfMonth}T00:00:00Z`);
  date.setUTCMonth(date.getUTCMonth() + months);
  return date.toISOString().slice(0, 10);
}

const isFirstOfMonth = (day: Day) => day.endsWith('-01');

const monthNumber = (day: Day) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));

/** As long, and ending the day before: of whole months as many months, else as many days. */
export function periodBefore({ from, to }: Period): Period {
  const last = addDays(from, -1);
  const after = addDays(to, 1);
  if (isFirstOfMonth(from) && isFirstOfMonth(after))
    return { from: shiftMonths(from, monthNumber(from) - monthNumber(after)), to: last };
  const days = Math.round((Date.parse(after) - Date.parse(from)) / 86_400_000);
  return { from: addDays(from, -days), to: last };
}

function yearBefore(day: Day): Day {
  const year = String(Number(day.slice(0, 4)) - 1).padStart(4, '0');
  // 29 February has none: the day before stands for it.
  return day.slice(4) === '-02-29' ? `${year}-02-28` : `${year}${day.slice(4)}`;
}

/** The same days of the year before; the end of a month stays the end of the month. */
export function periodLastYear({ from, to }: Period): Period {
  const after = addDays(to, 1);
  return {
    from: yearBefore(from),
    to: isFirstOfMonth(after) ? addDays(yearBefore(after), -1) : yearBefore(to),
  };
}
