import * as z from 'zod/mini';
import { addDays, type Day } from '../period.ts';
import { smallestCell } from '../suppression/smallest-cell.ts';

const within = (least: number, most: number) => z.int().check(z.minimum(least), z.maximum(most));

export const fewestRatings = smallestCell.officer;
export const mostRatings = 200;
/** Every month has it. */
export const lastMonthDay = 28;

/** When officers are shown new figures of theirs, and of how many ratings at least. */
export const ReleaseRule = z.object({
  on: z.discriminatedUnion('every', [
    /** Monday is 1 and Sunday 7. */
    z.object({ every: z.literal('week'), weekday: within(1, 7) }),
    z.object({ every: z.literal('month'), day: within(1, lastMonthDay) }),
  ]),
  minimumRatings: within(fewestRatings, mostRatings),
});
export type ReleaseRule = z.infer<typeof ReleaseRule>;
export type ReleaseTime = ReleaseRule['on'];

export const defaultReleaseRule: ReleaseRule = { on: { every: 'month', day: 1 }, minimumRatings: 10 };

function isReleaseDay(day: Day, on: ReleaseTime): boolean {
  if (on.every === 'month') return Number(day.slice(8)) === on.day;
  return (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7 === on.weekday - 1;
}

/** The last one up to a day. */
export function findReleaseDay(day: Day, on: ReleaseTime): Day {
  let found = day;
  while (!isReleaseDay(found, on)) found = addDays(found, -1);
  return found;
}

export function nextReleaseDay(after: Day, on: ReleaseTime): Day {
  let found = addDays(after, 1);
  while (!isReleaseDay(found, on)) found = addDays(found, 1);
  return found;
}

/** Those after one day up to another, of a long time the last few: what came before them is one with the first. */
export function listReleaseDays(
  { after, upTo }: { after: Day; upTo: Day },
  on: ReleaseTime,
  most = 60,
): Day[] {
  const found: Day[] = [];
  for (let day = findReleaseDay(upTo, on); day > after && found.length < most; ) {
    found.unshift(day);
    day = findReleaseDay(addDays(day, -1), on);
  }
  return found;
}
