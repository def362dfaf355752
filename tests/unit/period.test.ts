import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, dayAndHour, dayOf, isDay, isTimeZone, parsePeriod } from '../../shared/period.ts';
import { Problem } from '../../shared/problem.ts';

const hanoi = 'Asia/Ho_Chi_Minh';
const hourMs = 3_600_000;

/** From 2000 on: Vietnam has had UTC+7 without summer time since 1975. */
const instants = fc.integer({ min: Date.UTC(2000, 0, 1), max: Date.UTC(2100, 0, 1) });
const days = instants.map((instant) => new Date(instant).toISOString().slice(0, 10));

function problemOf(run: () => unknown): unknown {
  try {
    return run();
  } catch (error) {
    return error instanceof Problem ? { code: error.code, ...error.details } : error;
  }
}

describe('the day of an answer', () => {
  it.each([
    ['2022-12-04T16:59:59.999Z', '2022-12-04', 23],
    ['2022-12-04T17:00:00.000Z', '2022-12-05', 0],
    ['2022-12-04T17:30:00.000Z', '2022-12-05', 0],
    ['2023-11-29T16:59:00.000Z', '2023-11-29', 23],
    ['2023-11-29T16:59:59.999Z', '2023-11-29', 23],
    ['2023-11-29T17:00:00.000Z', '2023-11-30', 0],
    ['2025-12-31T16:59:59.999Z', '2025-12-31', 23],
    ['2025-12-31T17:00:00.000Z', '2026-01-01', 0],
    ['2024-02-28T17:00:00.000Z', '2024-02-29', 0],
    ['2026-01-05T02:15:50.999Z', '2026-01-05', 9],
  ])('at %s is %s in Vietnam, hour %i', (time, day, hour) => {
    expect(dayAndHour(Date.parse(time), hanoi)).toEqual({ day, hour });
  });

  it('is the calendar of UTC+7 at every instant, wherever the machine stands (C2, C3)', () => {
    fc.assert(
      fc.property(instants, (instant) => {
        const shifted = new Date(instant + 7 * hourMs);
        expect(dayAndHour(instant, hanoi)).toEqual({
          day: shifted.toISOString().slice(0, 10),
          hour: shifted.getUTCHours(),
        });
      }),
    );
  });

  it('begins with its first minute and ends with its last', () => {
    fc.assert(
      fc.property(days, (day) => {
        const midnight = Date.parse(`${day}T00:00:00+07:00`);
        const nextMidnight = Date.parse(`${addDays(day, 1)}T00:00:00+07:00`);
        expect(dayOf(midnight - 1, hanoi)).toBe(addDays(day, -1));
        expect(dayOf(midnight, hanoi)).toBe(day);
        expect(dayOf(midnight + 59_999, hanoi)).toBe(day);
        expect(dayOf(nextMidnight - 60_000, hanoi)).toBe(day);
        expect(dayOf(nextMidnight - 1, hanoi)).toBe(day);
        expect(dayOf(nextMidnight, hanoi)).toBe(addDays(day, 1));
      }),
    );
  });

  it('follows summer time where an office has it', () => {
    const inNewYork = (time: string) => dayAndHour(Date.parse(time), 'America/New_York');
    expect(inNewYork('2026-03-08T06:59:59Z')).toEqual({ day: '2026-03-08', hour: 1 });
    expect(inNewYork('2026-03-08T07:00:00Z')).toEqual({ day: '2026-03-08', hour: 3 });
    expect(inNewYork('2026-11-02T04:59:59Z')).toEqual({ day: '2026-11-01', hour: 23 });
    expect(inNewYork('2026-11-02T05:00:00Z')).toEqual({ day: '2026-11-02', hour: 0 });
  });
});

describe('a day', () => {
  it('is one that the calendar has', () => {
    fc.assert(fc.property(days, (day) => isDay(day)));
    for (const day of ['2024-02-29', '2000-02-29', '2026-12-31', '0001-01-01']) expect(isDay(day)).toBe(true);
  });

  it.each([
    '2023-02-29',
    '1900-02-29',
    '2026-04-31',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
    '2026-1-5',
    '05/12/2022',
    '2026-01-01T00:00:00Z',
    ' 2026-01-01',
    '2026-01-01\n',
    '+002026-01-01',
    '',
  ])('is not %j', (text) => {
    expect(isDay(text)).toBe(false);
  });

  it('comes back after any number of days forth and back', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -5000, max: 5000 }), (day, count) => {
        const other = addDays(day, count);
        expect(isDay(other)).toBe(true);
        expect(addDays(other, -count)).toBe(day);
        expect(Math.sign(other.localeCompare(day))).toBe(Math.sign(count));
      }),
    );
  });
});

describe('a period', () => {
  it('has both its days, and may be one day long (C4)', () => {
    expect(parsePeriod('2022-12-05', '2023-11-29')).toEqual({ from: '2022-12-05', to: '2023-11-29' });
    expect(parsePeriod('2026-02-28', '2026-02-28')).toEqual({ from: '2026-02-28', to: '2026-02-28' });
  });

  it('refuses a day that does not exist, and says which', () => {
    expect(problemOf(() => parsePeriod('2023-02-29', '2023-03-01'))).toEqual({
      code: 'invalid-day',
      name: 'from',
      value: '2023-02-29',
    });
    expect(problemOf(() => parsePeriod('2023-02-01', undefined))).toEqual({
      code: 'invalid-day',
      name: 'to',
      value: null,
    });
    expect(problemOf(() => parsePeriod(20230201, '2023-02-01'))).toMatchObject({ code: 'invalid-day' });
  });

  it('refuses an end before its start', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 5000 }), (day, count) => {
        expect(problemOf(() => parsePeriod(day, addDays(day, -count)))).toEqual({
          code: 'period-reversed',
          from: day,
          to: addDays(day, -count),
        });
      }),
    );
  });
});

describe('a time zone', () => {
  it('is one that the machine knows', () => {
    expect(['Asia/Ho_Chi_Minh', 'UTC', 'America/New_York'].map(isTimeZone)).toEqual([true, true, true]);
    expect(['', 'Hà Nội', 'Asia/Saigon2'].map(isTimeZone)).toEqual([false, false, false]);
  });
});
