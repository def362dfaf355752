import { type Day, isDay } from '../../../shared/period.ts';

const written = /^(\d{1,2})[/.\-\s](\d{1,2})[/.\-\s](\d{4})$/;

/** A day as people write it, `5/12/2022` or `05-12-2022`; null where the calendar has no such day. */
export function parseTypedDay(text: string): Day | null {
  const match = written.exec(text.trim());
  const day = match
    ? [match[3], match[2]?.padStart(2, '0'), match[1]?.padStart(2, '0')].join('-')
    : text.trim();
  return isDay(day) ? day : null;
}
