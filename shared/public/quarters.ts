import { addDays, type Day, type Period } from '../period.ts';

/** Tablets that were offline have so many days after a quarter to send what they hold. */
const graceDays = 14;

function quarterOf(day: Day): Period {
  const year = Number(day.slice(0, 4));
  const first = Math.floor((Number(day.slice(5, 7)) - 1) / 3) * 3 + 1;
  const from = `${day.slice(0, 4)}-${String(first).padStart(2, '0')}-01`;
  const next =
    first === 10 ? `${year + 1}-01-01` : `${day.slice(0, 4)}-${String(first + 3).padStart(2, '0')}-01`;
  return { from, to: addDays(next, -1) };
}

/** Calendar quarters from the one with `first`, as far as they may be published today; at most the last `most`. */
export function listPublicQuarters(first: Day, today: Day, most: number): Period[] {
  const quarters: Period[] = [];
  for (let at = quarterOf(first); addDays(at.to, graceDays) < today; at = quarterOf(addDays(at.to, 1)))
    quarters.push(at);
  return quarters.slice(-most);
}

/** `2026-Q1` */
export function quarterName({ from }: Period): string {
  return `${from.slice(0, 4)}-Q${Math.ceil(Number(from.slice(5, 7)) / 3)}`;
}
