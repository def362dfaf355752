import { type Day, dayAndHour } from '../period.ts';

const hourMs = 3_600_000;

/** The instant at which it is noon in a time zone: paper knows the day it was collected, and no hour. */
export function noonOf(day: Day, timeZone: string): number {
  const noonUtc = Date.parse(`${day}T12:00:00Z`);
  const there = dayAndHour(noonUtc, timeZone);
  const daysAhead = there.day === day ? 0 : there.day > day ? 1 : -1;
  return noonUtc - (there.hour - 12 + 24 * daysAhead) * hourMs;
}
