import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayAndHour } from '../../shared/period.ts';

/** Asked anew each time, in words that share nothing with the code under test. */
function askIntl(instant: number, timeZone: string): { day: string; hour: number } {
  const text = new Intl.DateTimeFormat('sv-SE', {
    timeZone,
    dateStyle: 'short',
    timeStyle: 'medium',
  }).format(instant);
  const [day = '', time = ''] = text.split(' ');
  return { day, hour: Number(time.slice(0, 2)) };
}

describe('the wall clock of an office', () => {
  const zones = [
    'Asia/Ho_Chi_Minh',
    'Asia/Kathmandu',
    'Australia/Lord_Howe',
    'America/St_Johns',
    'Africa/Monrovia',
    'Pacific/Apia',
    'UTC',
  ];

  test('is read right at any moment, also where it changes within a quarter of an hour', () => {
    const instant = fc.integer({
      min: Date.parse('1950-01-01T00:00Z'),
      max: Date.parse('2040-01-01T00:00Z'),
    });
    fc.assert(
      fc.property(instant, fc.constantFrom(...zones), (at, timeZone) => {
        expect(dayAndHour(at, timeZone)).toEqual(askIntl(at, timeZone));
      }),
      { numRuns: 500 },
    );
  });

  test.each([
    // Newfoundland turned its clocks at one minute past midnight.
    ['America/St_Johns', '2010-03-14T03:25:00Z'],
    ['America/St_Johns', '2010-11-07T02:25:00Z'],
    // Samoa left out a day.
    ['Pacific/Apia', '2011-12-30T09:50:00Z'],
    // Indochina changed its time in 1975.
    ['Asia/Ho_Chi_Minh', '1975-06-12T15:50:00Z'],
  ])('is read right minute by minute around a change in %s', (timeZone, around) => {
    for (let minute = 0; minute < 25; minute += 1) {
      const at = Date.parse(around) + minute * 60_000 + 30_000;
      expect(dayAndHour(at, timeZone)).toEqual(askIntl(at, timeZone));
    }
  });
});
