import { describe, expect, test } from 'vitest';
import { excludeResponse } from '../../server/ingest/exclude-response.ts';
import { sealId } from '../../server/ingest/handle.ts';
import { moderateComment } from '../../server/operations/comment.ts';
import { answerScoreReply, sendScoreReply } from '../../server/operations/score-reply.ts';
import { engines } from '../support/engines.ts';
import { ratingsOf, response, smallCatalogue } from '../support/small-catalogue.ts';
import { days, openTestOffice, type TestOffice } from '../support/test-office.ts';

const everyMonday = { on: { every: 'week', weekday: 1 }, minimumRatings: 5 } as const;

/** Attitude of all batches that an officer was shown, as `[least, most]` by level. */
async function shownTo(office: TestOffice, officerId = 'lan'): Promise<Record<string, [number, number]>[]> {
  const { releases } = await office.scoresOf(officerId);
  return releases.map(({ criteria }) =>
    Object.fromEntries((criteria[0]?.levels ?? []).map(({ level, least, most }) => [level, [least, most]])),
  );
}

const totalsOf = async (office: TestOffice) =>
  (await office.scoresOf('lan')).releases.map(({ criteria }) => criteria[0]?.total);

/** @returns the comment's name */
async function moderate(
  office: TestOffice,
  { id }: { id: string },
  state: 'approved' | 'hidden',
): Promise<string> {
  const [key] = await office.query("select value from installation where name = 'handle-key'");
  const commentId = sealId('comment', id, String(key?.value));
  await moderateComment(office.storage, office.id, commentId, {
    state,
    reason: state === 'hidden' ? 'personal' : null,
    actor: { accountId: 'x', name: 'x' },
    now: office.clock.now(),
  });
  return commentId;
}

