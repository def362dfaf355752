import { describe, expect, test } from 'vitest';
import { engines } from '../support/engines.ts';
import { response, smallCatalogue } from '../support/small-catalogue.ts';
import { openTestOffice } from '../support/test-office.ts';

describe.each(engines)('the day of a response on $name', (engine) => {
  async function storeAt(answeredAt: string, now = '2026-03-10T03:00:00Z', timeZone = 'Asia/Ho_Chi_Minh') {
    const catalogue = smallCatalogue();
    const office = await openTestOffice(engine, { ...catalogue, office: { ...catalogue.office, timeZone } });
    office.clock.set(now);
    await (await office.enrolTablet()).send(response({ answeredAt }));
    const [row] = await office.query('select day, hour, marks from response');
    expect((await office.verify()).ok).toBe(true);
    return row;
  }

  test.each([
    ['half past midnight', '2026-03-08T17:30:00Z', '2026-03-09', 0],
    ['the first second of a day', '2026-03-08T17:00:00Z', '2026-03-09', 0],
    ['the last second of a day', '2026-03-09T16:59:59.999Z', '2026-03-09', 23],
    ['the next day', '2026-03-09T17:00:01Z', '2026-03-10', 0],
    ['another zone’s clock', '2026-03-08T12:30:00-05:00', '2026-03-09', 0],
    ['ten years ago', '2016-02-29T03:00:00Z', '2016-02-29', 10],
    ['when Saigon’s clocks ran an hour ahead', '1969-12-31T16:59:59Z', '1970-01-01', 0],
  ])('is the office’s own: %s', async (_, answeredAt, day, hour) => {
    expect(await storeAt(answeredAt)).toEqual({ day, hour, marks: '[]' });
  });

  test('has 25 hours when the clocks go back', async () => {
    const now = '2026-11-02T12:00:00Z';
    const last = await storeAt('2026-11-02T04:59:59Z', now, 'America/New_York');
    expect(last).toEqual({ day: '2026-11-01', hour: 23, marks: '[]' });
    const first = await storeAt('2026-11-01T04:00:00Z', now, 'America/New_York');
    expect(first).toEqual({ day: '2026-11-01', hour: 0, marks: '[]' });
  });

  test('is now for one from the future, which is marked (C1)', async () => {
    expect(await storeAt('2031-01-01T00:00:00Z')).toEqual({
      day: '2026-03-10',
      hour: 10,
      marks: '["answered-in-future"]',
    });
  });

  test('is now without a mark for a clock that is seconds ahead', async () => {
    const justAhead = await storeAt('2026-03-09T17:00:10Z', '2026-03-09T16:59:50Z');
    expect(justAhead).toEqual({ day: '2026-03-09', hour: 23, marks: '[]' });
  });

  test('is in a period that ends with it, and not in one that ends before (C4)', async () => {
    const office = await openTestOffice(engine);
    const tablet = await office.enrolTablet();
    await tablet.send(
      response({ answeredAt: '2026-02-28T16:59:59Z' }),
      response({ seq: 2, answeredAt: '2026-02-28T17:00:01Z' }),
      response({ seq: 3, answeredAt: '2026-01-31T16:59:59Z' }),
      response({ seq: 4, answeredAt: '2026-01-31T17:00:00Z' }),
    );
    expect(await office.collected('2026-02-01', '2026-02-28')).toBe(2);
    expect(await office.collected('2026-03-01', '2026-03-31')).toBe(1);
    expect(await office.collected('2026-01-31', '2026-01-31')).toBe(1);
    expect(await office.collected('0001-01-01', '9999-12-31')).toBe(4);
  });
});
