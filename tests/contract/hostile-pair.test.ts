import { describe, expect, test } from 'vitest';
import { findPublicResults } from '../../server/reports/public-results.ts';
import { addDays, type Day } from '../../shared/period.ts';
import type { CountRange } from '../../shared/suppression/hide-unanimity.ts';
import { engines } from '../support/engines.ts';
import { type Batch, type PublishedCell, whoseRatingIsTold } from '../support/hostile-pair.ts';
import { ratingsOf, response, smallCatalogue } from '../support/small-catalogue.ts';
import { openTestOffice, type TestOffice } from '../support/test-office.ts';

const levels = ['A', 'B', 'C'];
const pair = ['lan', 'minh'] as const;
const officers = ['lan', 'minh', 'hoa', 'tuan'].map((id) => ({ id, honorific: 'Bà', name: id, title: 'x' }));
const everyMonday = { on: { every: 'week', weekday: 1 }, minimumRatings: 5 } as const;

/** Twelve weeks of the second quarter, Monday to Friday. */
const firstDay = '2026-04-06';
const weeks = 12;

interface Served {
  readonly day: Day;
  readonly officerId: string;
  readonly level: string;
}

/** The same numbers for the same seed. */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    return state / 2 ** 31;
  };
}

/** Three files a day; nine of ten citizens are very satisfied, as is usual. */
function threeFilesADay(seed: number): Served[] {
  const roll = dice(seed);
  return Array.from({ length: weeks * 7 }, (_, at) => addDays(firstDay, at))
    .filter((day) => ![0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay()))
    .flatMap((day) =>
      [0, 1, 2].map(() => {
        const officerId = roll() < 0.5 ? 'lan' : 'minh';
        const level = roll() < 0.9 ? 'A' : roll() < 0.6 ? 'B' : 'C';
        return { day, officerId, level } as const;
      }),
    );
}

/** All that the two have ever been shown of attitude, having looked every evening: by officer and batch. */
async function lookEveryDay(office: TestOffice, served: readonly Served[]) {
  const tablet = await office.enrolTablet();
  const seen = new Map<string, string>();
  let seq = 0;
  for (let at = 0; at < weeks * 7 + 60; at += 1) {
    const day = addDays(firstDay, at);
    office.clock.set(`${day}T09:00:00Z`);
    const today = served.filter((each) => each.day === day);
    const items = today.map(({ officerId, level }) => {
      seq += 1;
      const ratings = ratingsOf(level).map((each) => ('officerId' in each ? { ...each, officerId } : each));
      return response({ seq, answeredAt: `${day}T08:00:00Z`, officerIds: [officerId], ratings });
    });
    if (items.length > 0) await tablet.send(...items);
    for (const officerId of pair)
      for (const { throughDay, criteria } of (await office.scoresOf(officerId)).releases) {
        const key = `${officerId} ${throughDay}`;
        const shown = JSON.stringify(criteria);
        expect(seen.get(key) ?? shown).toBe(shown);
        seen.set(key, shown);
      }
  }
}

/**
 * Four officers, five citizens each and week, one a day. Of Lan's all chose the worst level in one week; her other
 * batches are told to the digit.
 */
function oneBadWeek(): Served[] {
  return Array.from({ length: weeks }, (_, week) => week).flatMap((week) =>
    ['A', 'A', 'B', 'C', 'C'].flatMap((usual, at) =>
      officers.map(({ id }) => ({
        day: addDays(firstDay, week * 7 + at),
        officerId: id,
        level: id === 'lan' && week === 4 ? 'C' : id === 'lan' ? usual : (['A', 'B', 'C'][at % 3] ?? 'A'),
      })),
    ),
  );
}

/** What the two know: whom they served when, and what they were shown of these people together. */
async function readBatches(office: TestOffice, served: readonly Served[]): Promise<Batch[]> {
  const batches: Batch[] = [];
  for (const officerId of pair) {
    let after = '';
    for (const { throughDay, criteria } of (await office.scoresOf(officerId)).releases) {
      const from = after;
      const people = served.filter(
        ({ day, officerId: by }) => by === officerId && day > from && day <= throughDay,
      );
      const shown: CountRange[] = levels.map(
        (level) => criteria[0]?.levels.find((each) => each.level === level) ?? { least: 0, most: 0 },
      );
      expect(criteria[0]?.total).toBe(people.length);
      batches.push({ size: people.length, shown, truth: people.map(({ level }) => levels.indexOf(level)) });
      after = throughDay;
    }
  }
  return batches;
}

/** The public page of the quarter adds the officers up; it may join levels, or show nothing. */
async function readPublished(office: TestOffice): Promise<PublishedCell[]> {
  const results = await findPublicResults(office.storage, office.id, office.clock.now());
  const quarter = results?.quarters.find(({ from }) => from === '2026-04-01');
  expect(quarter?.collected).toBeGreaterThan(0);
  const row = quarter?.criteria.find(({ criterionId }) => criterionId === 'attitude')?.row;
  const names = new Map([
    ['Rất hài lòng', 0],
    ['Hài lòng', 1],
    ['Không hài lòng', 2],
  ]);
  return (row?.cells ?? []).map(({ labels, count }) => ({
    levels: labels.map(({ vi }) => names.get(vi) ?? -1),
    count,
  }));
}

describe.each(engines)('two hostile officers of an office with three files a day on $name', (engine) => {
  test.each([1, 2, 3])(
    'cannot tell what anybody chose, having looked every day and laid all together (%i)',
    async (seed) => {
      const office = await openTestOffice(engine);
      await office.set({ officerScores: everyMonday, publishesResults: true });
      const served = threeFilesADay(seed);
      await lookEveryDay(office, served);
      const batches = await readBatches(office, served);
      const published = await readPublished(office);
      expect(batches.length).toBeGreaterThan(10);
      // With the sum of the two each of them could take off what they were shown of their own.
      expect(published).toEqual([]);
      expect(whoseRatingIsTold(batches, published)).toEqual([]);

      // The same two, shown exact numbers, would know of some.
      const exact = batches.map((batch) => {
        const counts = levels.map((_, level) => batch.truth.filter((each) => each === level).length);
        return { ...batch, shown: counts.map((count) => ({ least: count, most: count })) };
      });
      expect(whoseRatingIsTold(exact, published)).not.toEqual([]);
    },
  );

  test('of four cannot tell what anybody chose in a bad week, with the public page beside', async () => {
    const office = await openTestOffice(engine, smallCatalogue({ officers }));
    await office.set({ officerScores: everyMonday, publishesResults: true });
    const served = oneBadWeek();
    await lookEveryDay(office, served);
    const batches = await readBatches(office, served);
    const published = await readPublished(office);
    expect(batches[4]?.shown).toMatchObject([
      { least: 0, most: 1 },
      { least: 0, most: 1 },
      { least: 4, most: 5 },
    ]);
    expect(published.length).toBeGreaterThan(0);
    expect(whoseRatingIsTold(batches, published)).toEqual([]);

    // Were she the only one, she would know: her other batches taken from the sum leave this one.
    const own = batches.slice(0, weeks);
    const sum = levels.map((_, level) => ({
      levels: [level],
      count: own.flatMap(({ truth }) => truth).filter((each) => each === level).length,
    }));
    expect(whoseRatingIsTold(own, sum)).toEqual([4]);
  });
});
