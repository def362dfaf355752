import { describe, expect, test } from 'vitest';
import {
  changeExclusion,
  excludeByRule,
  listActs,
  listResponsePage,
} from '../../server/operations/response-review.ts';
import type { ReviewFilter } from '../../server/storage/response-review.ts';
import { printAnnex } from '../../shared/annex/print-annex.ts';
import { engines } from '../support/engines.ts';
import { ratingsOf, response, responses } from '../support/small-catalogue.ts';
import { days, openTestOffice, type TestOffice } from '../support/test-office.ts';

const day = '2026-03-10';
const period = { from: day, to: day };
const actor = { accountId: 'a1', name: 'Hoa' };
const everything: ReviewFilter = {
  period,
  channel: undefined,
  counterId: undefined,
  mark: undefined,
  excluded: undefined,
};

function list(office: TestOffice, asked: Partial<ReviewFilter> & { after?: string } = {}) {
  const { storage, id, clock } = office;
  return listResponsePage(storage, id, { ...everything, after: '', ...asked, now: clock.now() });
}

function change(
  office: TestOffice,
  handles: readonly string[],
  action: 'exclude' | 'take-back',
  reason: string,
) {
  const { storage, id, clock } = office;
  return changeExclusion(storage, id, handles, actor, { action, reason, now: clock.now() });
}

describe.each(engines)('responses under review on $name', (engine) => {
  async function openAfter(...sent: readonly unknown[]) {
    const office = await openTestOffice(engine);
    const tablet = await office.enrolTablet();
    await tablet.send(...sent);
    office.clock.advance(days);
    return { office, tablet };
  }

  test('show day, channel, counter and marks: no ratings, officer, field, comment, hour or id', async () => {
    const sent = response({ counterId: 'counter-1', comment: 'Riêng tư', ratings: ratingsOf('C') });
    const { office } = await openAfter(sent);
    const { responses: shown } = await list(office);
    expect(shown).toEqual([
      {
        handle: expect.stringMatching(/^[0-9a-f]{32}$/),
        day,
        channel: 'kiosk',
        counterId: 'counter-1',
        complete: true,
        marks: [],
        exclusion: null,
      },
    ]);
    expect(JSON.stringify(shown)).not.toContain(sent.id.replaceAll('-', ''));
    const [review] = await office.query('select comment_id from comment_review');
    expect(shown[0]?.handle).not.toBe(review?.comment_id);
  });

  test('are of ended days only, and nothing is done to the running one', async () => {
    const { office, tablet } = await openAfter(response());
    const [yesterday] = (await list(office)).responses;
    office.clock.advance(-days);
    expect((await list(office)).responses).toEqual([]);
    expect(await change(office, [yesterday?.handle ?? ''], 'exclude', 'x')).toEqual({ count: 0 });
    await tablet.send(response({ seq: 2, startedAt: '2026-03-10T02:59:59.000Z' }));
    const order = { mark: 'too-fast', period, reason: null } as const;
    expect(await excludeByRule(office.storage, office.id, order, actor, office.clock.now())).toEqual({
      count: 0,
    });
  });

  test('are paged without repeats or gaps while more arrive and others go (D12)', async () => {
    const { office, tablet } = await openAfter(...responses(120));
    const before = new Set((await office.query('select id from response')).map((row) => String(row.id)));
    const seen: string[] = [];
    for (let after: string | null = ''; after !== null; ) {
      const page: Awaited<ReturnType<typeof list>> = await list(office, { after });
      seen.push(...page.responses.map(({ handle }) => handle));
      await tablet.send(...responses(20, {}, 1000 + seen.length));
      await change(office, [page.responses[0]?.handle ?? ''], 'exclude', 'Thử máy');
      after = page.next;
    }
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.length).toBeGreaterThanOrEqual(before.size);
    await change(office, seen.slice(0, 200), 'exclude', 'Thử máy');
    const left = await office.query('select id from response where excluded = 0');
    expect(left.filter(({ id }) => before.has(String(id)))).toEqual([]);
  });

  test('leave the figures with a reason, come back, and the log keeps both for ever', async () => {
    const { office } = await openAfter(...responses(2));
    const before = await office.annex(day, day);
    const [first] = (await list(office)).responses;
    const handles = [first?.handle ?? '', 'f'.repeat(32)];
    expect(await change(office, handles, 'exclude', 'Trẻ em bấm')).toEqual({ count: 1 });
    expect(await change(office, handles, 'exclude', 'Lần nữa')).toEqual({ count: 0 });
    expect((await list(office, { excluded: true })).responses).toMatchObject([
      { handle: first?.handle, exclusion: { by: 'Hoa', rule: null, reason: 'Trẻ em bấm' } },
    ]);
    const excluded = {
      count: 1,
      reasons: [{ count: 1, by: 'Hoa', rule: null, reason: 'Trẻ em bấm' }],
      levels: null,
    };
    expect(await office.annex(day, day)).toMatchObject({ collected: 1, excluded });
    expect(printAnnex(await office.annexDocument(day, day)).notes).toContain(
      'Đã loại 01 phiếu khỏi số phiếu thu vào và kết quả, gồm: 01 phiếu vì lý do “Trẻ em bấm” (người quyết định: Hoa).',
    );
    office.clock.advance(1000);
    expect(await change(office, handles, 'take-back', 'Nhầm')).toEqual({ count: 1 });
    expect(await office.annex(day, day)).toEqual(before);
    expect((await listActs(office.storage, office.id)).acts).toMatchObject([
      { action: 'take-back', by: 'Hoa', reason: 'Nhầm', count: 1, from: day, to: day },
      { action: 'exclude', by: 'Hoa', reason: 'Trẻ em bấm', count: 1, at: '2026-03-11T03:00:00.000Z' },
    ]);
    expect((await office.verify()).ok).toBe(true);
  });

  test('leave by a named rule, all that carry its mark; from five on their shares stand beside the annex', async () => {
    const fast = responses(5, { startedAt: '2026-03-10T02:59:59.000Z', ratings: ratingsOf('C') });
    const { office } = await openAfter(...fast, ...responses(3, {}, 6));
    expect(await list(office, { mark: 'too-fast' })).toMatchObject({ total: 5, excluded: 0 });
    const order = { mark: 'too-fast', period, reason: null } as const;
    const apply = () => excludeByRule(office.storage, office.id, order, actor, office.clock.now());
    expect(await apply()).toEqual({ count: 5 });
    expect(await apply()).toEqual({ count: 0 });
    const document = await office.annexDocument(day, day);
    expect(document.annex).toMatchObject({
      collected: 3,
      excluded: {
        count: 5,
        reasons: [{ count: 5, rule: 'too-fast', reason: null, by: 'Hoa' }],
        levels: { A: { count: 0, percent: '0.00' }, C: { count: 20, percent: '100.00' } },
      },
    });
    expect(printAnnex(document).notes).toContain(
      'Đánh giá trong các phiếu đã loại: A 0 (0,00%); B 0 (0,00%); C 20 (100,00%).',
    );
    expect((await office.verify()).ok).toBe(true);
  });
});