describe.each(engines)('an officer’s own scores on $name', (engine) => {
  /** It is Tuesday; on Mondays there is a release. */
  async function openWithTablet(catalogue = smallCatalogue()) {
    const office = await openTestOffice(engine, catalogue);
    await office.set({ officerScores: everyMonday });
    const tablet = await office.enrolTablet();
    let seq = 0;
    /** Citizens of the running day. */
    const rate = async (levels: string, officerId = 'lan', more: object = {}) => {
      const items = [...levels].map((level) => {
        seq += 1;
        const answeredAt = new Date(office.clock.now()).toISOString();
        const ratings = ratingsOf(level).map((each) => ('officerId' in each ? { ...each, officerId } : each));
        return response({ seq, answeredAt, officerIds: [officerId], ratings, ...more });
      });
      for (const { outcome } of await tablet.send(...items)) expect(outcome).toBe('stored');
      return items;
    };
    return { office, tablet, rate };
  }

  test('are released on the office’s day only, of ended days, and not under its number', async () => {
    const { office, rate } = await openWithTablet();
    await rate('AABB');
    office.clock.advance(6 * days);
    expect(await shownTo(office)).toEqual([]);
    await rate('C');
    office.clock.advance(6 * days);
    expect(await shownTo(office)).toEqual([]);
    office.clock.advance(days);
    expect(await shownTo(office)).toEqual([{ A: [2, 2], B: [2, 2], C: [1, 1] }]);
    expect((await office.scoresOf('lan')).nextReleaseDay).toBe('2026-03-30');
  });

  test('are the same, however often and however late they are looked at', async () => {
    const looks = async (every: number) => {
      const { office, rate } = await openWithTablet();
      for (const levels of ['ABC', 'AAB', '', 'CCC', 'BBBB', 'A', 'ABCABCABC', 'C']) {
        if (levels) await rate(levels);
        for (let day = 1; day <= 7; day += 1) {
          office.clock.advance(days);
          if (day % every === 0) await office.scoresOf('lan');
        }
      }
      return shownTo(office);
    };
    const daily = await looks(1);
    expect(daily).toHaveLength(3);
    expect(await looks(100)).toEqual(daily);
  });

  test('never change: what arrives late or is excluded joins the next batch', async () => {
    const { office, tablet, rate } = await openWithTablet();
    await rate('AABBB');
    office.clock.advance(6 * days);
    const first = await shownTo(office);
    expect(first).toHaveLength(1);
    await tablet.send(response({ seq: 6, answeredAt: '2026-03-09T03:00:00Z', ratings: ratingsOf('C') }));
    office.clock.advance(7 * days);
    expect(await shownTo(office)).toEqual(first);
    await rate('CCCC');
    office.clock.advance(7 * days);
    expect(await shownTo(office)).toEqual([...first, { A: [0, 1], B: [0, 1], C: [4, 5] }]);
  });

  test('come with what arrived late, also where nothing else came since', async () => {
    const { office, tablet, rate } = await openWithTablet();
    await rate('AABBB');
    office.clock.advance(6 * days);
    expect(await totalsOf(office)).toEqual([5]);
    const late = [...'ABCAB'].map((level, at) =>
      response({ seq: 6 + at, answeredAt: '2026-03-09T03:00:00Z', ratings: ratingsOf(level) }),
    );
    await tablet.send(...late);
    office.clock.advance(7 * days);
    expect(await totalsOf(office)).toEqual([5, 5]);
  });

  test('do not say so when all, or all but one, chose the same', async () => {
    for (const levels of ['AAAAA', 'AAAAB', 'CAAAA']) {
      const { office, rate } = await openWithTablet();
      await rate(levels);
      office.clock.advance(6 * days);
      expect(await shownTo(office)).toEqual([{ A: [4, 5], B: [0, 1], C: [0, 1] }]);
    }
  });

  test('are the same for eight looks at once', async () => {
    const { office, rate } = await openWithTablet();
    await rate('AABBC');
    office.clock.advance(6 * days);
    const looks = await Promise.all(Array.from({ length: 8 }, () => shownTo(office)));
    for (const look of looks) expect(look).toEqual([{ A: [2, 2], B: [2, 2], C: [1, 1] }]);
  });

  test('are nobody else’s', async () => {
    const { office, rate } = await openWithTablet();
    await rate('AAABB');
    office.clock.advance(6 * days);
    expect(await shownTo(office, 'minh')).toEqual([]);
    expect(JSON.stringify(await office.scoresOf('minh'))).not.toContain('Lan');
    await expect(office.scoresOf('hoa')).rejects.toMatchObject({ code: 'unknown-officer-account' });
  });

  test('leave out blanks and surveys left half-way', async () => {
    const catalogue = smallCatalogue();
    const criteria = catalogue.criteria.map((each) => ({ ...each, optional: true }));
    const { office, rate } = await openWithTablet({ ...catalogue, criteria });
    await rate('ABC');
    await rate('AA', 'lan', { ratings: [] });
    await rate('AA', 'lan', { complete: false });
    office.clock.advance(6 * days);
    expect(await totalsOf(office)).toEqual([]);
  });

  test('keep a level that is asked no more', async () => {
    const { office, rate } = await openWithTablet();
    await rate('AABCC');
    await office.publish(smallCatalogue({ levels: smallCatalogue().levels.slice(0, 2) }));
    office.clock.advance(6 * days);
    expect(await shownTo(office)).toEqual([{ A: [2, 2], B: [1, 1], C: [2, 2] }]);
    expect((await office.scoresOf('lan')).criteria[0]?.levels.map(({ level }) => level)).toEqual([
      'A',
      'B',
      'C',
    ]);
  });

  test('stand beside the office’s average of ended quarters, where three others were rated', async () => {
    const people = ['lan', 'minh', 'hoa', 'tuan'].map((id) => ({
      id,
      honorific: 'Bà',
      name: id,
      title: 'x',
    }));
    const { office, rate } = await openWithTablet(smallCatalogue({ officers: people }));
    for (const { id } of people.slice(0, 3)) await rate('AABBC', id);
    office.clock.advance(28 * days);
    expect((await office.scoresOf('lan')).officeQuarters).toEqual([]);
    const other = await openWithTablet(smallCatalogue({ officers: people }));
    for (const { id } of people) await other.rate('AAABB', id);
    other.office.clock.advance(14 * days);
    expect((await other.office.scoresOf('lan')).officeQuarters).toEqual([]);
    other.office.clock.advance(14 * days);
    expect((await other.office.scoresOf('lan')).officeQuarters).toMatchObject([
      { from: '2026-01-01', to: '2026-03-31', criteria: [{ criterionId: 'attitude', total: 20 }] },
    ]);
  });

  test('come with approved comments of those who were served, without their day', async () => {
    const { office, rate } = await openWithTablet();
    const items = await rate('AABBC', 'lan', { comment: 'Chu đáo' });
    const [others] = await rate('A', 'minh', { comment: 'Chậm' });
    expect((await office.scoresOf('lan')).comments).toEqual([]);
    office.clock.advance(6 * days);
    expect((await office.scoresOf('lan')).comments).toEqual([]);
    for (const item of [items[0], others]) if (item) await moderate(office, item, 'approved');
    const { comments } = await office.scoresOf('lan');
    expect(comments.map((comment) => Object.keys(comment))).toEqual([['commentId', 'text']]);
    expect(comments[0]?.text).toBe('Chu đáo');
    expect((await office.scoresOf('minh')).comments).toEqual([]);
  });

  test('are without what was hidden or excluded since, also where there is a reply to it', async () => {
    const { office, rate } = await openWithTablet();
    const [first, second] = await rate('AABBC', 'lan', { comment: 'Chu đáo' });
    if (!first || !second) throw new Error('two were sent');
    office.clock.advance(6 * days);
    const names = [await moderate(office, first, 'approved'), await moderate(office, second, 'approved')];
    await office.scoresOf('lan');
    for (const commentId of names)
      await sendScoreReply(office.storage, office.id, 'lan', {
        about: { kind: 'comment', commentId },
        text: 'Xin cảm ơn',
        now: office.clock.now(),
      });
    const textsOf = async () => {
      const { comments, replies } = await office.scoresOf('lan');
      const replied = replies.map(({ about }) => (about.kind === 'comment' ? about.text : 'none'));
      return [comments.map(({ text }) => text), replied.sort()];
    };
    const both = ['Chu đáo', 'Chu đáo'];
    expect(await textsOf()).toEqual([both, both]);
    await moderate(office, first, 'hidden');
    expect(await textsOf()).toEqual([['Chu đáo'], ['', 'Chu đáo']]);
    await office.storage.write((scope) => excludeResponse(scope, office.id, second.id, true));
    expect(await textsOf()).toEqual([[], ['', '']]);
  });

  test('show a comment for as long as all of its batch', async () => {
    const { office, rate } = await openWithTablet();
    // The batch of two weeks: the first one had too few.
    const [early] = await rate('A', 'lan', { comment: 'Sớm' });
    office.clock.advance(6 * days);
    const [late] = await rate('BCAB', 'lan', { comment: 'Muộn' });
    const seen = new Set<string>();
    for (let week = 0; week < 60; week += 1) {
      office.clock.advance(7 * days);
      for (const item of [early, late]) if (item && week === 0) await moderate(office, item, 'approved');
      seen.add(
        (await office.scoresOf('lan')).comments
          .map(({ text }) => text)
          .sort()
          .join(),
      );
      await rate('ABCAB');
    }
    expect([...seen]).toEqual(['Muộn,Sớm', '']);
  });

  test('keep the batches of a criterion that is asked no more, and release what it was still given', async () => {
    const { office, rate } = await openWithTablet();
    await rate('AABBC');
    office.clock.advance(6 * days);
    expect(await shownTo(office)).toHaveLength(1);
    await rate('ABCABC');
    const catalogue = smallCatalogue();
    const criteria = catalogue.criteria.filter(({ per }) => per !== 'officer');
    await office.publish({ ...catalogue, criteria });
    office.clock.advance(7 * days);
    expect(await shownTo(office)).toEqual([
      { A: [2, 2], B: [2, 2], C: [1, 1] },
      { A: [2, 2], B: [2, 2], C: [2, 2] },
    ]);
    expect((await office.scoresOf('lan')).criteria).toMatchObject([{ text: 'Thái độ phục vụ' }]);
  });

  test('can be replied to, a comment only by whom it was shown, and are answered', async () => {
    const { office } = await openWithTablet();
    const send = (about: Parameters<typeof sendScoreReply>[3]['about']) =>
      sendScoreReply(office.storage, office.id, 'lan', {
        about,
        text: 'Hôm đó mất điện',
        now: office.clock.now(),
      });
    await expect(send({ kind: 'comment', commentId: 'a'.repeat(32) })).rejects.toMatchObject({
      code: 'unknown-comment',
    });
    await expect(send({ kind: 'period', from: '2026-03-31', to: '2026-01-01' })).rejects.toMatchObject({
      code: 'period-reversed',
    });
    const { replyId } = await send({ kind: 'period', from: '2026-01-01', to: '2026-03-31' });
    const answer = {
      text: 'Đã ghi nhận',
      actor: { accountId: 'q', name: 'quanly' },
      now: office.clock.now(),
    };
    await answerScoreReply(office.storage, office.id, replyId, answer);
    expect((await office.scoresOf('lan')).replies).toMatchObject([
      {
        replyId,
        text: 'Hôm đó mất điện',
        sentDay: '2026-03-10',
        answer: { text: 'Đã ghi nhận', by: 'quanly' },
      },
    ]);
    expect((await office.scoresOf('minh')).replies).toEqual([]);
    const neighbour = await office.openNeighbour('binh-an');
    await expect(answerScoreReply(office.storage, neighbour.id, replyId, answer)).rejects.toMatchObject({
      code: 'unknown-reply',
    });
  });
});
