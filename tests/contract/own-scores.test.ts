import { describe, expect, test } from 'vitest';
import { engines } from '../support/engines.ts';
import { ratingsOf, response, smallCatalogue } from '../support/small-catalogue.ts';
import { days, openTestOffice, type Tablet, type TestOffice } from '../support/test-office.ts';

/** What Lan is shown of one criterion: null, or count by level. */
async function shownTo(office: TestOffice, officerId = 'lan') {
  const scores = await office.scoresOf(officerId);
  const released = scores.criteria.find(({ criterionId }) => criterionId === 'attitude')?.released;
  return released && Object.fromEntries(released.levels.map(({ level, count }) => [level, count]));
}

describe.each(engines)('an officer’s own scores on $name', (engine) => {
  async function openWithTablet() {
    const office = await openTestOffice(engine);
    const tablet = await office.enrolTablet();
    let seq = 0;
    /** Citizens of the running day whom Lan served. */
    const rate = async (levels: string) => {
      const items = [...levels].map((level) => {
        seq += 1;
        const answeredAt = new Date(office.clock.now()).toISOString();
        return response({ seq, answeredAt, ratings: ratingsOf(level) });
      });
      for (const { outcome } of await tablet.send(...items)) expect(outcome).toBe('stored');
    };
    return { office, tablet, rate };
  }

  test('are not shown of the running day, and not under five', async () => {
    const { office, rate } = await openWithTablet();
    await rate('AAAA');
    expect(await shownTo(office)).toBeNull();
    office.clock.advance(days);
    expect(await shownTo(office)).toBeNull();
    await rate('B');
    expect(await shownTo(office)).toBeNull();
    office.clock.advance(days);
    expect(await shownTo(office)).toEqual({ A: 4, B: 1, C: 0 });
  });

  test('grow by five at least, whenever they are looked at', async () => {
    const { office, rate } = await openWithTablet();
    const looks: number[] = [];
    for (const levels of ['AAB', 'ABC', 'A', 'CCC', '', 'BBBB', 'A', 'ABCABCABC', 'C']) {
      if (levels) await rate(levels);
      office.clock.advance(days);
      const shown = await shownTo(office);
      looks.push(shown ? Object.values(shown).reduce((sum, count) => sum + count, 0) : 0);
    }
    const steps = looks.map((total, at) => total - (looks[at - 1] ?? 0)).filter((step) => step !== 0);
    expect(steps.every((step) => step >= 5)).toBe(true);
    expect(looks.at(-1)).toBe(24);
  });

  test('do not move when a single response arrives late for a day that was shown', async () => {
    const { office, tablet, rate } = await openWithTablet();
    await rate('AAAAA');
    office.clock.advance(days);
    expect(await shownTo(office)).toEqual({ A: 5, B: 0, C: 0 });
    await tablet.send(response({ seq: 6, answeredAt: '2026-03-09T03:00:00Z', ratings: ratingsOf('C') }));
    office.clock.advance(30 * days);
    expect(await shownTo(office)).toEqual({ A: 5, B: 0, C: 0 });
  });

  test('are the same for two looks at once', async () => {
    const { office, rate } = await openWithTablet();
    await rate('AABBC');
    office.clock.advance(days);
    const looks = await Promise.all(Array.from({ length: 8 }, () => shownTo(office)));
    for (const look of looks) expect(look).toEqual({ A: 2, B: 2, C: 1 });
    expect(await office.query('select release from score_release')).toHaveLength(1);
  });

  test('are nobody else’s', async () => {
    const { office, rate } = await openWithTablet();
    await rate('AAAAA');
    office.clock.advance(days);
    expect(await shownTo(office, 'minh')).toBeNull();
    const scores = await office.scoresOf('lan');
    expect(scores.criteria.map(({ criterionId }) => criterionId)).toEqual(['attitude']);
    await expect(office.scoresOf('hoa')).rejects.toMatchObject({ code: 'unknown-officer-account' });
  });

  test('leave out blanks and surveys left half-way', async () => {
    const catalogue = smallCatalogue();
    const criteria = catalogue.criteria.map((each) => ({ ...each, optional: true }));
    const office = await openTestOffice(engine, { ...catalogue, criteria });
    const tablet: Tablet = await office.enrolTablet();
    await tablet.send(
      ...[1, 2, 3].map((seq) => response({ seq })),
      ...[4, 5].map((seq) => response({ seq, ratings: [] })),
      ...[6, 7].map((seq) => response({ seq, complete: false })),
    );
    office.clock.advance(days);
    expect(await shownTo(office)).toBeNull();
  });

  test('add up to their total when a level is asked no more', async () => {
    const { office, rate } = await openWithTablet();
    await rate('AABCC');
    await office.publish(smallCatalogue({ levels: smallCatalogue().levels.slice(0, 2) }));
    office.clock.advance(days);
    const [attitude] = (await office.scoresOf('lan')).criteria;
    const counts = attitude?.released?.levels.map(({ level, count }) => [level, count]);
    expect(attitude?.released?.ratings).toBe(5);
    expect(counts).toEqual([
      ['A', 2],
      ['B', 1],
      ['C', 2],
    ]);
  });
});
