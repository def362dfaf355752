import { Problem } from './problem.ts';

/** A calendar day `YYYY-MM-DD` in an office's own time zone. */
export type Day = string;

/** Two days, both included. */
export interface Period {
  readonly from: Day;
  readonly to: Day;
}

const dayPattern = /^\d{4}-\d{2}-\d{2}$/;

/** True for a day that the calendar has: 2024-02-29 is one, 2023-02-29 is not. */
export function isDay(text: string): boolean {
  // `Date` takes 30 February for 2 March.
  return dayPattern.test(text) && new Date(`${text}T00:00:00Z`).getUTCDate() === Number(text.slice(8));
}

/** @throws Problem `invalid-day`, `period-reversed` */
export function parsePeriod(from: unknown, to: unknown): Period {
  for (const [name, value] of [
    ['from', from],
    ['to', to],
  ] as const) {
    if (typeof value !== 'string' || !isDay(value))
      throw new Problem('invalid-day', { name, value: value ?? null });
  }
  const period = { from: from as Day, to: to as Day };
  if (period.from > period.to) throw new Problem('period-reversed', { ...period });
  return period;
}

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterFor(timeZone: string): Intl.DateTimeFormat {
  let formatter = formatters.get(timeZone);
  if (!formatter) {
    formatter = new Intl.DateTimeFormat('en-US-u-ca-iso8601-nu-latn', {
      timeZone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      hourCycle: 'h23',
    });
    formatters.set(timeZone, formatter);
  }
  return formatter;
}

interface DayAndHour {
  readonly day: Day;
  readonly hour: number;
}

function readWallClock(instant: number, timeZone: string): DayAndHour {
  const parts: Partial<Record<Intl.DateTimeFormatPartTypes, string>> = {};
  for (const { type, value } of formatterFor(timeZone).formatToParts(instant)) parts[type] = value;
  const year = (parts.year ?? '').padStart(4, '0');
  return { day: `${year}-${parts.month}-${parts.day}`, hour: Number(parts.hour) };
}

const quarterMs = 15 * 60_000;
const mostQuarters = 5000;

/** Quarters of an hour whose first and last moment are of one hour of one day, as nearly all are. */
const quarters = new Map<string, DayAndHour | null>();

/**
 * The day and the hour (0 to 23) of an instant on the wall clock of a time zone, whatever the machine's is.
 * @param instant milliseconds since 1970, UTC
 */
export function dayAndHour(instant: number, timeZone: string): DayAndHour {
  const quarter = Math.floor(instant / quarterMs);
  const key = `${timeZone} ${quarter}`;
  let known = quarters.get(key);
  if (known === undefined) {
    const first = readWallClock(quarter * quarterMs, timeZone);
    const last = readWallClock((quarter + 1) * quarterMs - 1, timeZone);
    known = first.day === last.day && first.hour === last.hour ? first : null;
    if (quarters.size >= mostQuarters) quarters.clear();
    quarters.set(key, known);
  }
  return known ?? readWallClock(instant, timeZone);
}

const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

/** Week day (Monday is 1) and `HH:MM` of an instant on the wall clock of a time zone. */
export function wallClock(instant: number, timeZone: string): { weekday: number; minute: string } {
  const parts: Partial<Record<Intl.DateTimeFormatPartTypes, string>> = {};
  const formatter = new Intl.DateTimeFormat('en-US', {
    timeZone,
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  for (const { type, value } of formatter.formatToParts(instant)) parts[type] = value;
  return { weekday: weekdays.indexOf(parts.weekday ?? '') + 1, minute: `${parts.hour}:${parts.minute}` };
}

export function dayOf(instant: number, timeZone: string): Day {
  return dayAndHour(instant, timeZone).day;
}

/** The day `count` days after (before, when negative). */
export function addDays(day: Day, count: number): Day {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + count);
  return date.toISOString().slice(0, 10);
}

/** The first instant of a day: milliseconds since 1970, UTC. Time zones differ from UTC by whole quarters of an hour. */
export function startOfDay(day: Day, timeZone: string): number {
  let instant = Date.parse(`${day}T00:00:00Z`) - 15 * 3_600_000;
  while (dayOf(instant, timeZone) < day) instant += quarterMs;
  return instant;
}

export function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

/** `2026-03` */
export function monthOf(day: Day): string {
  return day.slice(0, 7);
}
