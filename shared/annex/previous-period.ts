import { addDays, type Day, type Period } from '../period.ts';

const monthOf = (day: Day) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;

function firstOf(month: number): Day {
  return new Date(Date.UTC(Math.floor(month / 12), month % 12, 1)).toISOString().slice(0, 10);
}

/** The period just before, of the same length: months before months, days before days. */
export function previousPeriod({ from, to }: Period): Period {
  const isWholeMonths = from.endsWith('-01') && addDays(to, 1).endsWith('-01');
  const end = addDays(from, -1);
  if (isWholeMonths) return { from: firstOf(2 * monthOf(from) - monthOf(addDays(to, 1))), to: end };
  const days = Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
  return { from: addDays(end, -days), to: end };
}
