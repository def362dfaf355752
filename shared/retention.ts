import * as z from 'zod/mini';
import { type Day, monthOf, type Period } from './period.ts';

/** Tablets that were lost for a season have been heard by then. */
export const fewestMonths = 3;
export const mostMonths = 240;

const Months = z.nullable(z.int().check(z.minimum(fewestMonths), z.maximum(mostMonths)));

/** For how many months after their own month things are kept; null: always. The sums stay in any case. */
export const Retention = z.object({ responseMonths: Months, commentMonths: Months });
export type Retention = z.infer<typeof Retention>;

export const keepAll: Retention = { responseMonths: null, commentMonths: null };

/** `2026-03` so many months before. */
function monthsBefore(month: string, count: number): string {
  const index = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 - count;
  return `${String(Math.floor(index / 12)).padStart(4, '0')}-${String((index % 12) + 1).padStart(2, '0')}`;
}

/** The first month that is still kept on a day; null: all are. */
export function firstKeptMonth(today: Day, months: number | null): string | null {
  return months === null ? null : monthsBefore(monthOf(today), months);
}

/** The days of `2026-03`: its last one is the 31st in each month, which no day comes after. */
export function daysOfMonth(month: string): Period {
  return { from: `${month}-01`, to: `${month}-31` };
}
