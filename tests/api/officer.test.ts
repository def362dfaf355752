import { describe, expect, test } from 'vitest';
import { ratingsOf, response } from '../support/small-catalogue.ts';
import { openTestApp } from '../support/test-app.ts';
import { days } from '../support/test-office.ts';

const served = {
  lan: 'AAABC',
  minh: 'CCCCCC',
} as const;

async function openAfterADay() {
  const app = await openTestApp();
  const { tablet } = await app.tablet();
  let seq = 0;
  for (const [officerId, levels] of Object.entries(served))
    for (const level of levels) {
      seq += 1;
      const ratings = ratingsOf(level).map((each) => ('officerId' in each ? { ...each, officerId } : each));
      await tablet.send(response({ seq, officerIds: [officerId], ratings, comment: 'Riêng tư' }));
    }
  app.office.clock.advance(days);
  return app;
}

describe('an officer', () => {
  test('sees their own scores, of ended days, with n', async () => {
    const app = await openAfterADay();
    const lan = await app.signedIn('officer', { officerId: 'lan' });
    const { status, json } = await app.call('GET /api/v1/officer/scores', { as: lan });
    expect([status, json]).toEqual([
      200,
      {
        officerName: 'Bà Nguyễn Thị Lan, công chức',
        officeName: 'Trung tâm Phục vụ hành chính công xã An Bình',
        minimumRatings: 5,
        criteria: [
          {
            criterionId: 'attitude',
            text: 'Thái độ phục vụ',
            released: {
              ratings: 5,
              throughDay: '2026-03-10',
              levels: [
                { level: 'A', label: 'Rất hài lòng', count: 3, percent: '60.00' },
                { level: 'B', label: 'Hài lòng', count: 1, percent: '20.00' },
                { level: 'C', label: 'Không hài lòng', count: 1, percent: '20.00' },
              ],
            },
          },
        ],
      },
    ]);
  });

  test('sees nobody else’s, whatever is asked for', async () => {
    const app = await openAfterADay();
    const lan = await app.signedIn('officer', { officerId: 'lan' });
    for (const query of ['?officerId=minh', '?officeId=an-binh&officerId=minh', '?name=minh']) {
      const { text } = await app.call(`GET /api/v1/officer/scores${query}`, { as: lan });
      expect(text).toContain('Nguyễn Thị Lan');
      expect(text).not.toContain('Minh');
      expect(text).not.toContain('Riêng tư');
    }
  });

  test('who is in no catalogue any more sees nothing', async () => {
    const app = await openAfterADay();
    const gone = await app.signedIn('officer', { officerId: 'hoa' });
    const { status, code } = await app.call('GET /api/v1/officer/scores', { as: gone });
    expect([status, code]).toEqual([404, 'unknown-officer-account']);
  });
});
