import { describe, expect, test } from 'vitest';
import { withdrawResponse } from '../../server/ingest/exclude-response.ts';
import { listCommentPage, moderateComment } from '../../server/operations/comment.ts';
import { addStep, getCase, listOfficeCases, openCase } from '../../server/operations/feedback-case.ts';
import type { CommentState } from '../../shared/endpoints/comment.ts';
import { engines } from '../support/engines.ts';
import { response } from '../support/small-catalogue.ts';
import { days, openTestOffice, type TestOffice } from '../support/test-office.ts';

const actor = { accountId: 'a1', name: 'Hoa' };

function listAll(office: TestOffice, state: CommentState = 'waiting', after = '') {
  return listCommentPage(office.storage, office.id, { state, after, now: office.clock.now() });
}

function moderate(office: TestOffice, commentId: string, state: CommentState, reason: string | null = null) {
  const decision = { state, reason, actor, now: office.clock.now() };
  return moderateComment(office.storage, office.id, commentId, decision);
}

describe.each(engines)('comments on $name', (engine) => {
  async function openAfter(count: number) {
    const office = await openTestOffice(engine);
    const tablet = await office.enrolTablet();
    const sent = Array.from({ length: count }, (_, at) =>
      response({ seq: at + 1, comment: `Góp ý ${String(at + 1).padStart(3, '0')}` }),
    );
    await tablet.send(...sent, response({ seq: count + 1 }));
    await tablet.send(...sent);
    return { office, tablet, sent };
  }

  test('wait for a moderator, from the end of their day on, once each', async () => {
    const { office, sent } = await openAfter(3);
    expect(await listAll(office)).toMatchObject({ comments: [], counts: { waiting: 0 } });
    office.clock.advance(days);
    const { comments, next, counts } = await listAll(office);
    expect([next, counts]).toEqual([null, { waiting: 3, approved: 0, hidden: 0 }]);
    expect(comments.map(({ text }) => text).toSorted()).toEqual(['Góp ý 001', 'Góp ý 002', 'Góp ý 003']);
    const text = JSON.stringify(comments);
    expect(Object.keys(comments[0] ?? {}).toSorted()).toEqual(
      ['commentId', 'day', 'decidedBy', 'hasCase', 'reason', 'state', 'text'].toSorted(),
    );
    for (const { id } of sent) {
      expect(text).not.toContain(id);
      expect(text).not.toContain(id.replaceAll('-', ''));
    }
  });

  test('come in an order that is neither that of arrival nor that of the responses', async () => {
    const { office } = await openAfter(40);
    office.clock.advance(days);
    const shown = (await listAll(office)).comments.map(({ text }) => text);
    const stored = (
      await office.query('select comment from response where comment is not null order by id')
    ).map(({ comment }) => String(comment));
    expect(shown.toSorted()).toEqual(stored.toSorted());
    expect(shown).not.toEqual(shown.toSorted());
    expect(shown).not.toEqual(stored);
  });

  test('are paged without repeats or gaps while others are decided and arrive (D12)', async () => {
    const { office, tablet } = await openAfter(120);
    office.clock.advance(days);
    const seen: string[] = [];
    let page = await listAll(office);
    const all = new Set<string>(
      (await office.query('select comment_id from comment_review')).map((row) => String(row.comment_id)),
    );
    for (let seq = 500; ; seq += 1) {
      seen.push(...page.comments.map(({ commentId }) => commentId));
      await moderate(office, page.comments[0]?.commentId ?? '', 'approved');
      await tablet.send(response({ seq, comment: 'Đến muộn' }));
      if (page.next === null) break;
      page = await listAll(office, 'waiting', page.next);
    }
    expect(new Set(seen).size).toBe(seen.length);
    expect([...all].filter((id) => !seen.includes(id))).toEqual([]);
  });

  test('are let through or hidden, with the reason and who decided', async () => {
    const { office } = await openAfter(2);
    office.clock.advance(days);
    const [first, second] = (await listAll(office)).comments;
    await moderate(office, first?.commentId ?? '', 'approved');
    await moderate(office, second?.commentId ?? '', 'hidden', 'Xúc phạm');
    expect((await listAll(office)).counts).toEqual({ waiting: 0, approved: 1, hidden: 1 });
    expect((await listAll(office, 'hidden')).comments).toMatchObject([
      { text: second?.text, reason: 'Xúc phạm', decidedBy: 'Hoa' },
    ]);
    await expect(moderate(office, 'f'.repeat(32), 'approved')).rejects.toMatchObject({
      code: 'unknown-comment',
    });
    const neighbour = await office.openNeighbour('binh-an');
    await expect(moderate(neighbour, first?.commentId ?? '', 'hidden', 'x')).rejects.toMatchObject({
      code: 'unknown-comment',
    });
  });

  test('go with a response that is taken back', async () => {
    const { office, sent } = await openAfter(1);
    await office.storage.write((scope) => withdrawResponse(scope, office.id, sent[0]?.id ?? ''));
    expect(await office.query('select * from comment_review')).toEqual([]);
  });

  test('become a case, whose history says who did what and when', async () => {
    const { office } = await openAfter(2);
    office.clock.advance(days);
    const [comment, other] = (await listAll(office)).comments;
    const { storage, id, clock } = office;
    const order = { commentId: comment?.commentId ?? '', kind: 'complaint', dueDay: '2026-03-20' } as const;
    const { caseId } = await openCase(storage, id, order, actor, clock.now());
    await openCase(storage, id, { ...order, dueDay: '2026-03-30' }, actor, clock.now());
    await openCase(
      storage,
      id,
      { ...order, commentId: other?.commentId ?? '', dueDay: '2026-03-12' },
      actor,
      clock.now(),
    );
    clock.advance(1000);
    const step = (body: Parameters<typeof addStep>[3]) =>
      addStep(storage, id, caseId, body, { accountId: 'a2', name: 'Bình' }, clock.now());
    await step({ after: 1, action: 'note', note: ' Đã gọi lại. ' });
    await expect(step({ after: 1, action: 'note', note: 'Cũ' })).rejects.toMatchObject({
      code: 'case-changed',
    });
    await expect(step({ after: 2, action: 'reopen', note: 'x' })).rejects.toMatchObject({
      code: 'case-changed',
    });
    await expect(step({ after: 2, action: 'answer' })).rejects.toMatchObject({ code: 'invalid-request' });
    await expect(step({ after: 2, action: 'assign', assigneeId: 'nobody' })).rejects.toMatchObject({
      code: 'unknown-assignee',
    });
    await step({ after: 2, action: 'answer', note: 'Đã trả lời bằng văn bản.' });
    const closed = await step({ after: 3, action: 'close', note: 'Xong' });
    expect(closed).toMatchObject({ state: 'closed', dueDay: '2026-03-20', text: comment?.text });
    expect((await getCase(storage, id, caseId)).events).toMatchObject([
      { number: 1, accountName: 'Hoa', action: 'open', at: '2026-03-11T03:00:00.000Z' },
      { number: 2, accountName: 'Bình', action: 'note', note: 'Đã gọi lại.', at: '2026-03-11T03:00:01.000Z' },
      { number: 3, action: 'answer' },
      { number: 4, action: 'close' },
    ]);
    const list = (filter?: string) => listOfficeCases(storage, id, { filter, after: '', now: clock.now() });
    expect((await list()).cases.map(({ dueDay }) => dueDay)).toEqual(['2026-03-12', '2026-03-20']);
    expect((await list('open')).cases.map(({ text }) => text)).toEqual([other?.text]);
    await expect(getCase(storage, 'binh-an', caseId)).rejects.toMatchObject({ code: 'unknown-case' });
  });
});
