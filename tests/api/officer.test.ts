import { describe, expect, test } from 'vitest';
import { noticeVersion } from '../../shared/officer-score/notice-version.ts';
import { ratingsOf, response } from '../support/small-catalogue.ts';
import { openTestApp } from '../support/test-app.ts';
import { days } from '../support/test-office.ts';

const served = {
  lan: 'AAABC',
  minh: 'CCCCCC',
} as const;

/** A week later; on Mondays there is a release. */
async function openAfterAWeek() {
  const app = await openTestApp();
  await app.office.set({ officerScores: { on: { every: 'week', weekday: 1 }, minimumRatings: 5 } });
  const { tablet } = await app.tablet();
  let seq = 0;
  for (const [officerId, levels] of Object.entries(served))
    for (const level of levels) {
      seq += 1;
      const ratings = ratingsOf(level).map((each) => ('officerId' in each ? { ...each, officerId } : each));
      await tablet.send(response({ seq, officerIds: [officerId], ratings, comment: 'Riêng tư' }));
    }
  app.office.clock.advance(7 * days);
  return app;
}

const exact = (level: string, count: number) => ({ level, least: count, most: count });

const lansScores = {
  officerId: 'lan',
  officerName: 'Bà Nguyễn Thị Lan, công chức',
  officeName: 'Trung tâm Phục vụ hành chính công xã An Bình',
  rule: { on: { every: 'week', weekday: 1 }, minimumRatings: 5 },
  nextReleaseDay: '2026-03-23',
  criteria: [
    {
      criterionId: 'attitude',
      text: 'Thái độ phục vụ',
      levels: [
        { level: 'A', label: 'Rất hài lòng' },
        { level: 'B', label: 'Hài lòng' },
        { level: 'C', label: 'Không hài lòng' },
      ],
    },
  ],
  releases: [
    {
      throughDay: '2026-03-15',
      criteria: [
        { criterionId: 'attitude', total: 5, levels: [exact('A', 3), exact('B', 1), exact('C', 1)] },
      ],
    },
  ],
  officeQuarters: [],
  comments: [],
  replies: [],
};

describe('an officer', () => {
  test('sees their own scores as they were released, and whoever appraises sees the same', async () => {
    const app = await openAfterAWeek();
    const lan = await app.signedIn('officer', { officerId: 'lan' });
    const own = await app.call('GET /api/v1/officer/scores', { as: lan });
    expect([own.status, own.json]).toEqual([200, { ...lansScores, isNoticeConfirmed: false }]);
    const appraised = await app.call('GET /api/v1/offices/an-binh/officers/lan/scores', {
      as: await app.signedIn('manager'),
    });
    expect([appraised.status, appraised.json]).toEqual([200, lansScores]);
  });

  test('sees nobody else’s, whatever is asked for', async () => {
    const app = await openAfterAWeek();
    const lan = await app.signedIn('officer', { officerId: 'lan' });
    for (const query of ['?officerId=minh', '?officeId=an-binh&officerId=minh', '?name=minh']) {
      const { text } = await app.call(`GET /api/v1/officer/scores${query}`, { as: lan });
      expect(text).toContain('Nguyễn Thị Lan');
      expect(text).not.toContain('Minh');
      expect(text).not.toContain('Riêng tư');
    }
    for (const line of ['officers/lan/scores', 'officers/minh/scores', 'replies'])
      expect((await app.call(`GET /api/v1/offices/an-binh/${line}`, { as: lan })).status).toBe(403);
  });

  test('who is in no catalogue any more sees nothing', async () => {
    const app = await openAfterAWeek();
    const gone = await app.signedIn('officer', { officerId: 'hoa' });
    const { status, code } = await app.call('GET /api/v1/officer/scores', { as: gone });
    expect([status, code]).toEqual([404, 'unknown-officer-account']);
  });

  test('confirms once to have read what is kept of officers; a later text asks again', async () => {
    const app = await openAfterAWeek();
    const lan = await app.signedIn('officer', { officerId: 'lan' });
    const isConfirmed = async () =>
      ((await app.call('GET /api/v1/officer/scores', { as: lan })).json as { isNoticeConfirmed: boolean })
        .isNoticeConfirmed;
    const confirm = (version: number) =>
      app.call('PUT /api/v1/officer/notice', { as: lan, body: { version } });
    await confirm(noticeVersion - 1);
    expect(await isConfirmed()).toBe(false);
    expect((await confirm(noticeVersion)).status).toBe(204);
    expect((await confirm(noticeVersion)).status).toBe(204);
    expect(await isConfirmed()).toBe(true);
    expect(await app.office.query('select version from notice_confirmation order by version')).toEqual([
      { version: noticeVersion - 1 },
      { version: noticeVersion },
    ]);
  });

  test('writes to who appraises, and is answered', async () => {
    const app = await openAfterAWeek();
    const lan = await app.signedIn('officer', { officerId: 'lan' });
    const manager = await app.signedIn('manager');
    const about = { kind: 'period', from: '2026-01-01', to: '2026-03-31' };
    const sent = await app.call('POST /api/v1/officer/replies', {
      as: lan,
      body: { about, text: 'Hôm đó mất điện' },
    });
    expect(sent.status).toBe(201);
    for (const text of ['', ' \n', 'x'.repeat(2001)])
      expect(
        (await app.call('POST /api/v1/officer/replies', { as: lan, body: { about, text } })).status,
      ).toBe(400);
    const listed = await app.call('GET /api/v1/offices/an-binh/replies', { as: manager });
    expect(listed.json).toMatchObject({
      officers: [{ officerId: 'lan' }, { officerId: 'minh' }],
      replies: [{ replyId: sent.json.replyId, about, text: 'Hôm đó mất điện', answer: null }],
    });
    const address = `PUT /api/v1/offices/an-binh/replies/${sent.json.replyId}`;
    expect((await app.call(address, { as: manager, body: { text: 'Đã ghi nhận' } })).status).toBe(204);
    expect((await app.call(address, { as: lan, body: { text: 'Tự trả lời' } })).status).toBe(403);
    const { json } = await app.call('GET /api/v1/officer/scores', { as: lan });
    expect(json).toMatchObject({ replies: [{ answer: { text: 'Đã ghi nhận' } }] });
  });
});
