import { describe, expect, test } from 'vitest';
import { engines } from '../support/engines.ts';
import { ratingsOf, response, responses, smallCatalogue } from '../support/small-catalogue.ts';
import { openTestOffice, outcomesOf } from '../support/test-office.ts';

describe.each(engines)('ingest on $name', (engine) => {
  async function openWithTablet() {
    const office = await openTestOffice(engine);
    return { office, tablet: await office.enrolTablet() };
  }

  test('stores a response once, and names it a duplicate ever after', async () => {
    const { office, tablet } = await openWithTablet();
    const sent = response();
    expect(await tablet.send(sent)).toEqual([{ id: sent.id, outcome: 'stored' }]);
    office.clock.advance(400 * 24 * 3_600_000); // Longer than any cache of ids would remember.
    expect(await tablet.send(sent)).toEqual([{ id: sent.id, outcome: 'duplicate' }]);
    expect(await office.collected()).toBe(1);
    expect((await office.verify()).ok).toBe(true);
  });

  test.each([
    ['ratings in another order', (sent: object) => ({ ...sent, ratings: ratingsOf().toReversed() })],
    ['officers in another order', (sent: object) => ({ ...sent, officerIds: ['minh', 'lan'] })],
    ['the comment masked already', (sent: object) => ({ ...sent, comment: 'Gọi tôi: •••' })],
    ['the comment with spaces around', (sent: object) => ({ ...sent, comment: '  Gọi tôi: 0912 345 678 ' })],
    ['another time', (sent: object) => ({ ...sent, answeredAt: '2026-03-09T03:00:00Z' })],
    ['null for what is absent', (sent: object) => ({ ...sent, counterId: null, receiptCode: null })],
    ['a key that nobody knows', (sent: object) => ({ ...sent, voice: 'AAAA' })],
  ])('takes a retry with %s for the same', async (_, change) => {
    const { office, tablet } = await openWithTablet();
    const ratings = [...ratingsOf(), { criterionId: 'attitude', officerId: 'minh', level: 'B' }];
    const first = response({ officerIds: ['lan', 'minh'], ratings, comment: 'Gọi tôi: 0912 345 678' });
    const retry = { ...change(first), ratings: ratings.toReversed() };
    expect(outcomesOf(await tablet.send(first))).toEqual(['stored']);
    expect(outcomesOf(await tablet.send(retry))).toEqual(['duplicate']);
    expect(await office.collected()).toBe(1);
  });

  test('knows an id in capital letters, and names it as it was sent', async () => {
    const { office, tablet } = await openWithTablet();
    const sent = response();
    await tablet.send(sent);
    const loud = { ...sent, id: sent.id.toUpperCase() };
    expect(await tablet.send(loud)).toEqual([{ id: loud.id, outcome: 'duplicate' }]);
    expect(await office.collected()).toBe(1);
  });

  test.each([
    ['another rating', { ratings: ratingsOf('B') }],
    ['one rating less', { ratings: ratingsOf().slice(0, 3) }],
    ['another comment', { comment: 'Khác' }],
    ['another counter', { counterId: 'counter-1' }],
    ['another channel', { channel: 'paper' }],
    ['another catalogue version', { catalogueVersion: 2 }],
  ])('calls %s under the same id a conflict, and keeps the first (D4)', async (_, change) => {
    const { office, tablet } = await openWithTablet();
    await office.publish(smallCatalogue());
    const first = response();
    const before = await (async () => {
      await tablet.send(first);
      return office.query('select * from response');
    })();
    const [result] = await tablet.send({ ...first, ...change });
    expect(result).toEqual({ id: first.id, outcome: 'conflict', code: 'conflict' });
    expect(await office.query('select * from response')).toEqual(before);
    expect((await office.verify()).ok).toBe(true);
  });

  test('judges the same id twice in one batch as if it came twice', async () => {
    const { office, tablet } = await openWithTablet();
    const sent = response();
    const other = { ...sent, ratings: ratingsOf('C') };
    expect(outcomesOf(await tablet.send(sent, sent, other))).toEqual(['stored', 'duplicate', 'conflict']);
    expect(await office.collected()).toBe(1);
    expect((await office.verify()).ok).toBe(true);
  });

  test('stores the good ones of a batch beside every kind of bad one, and answers in order', async () => {
    const { office, tablet } = await openWithTablet();
    const good = responses(3);
    const bad = response({ ratings: [{ criterionId: 'beauty', level: 'A' }] });
    const results = await tablet.send(good[0], bad, 'no object', good[1], null, { id: 7 }, [], good[2]);
    expect(results.map(({ id }) => id)).toEqual([
      good[0]?.id,
      bad.id,
      null,
      good[1]?.id,
      null,
      null,
      null,
      good[2]?.id,
    ]);
    expect(outcomesOf(results)).toEqual([
      'stored',
      'rejected: unknown-criterion',
      'rejected: invalid-response',
      'stored',
      'rejected: invalid-response',
      'rejected: invalid-id',
      'rejected: invalid-response',
      'stored',
    ]);
    expect(await office.collected()).toBe(3);
    expect(await office.query('select count(*) as n from response')).toEqual([{ n: expect.anything() }]);
    expect((await office.verify()).ok).toBe(true);
  });

  test('takes a whole batch of 200, and 200 duplicates', async () => {
    const { office, tablet } = await openWithTablet();
    const batch = responses(200);
    expect(new Set(outcomesOf(await tablet.send(...batch)))).toEqual(new Set(['stored']));
    expect(new Set(outcomesOf(await tablet.send(...batch)))).toEqual(new Set(['duplicate']));
    expect(await office.collected()).toBe(200);
  });

  test('stores one of twenty identical batches that come at once (D3)', async () => {
    const { office, tablet } = await openWithTablet();
    const sent = response();
    const answers = await Promise.all(Array.from({ length: 20 }, () => tablet.send(sent)));
    expect(outcomesOf(answers.flat()).toSorted()).toEqual([...Array(19).fill('duplicate'), 'stored']);
    expect(await office.collected()).toBe(1);
    expect((await office.verify()).ok).toBe(true);
  });

  test('stores each once when several tablets send the same responses at once, in any order (D5)', async () => {
    const office = await openTestOffice(engine);
    const tablets = await Promise.all(['1', '2', '3', '4'].map((name) => office.enrolTablet({ name })));
    const batch = responses(50);
    const rounds = Array.from({ length: 5 }, (_, round) =>
      tablets.map((tablet, index) => {
        const turned = [...batch.slice(index * 10 + round), ...batch.slice(0, index * 10 + round)];
        return tablet.send(...(index % 2 ? turned : turned.toReversed()));
      }),
    );
    const outcomes = outcomesOf((await Promise.all(rounds.flat())).flat());
    expect(outcomes.filter((outcome) => outcome === 'stored')).toHaveLength(50);
    expect(outcomes.filter((outcome) => outcome === 'duplicate')).toHaveLength(19 * 50);
    expect(await office.collected()).toBe(50);
    expect((await office.verify()).ok).toBe(true);
  });

  test('counts a survey that was left half-way as issued and not as collected', async () => {
    const { office, tablet } = await openWithTablet();
    const left = response({ complete: false, ratings: ratingsOf().slice(0, 1) });
    expect(outcomesOf(await tablet.send(left, response({ seq: 2 })))).toEqual(['stored', 'stored']);
    const { annex, incomplete } = await office.annexDocument('2026-03-10', '2026-03-10');
    expect([annex.collected, annex.valid, incomplete]).toEqual([1, 1, 1]);
    expect(annex.rows.map(({ total }) => total)).toEqual([1, 1, 1, 1]);
    expect((await office.verify()).ok).toBe(true);
  });

  test('counts what was left blank beside the table', async () => {
    const { office, tablet } = await openWithTablet();
    await tablet.send(...responses(2, { ratings: ratingsOf().slice(0, 3) }), response({ seq: 3 }));
    const { annex, blanks } = await office.annexDocument('2026-03-10', '2026-03-10');
    expect(blanks).toEqual([{ number: 4, count: 2 }]);
    expect(annex.rows.map(({ total }) => total)).toEqual([3, 3, 3, 1]);
  });

  test('counts two officers on one form as two ratings of one response', async () => {
    const { office, tablet } = await openWithTablet();
    const ratings = [...ratingsOf(), { criterionId: 'attitude', officerId: 'minh', level: 'C' }];
    await tablet.send(response({ officerIds: ['minh', 'lan'], ratings }));
    const row = (await office.annex('2026-03-10', '2026-03-10')).rows[1];
    expect(row?.total).toBe(2);
    expect(row?.children.map(({ officerId, total }) => [officerId, total])).toEqual([
      ['lan', 1],
      ['minh', 1],
    ]);
  });

  test('masks nine digits and more in a comment before it is stored', async () => {
    const { office, tablet } = await openWithTablet();
    const comments = ['CCCD 012345678901', 'gọi 0912.345.678', 'phòng 12345678', 'số ０９１２３４５６７８'];
    await tablet.send(...comments.map((comment, index) => response({ seq: index + 1, comment })));
    const rows = await office.query('select comment from response');
    expect(rows.map(({ comment }) => comment).toSorted()).toEqual(
      ['CCCD •••', 'gọi •••', 'phòng 12345678', 'số •••'].toSorted(),
    );
  });

  test('keeps a comment of any characters that a keyboard has', async () => {
    const { office, tablet } = await openWithTablet();
    const comment = `Cám ơn chị Lan! 🙂 "'\\; drop table response; -- \u0000\ud800 hết`;
    const sent = response({ comment });
    expect(outcomesOf(await tablet.send(sent))).toEqual(['stored']);
    expect(outcomesOf(await tablet.send(sent))).toEqual(['duplicate']);
    const [row] = await office.query('select comment from response');
    expect(row?.comment).toBe(`Cám ơn chị Lan! 🙂 "'\\; drop table response; --  \ufffd hết`);
  });

  test('keeps offices apart, even under the same id', async () => {
    const { office, tablet } = await openWithTablet();
    const neighbour = await office.openNeighbour('binh-an');
    const sent = response();
    expect(outcomesOf(await tablet.send(sent))).toEqual(['stored']);
    const other = { ...sent, ratings: ratingsOf('C') };
    expect(outcomesOf(await (await neighbour.enrolTablet()).send(other))).toEqual(['stored']);
    const levelsOf = async (each: typeof office) =>
      (await each.annex('2026-03-10', '2026-03-10')).rows[0]?.levels;
    expect((await levelsOf(office))?.A?.count).toBe(1);
    expect((await levelsOf(neighbour))?.C?.count).toBe(1);
    expect((await office.verify()).ok).toBe(true);
  });
});
