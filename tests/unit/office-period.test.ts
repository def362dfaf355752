import { describe, expect, it } from 'vitest';
import { parseTypedCount } from '../../kiosk/office/fields/typed-count.ts';
import { listTimeZones } from '../../kiosk/office/new-office/time-zones.ts';
import { defaultPeriod, quickPeriod } from '../../kiosk/office/period/periods.ts';
import { parseTypedDay } from '../../kiosk/office/period/typed-day.ts';
import { addressOfRoute, parseRoute } from '../../kiosk/office/route.ts';

function on(today: string, firstDay: string | null = null, lastDay: string | null = null) {
  return { today, responsesToday: 0, firstDay, lastDay };
}

describe('usual periods', () => {
  it('begin and end with the calendar', () => {
    expect(quickPeriod('thisMonth', on('2024-02-10'))).toEqual({ from: '2024-02-01', to: '2024-02-29' });
    expect(quickPeriod('lastMonth', on('2026-01-31'))).toEqual({ from: '2025-12-01', to: '2025-12-31' });
    expect(quickPeriod('thisQuarter', on('2026-12-31'))).toEqual({ from: '2026-10-01', to: '2026-12-31' });
    expect(quickPeriod('thisQuarter', on('2026-01-01'))).toEqual({ from: '2026-01-01', to: '2026-03-31' });
    expect(quickPeriod('thisYear', on('2031-06-15'))).toEqual({ from: '2031-01-01', to: '2031-12-31' });
  });

  it('need no list of years: 2027 and 2031 have theirs (C5)', () => {
    expect(quickPeriod('lastYear', on('2027-01-01'))).toEqual({ from: '2026-01-01', to: '2026-12-31' });
    expect(quickPeriod('lastHalf', on('2027-06-30'))).toEqual({ from: '2026-07-01', to: '2026-12-31' });
    expect(quickPeriod('thisHalf', on('2031-07-01'))).toEqual({ from: '2031-07-01', to: '2031-12-31' });
    expect(quickPeriod('lastQuarter', on('2031-02-28'))).toEqual({ from: '2030-10-01', to: '2030-12-31' });
  });

  it('begin after the last closed one and end yesterday', () => {
    const closed = (today: string) => ({ ...on(today), lastClosedDay: '2027-03-31' });
    expect(quickPeriod('sinceClosing', closed('2027-04-11'))).toEqual({
      from: '2027-04-01',
      to: '2027-04-10',
    });
    expect(quickPeriod('sinceClosing', closed('2027-04-01'))).toBeNull();
    expect(quickPeriod('sinceClosing', on('2027-04-11'))).toBeNull();
  });

  it('cover all days with responses, where there are any', () => {
    expect(quickPeriod('everything', on('2026-01-01'))).toBeNull();
    const some = on('2026-01-01', '2022-12-05', '2023-11-29');
    expect(quickPeriod('everything', some)).toEqual({ from: '2022-12-05', to: '2023-11-29' });
    expect(defaultPeriod(some)).toEqual({ from: '2022-12-05', to: '2023-11-29' });
    expect(defaultPeriod(on('2027-05-05'))).toEqual({ from: '2027-01-01', to: '2027-12-31' });
  });
});

describe('what is typed', () => {
  it('is read as a day, day first', () => {
    expect(parseTypedDay('05/12/2022')).toBe('2022-12-05');
    expect(parseTypedDay(' 5-1-2026 ')).toBe('2026-01-05');
    expect(parseTypedDay('2026-01-05')).toBe('2026-01-05');
    for (const wrong of ['', '31/02/2026', '12/31/2026', '5/12/22', 'hôm nay'])
      expect(parseTypedDay(wrong)).toBeNull();
  });

  it('is read as a whole number, dots between thousands', () => {
    expect(parseTypedCount('685')).toBe(685);
    expect(parseTypedCount('1.234.567')).toBe(1_234_567);
    expect(parseTypedCount(' 1 234 ')).toBe(1234);
    expect(parseTypedCount('')).toBeNull();
    expect(parseTypedCount('0')).toBe(0);
    for (const wrong of ['1.5', '-1', '12a', '100000001', '1,234'])
      expect(parseTypedCount(wrong)).toBe('invalid');
  });
});

describe('the address of the desk', () => {
  it('says office, section and period, and is read back', () => {
    const address = '#/loc-vinh/annex?from=2022-12-05&to=2023-11-29';
    const route = parseRoute(address);
    expect(route).toEqual({
      page: 'office',
      officeId: 'loc-vinh',
      section: 'annex',
      period: { from: '2022-12-05', to: '2023-11-29' },
    });
    expect(addressOfRoute(route)).toBe(address);
    expect(addressOfRoute(parseRoute('#/loc-vinh/devices'))).toBe('#/loc-vinh/devices');
    expect(addressOfRoute(parseRoute('#/new-office'))).toBe('#/new-office');
  });

  it('ignores what it does not know', () => {
    for (const hash of ['', '#', '#/', '#/loc-vinh', '#/loc-vinh/nothing'])
      expect(parseRoute(hash)).toEqual({ page: 'home' });
    expect(parseRoute('#/loc-vinh/annex?from=2023-02-29&to=2023-03-01')).toMatchObject({ period: null });
    expect(parseRoute('#/loc-vinh/annex?from=2023-03-02&to=2023-03-01')).toMatchObject({ period: null });
  });
});

describe('time zones', () => {
  it('hold Vietnam under its name of today, once', () => {
    expect(listTimeZones(['Asia/Saigon', 'Asia/Tokyo'])).toEqual(['Asia/Ho_Chi_Minh', 'Asia/Tokyo']);
    expect(listTimeZones().filter((name) => name === 'Asia/Ho_Chi_Minh')).toHaveLength(1);
    expect(listTimeZones().length).toBeGreaterThan(300);
  });
});
