import { describe, expect, test } from 'vitest';
import { excludeResponse } from '../../server/ingest/exclude-response.ts';
import { getRatingsOf } from '../../server/reports/ratings.ts';
import { percentOf } from '../../shared/percent.ts';
import { type Grouping, groupings } from '../../shared/rating/grouping.ts';
import type { Ratings } from '../../shared/rating/ratings.ts';
import { stepStart } from '../../shared/rating/step.ts';
import { engines } from '../support/engines.ts';
import { response, smallCatalogue } from '../support/small-catalogue.ts';
import { openTestOffice, type TestOffice } from '../support/test-office.ts';

function random<T>(items: readonly T[]): T {
  return items[Math.floor(Math.random() * items.length)] as T;
}

/** Half a year; the office's clock stands on 10 March. */
const period = { from: '2025-10-01', to: '2026-03-31' };
const dayChoices = ['2025-10-01', '2025-12-31', '2026-01-01', '2026-03-02', '2026-03-08', '2026-03-09'];
const levels = ['A', 'B', 'C'];

/** A complete response, of one or two officers, with or without the optional rating; and what it holds. */
function makeResponse(seq: number, day: string) {
  const hour = random([8, 9, 14]);
  const channel = random(['kiosk', 'link', 'paper']);
  const counterId = random(['counter-1', undefined]);
  const serviceFieldId = random(['land', 'justice']);
  const officerIds = random([['lan'], ['minh'], ['lan', 'minh']]);
  const requester = random(['citizen', 'organisation', undefined]);
  const rated = [
    { criterionId: 'reception' },
    ...officerIds.map((officerId) => ({ criterionId: 'attitude', officerId })),
    { criterionId: 'dossier', serviceFieldId },
    ...random([[], [{ criterionId: 'signs' }]]),
  ].map((each) => ({ ...each, level: random(levels) }));
  const sent = response({
    seq,
    channel,
    counterId,
    serviceFieldId,
    officerIds,
    requester,
    ratings: rated,
    answeredAt: `${day}T${String(hour - 7).padStart(2, '0')}:30:00.000Z`,
  });
  return { sent, day, hour: String(hour), channel, counterId, serviceFieldId, requester, ratings: rated };
}

type Made = ReturnType<typeof makeResponse>;

/** Under which key a rating is counted, worked out without any of the program's tables. */
function keyOf(by: Grouping, made: Made, rating: Made['ratings'][number]): string | undefined {
  switch (by) {
    case 'criterion':
      return rating.criterionId;
    case 'officer':
      return 'officerId' in rating ? rating.officerId : undefined;
    case 'serviceField':
      return made.serviceFieldId;
    case 'counter':
      return made.counterId ?? '';
    case 'requester':
      return made.requester ?? '';
    case 'channel':
    case 'hour':
      return made[by];
    default:
      return stepStart(made.day, by);
  }
}

/** Every rating looked at, one by one. */
function countByHand(responses: readonly Made[], by: Grouping, criterionId: string | null) {
  const counts: Record<string, Record<string, number>> = {};
  for (const made of responses)
    for (const rating of made.ratings) {
      if (by === 'hour' && made.channel === 'paper') continue; // It knows its day and no hour.
      const key = keyOf(by, made, rating);
      if (key === undefined || (criterionId !== null && rating.criterionId !== criterionId)) continue;
      const row = counts[key] ?? { A: 0, B: 0, C: 0 };
      counts[key] = { ...row, [rating.level]: (row[rating.level] ?? 0) + 1 };
    }
  return counts;
}

function countsOf({ rows }: Ratings) {
  return Object.fromEntries(
    rows
      .filter(({ total }) => total > 0)
      .map(({ key, levels: own }) => [
        key,
        Object.fromEntries(Object.entries(own).map(([level, { count }]) => [level, count])),
      ]),
  );
}

const ratingsOf = (office: TestOffice, by: Grouping, criterionId: string | null = null) =>
  getRatingsOf(office.storage, office.id, { period, by, criterionId }, office.clock.now());

describe.each(engines)('figures for charts on $name', (engine) => {
  async function openAnswered() {
    const office = await openTestOffice(engine, smallCatalogue({ asksRequester: true }));
    const tablet = await office.enrolTablet();
    const made = Array.from({ length: 120 }, (_, index) => makeResponse(index + 1, random(dayChoices)));
    const today = makeResponse(121, '2026-03-10');
    const halfWay = { ...makeResponse(122, '2026-03-09').sent, complete: false };
    await tablet.send(...made.map(({ sent }) => sent), today.sent, halfWay);
    const excluded = made.slice(0, 7);
    for (const { sent } of excluded)
      await office.storage.write((scope) => excludeResponse(scope, office.id, sent.id, true));
    return { office, counted: made.slice(7) };
  }

  test('are what counting each rating by hand comes to, of ended days and nothing excluded (R1, R4, R7)', async () => {
    const { office, counted } = await openAnswered();
    for (const by of groupings)
      for (const criterionId of [null, 'reception', 'attitude', 'dossier', 'signs']) {
        const ratings = await ratingsOf(office, by, criterionId);
        const byHand = countByHand(counted, by, criterionId);
        expect(countsOf(ratings), `${by} ${criterionId}`).toEqual(byHand);
        for (const { total, levels: own } of ratings.rows)
          for (const { count, percent } of Object.values(own)) expect(percent).toBe(percentOf(count, total));
        expect(ratings.rows.reduce((all, { total }) => all + total, 0)).toBe(ratings.total.total);
        const ofKnownHour = counted.filter(({ channel }) => by !== 'hour' || channel !== 'paper');
        expect(ratings).toMatchObject({ responses: ofKnownHour.length, through: '2026-03-09' });
      }
  });

  test('are those of the annex of the same days (R5)', async () => {
    const { office } = await openAnswered();
    const { annex, blanks } = await office.annexDocument(period.from, '2026-03-09');
    const byCriterion = await ratingsOf(office, 'criterion');
    expect(byCriterion.responses).toBe(annex.collected);
    expect(byCriterion.rows.map(({ key, label, total, levels: own }) => [key, label, total, own])).toEqual(
      annex.rows.map((row) => [row.criterionId, row.label, row.total, row.levels]),
    );
    expect(byCriterion.rows.map((row) => row.blanks)).toEqual(
      annex.rows.map(({ number }) => blanks.find((blank) => blank.number === number)?.count ?? 0),
    );
    for (const [by, at] of [
      ['officer', 1],
      ['serviceField', 2],
    ] as const) {
      const { rows } = await ratingsOf(office, by, annex.rows[at]?.criterionId);
      expect(rows.map(({ key, total, levels: own }) => [key, total, own])).toEqual(
        annex.rows[at]?.children.map((child) => [
          child.officerId ?? child.serviceFieldId,
          child.total,
          child.levels,
        ]),
      );
    }
  });

  test('show nothing of the running day', async () => {
    const office = await openTestOffice(engine);
    const tablet = await office.enrolTablet();
    await tablet.send(response());
    const asked = {
      period: { from: '2026-03-10', to: '2026-03-31' },
      by: 'hour',
      criterionId: null,
    } as const;
    const ask = () => getRatingsOf(office.storage, office.id, asked, office.clock.now());
    expect(await ask()).toMatchObject({ through: null, responses: 0, rows: [], total: { total: 0 } });
    office.clock.set('2026-03-10T17:00:00Z'); // Midnight in Vietnam.
    expect(await ask()).toMatchObject({
      through: '2026-03-10',
      responses: 1,
      rows: [{ key: '10', total: 4 }],
    });
  });
});
