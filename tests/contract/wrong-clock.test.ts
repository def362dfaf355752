import { describe, expect, test } from 'vitest';
import { purgeOffice } from '../../server/operations/retention.ts';
import { isClockSteady } from '../../server/operations/steady-clock.ts';
import { engines } from '../support/engines.ts';
import { ratingsOf, response } from '../support/small-catalogue.ts';
import {
  days,
  openTestOffice,
  openTestStorage,
  outcomesOf,
  type TestOffice,
} from '../support/test-office.ts';

const actor = { kind: 'server', id: '', name: '' } as const;
const wholeYear = ['2026-01-01', '2026-12-31'] as const;

const purge = (office: TestOffice) =>
  purgeOffice(office.storage, office.id, { actor, now: office.clock.now() });

describe.each(engines)('a clock that is wrong, on $name:', (engine) => {
  test('a tablet’s that is ahead brings no purged response back', async () => {
    const office = await openTestOffice(engine);
    const tablet = await office.enrolTablet();
    // It counts on the day on which it came; months later that would be another one.
    const ahead = response({ startedAt: '2027-01-01T02:59:40.000Z', answeredAt: '2027-01-01T03:00:00.000Z' });
    expect(outcomesOf(await tablet.send(ahead))).toEqual(['stored']);
    await office.set({ retention: { responseMonths: 3, commentMonths: null } });
    office.clock.set('2026-07-02T03:00:00Z');
    expect(await purge(office)).toEqual({ responses: 1, comments: 0 });
    expect(outcomesOf(await tablet.send(ahead))).toEqual(['duplicate']);
    expect(await office.collected(...wholeYear)).toBe(1);
    expect((await office.verify()).ok).toBe(true);
  });

  test('the server’s that was ahead for a purge lets nothing be counted again', async () => {
    const office = await openTestOffice(engine);
    const tablet = await office.enrolTablet();
    const fresh = response();
    await tablet.send(fresh);
    await office.set({ retention: { responseMonths: 3, commentMonths: null } });
    const now = office.clock.now();
    office.clock.set('2036-03-10T03:00:00Z');
    expect(await purge(office)).toEqual({ responses: 1, comments: 0 });
    office.clock.ms = now;
    expect(outcomesOf(await tablet.send(fresh, response({ seq: 2 })))).toEqual(['duplicate', 'stored']);
    expect(await office.collected(...wholeYear)).toBe(2);
    expect((await office.verify()).ok).toBe(true);
  });

  test('the server’s is trusted once it has gone on for a week', async () => {
    const { storage } = await openTestStorage(engine);
    let now = Date.parse('2026-03-10T03:00:00Z');
    const goOn = async (count: number) => {
      const answers: boolean[] = [];
      for (let day = 0; day < count; day += 1) {
        answers.push(await isClockSteady(storage, now));
        now += days;
      }
      return answers;
    };
    const firstWeek = [...Array(7).fill(false), true];
    expect(await goOn(8)).toEqual(firstWeek);
    now += 30 * days;
    expect(await goOn(1)).toEqual([true]);
    now += 3650 * days;
    expect(await goOn(8)).toEqual(firstWeek);
    now -= 3650 * days;
    expect(await goOn(8)).toEqual(firstWeek);
  });

  test('the server’s that was ahead once holds no release up, and no batch is shown twice', async () => {
    const office = await openTestOffice(engine);
    const officerScores = { on: { every: 'week', weekday: 1 }, minimumRatings: 5 } as const;
    await office.set({ officerScores });
    const tablet = await office.enrolTablet();
    let seq = 0;
    const rate = async (levels: string) => {
      const answeredAt = new Date(office.clock.now()).toISOString();
      const items = [...levels].map((level) => {
        seq += 1;
        return response({ seq, startedAt: answeredAt, answeredAt, ratings: ratingsOf(level) });
      });
      await tablet.send(...items);
    };
    const look = async () =>
      (await office.scoresOf('lan')).releases.map(
        ({ throughDay, criteria }) => `${throughDay}: ${criteria[0]?.total}`,
      );
    await rate('AABBC');
    office.clock.set('2028-03-10T03:00:00Z');
    expect(await look()).toEqual(['2026-03-15: 5']);

    // Back again, and within the week of which the batch was made too early.
    office.clock.set('2026-03-12T03:00:00Z');
    await rate('AAABBBCCC');
    expect(await look()).toEqual(['2026-03-15: 5']);
    office.clock.set('2026-03-16T03:00:00Z');
    expect(await look()).toEqual(['2026-03-15: 5']);
    office.clock.set('2026-03-23T03:00:00Z');
    expect(await look()).toEqual(['2026-03-15: 5', '2026-03-22: 9']);
    await rate('ABCABC');
    office.clock.set('2026-03-30T03:00:00Z');
    expect(await look()).toEqual(['2026-03-15: 5', '2026-03-22: 9', '2026-03-29: 6']);
  });
});
