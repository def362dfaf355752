import { describe, expect, test } from 'vitest';
import { response } from '../support/small-catalogue.ts';
import { type Caller, openTestApp, type TestApp } from '../support/test-app.ts';
import { days } from '../support/test-office.ts';

const period = 'from=2026-03-10&to=2026-03-10';

async function openAfterADay() {
  const app = await openTestApp();
  const { tablet } = await app.tablet();
  await tablet.send(response({ comment: 'Chờ lâu' }), response({ seq: 2 }));
  app.office.clock.advance(days);
  const manager = await app.signedIn('manager');
  const base = `/api/v1/offices/${app.office.id}`;
  const listed = await app.call(`GET ${base}/reviewed-responses?${period}`, { as: manager });
  const handles = listed.json.responses.map(({ handle }: { handle: string }) => handle);
  return { app, manager, base, handles };
}

const exclude = (app: TestApp, base: string, handles: readonly string[], as: Caller) =>
  app.call(`POST ${base}/exclusions`, { as, body: { handles, reason: 'Thử máy' } });

describe('whoever reviews', () => {
  test('an account that belongs to an officer excludes nothing, and reads no comments', async () => {
    const { app, base, handles } = await openAfterADay();
    const linked = await app.signedIn('manager', { officerId: 'lan' });
    expect((await exclude(app, base, handles, linked)).code).toBe('linked-to-officer');
    for (const path of [`reviewed-responses?${period}`, 'exclusions', 'comments', 'cases', 'case-assignees'])
      expect((await app.call(`GET ${base}/${path}`, { as: linked })).code, path).toBe('linked-to-officer');
    expect(await app.office.collected()).toBe(2);
  });

  test('excludes with a reason, as a person: a clerk and an auditor only look, a program does not', async () => {
    const { app, manager, base, handles } = await openAfterADay();
    for (const role of ['clerk', 'auditor'] as const) {
      const reader = await app.signedIn(role);
      expect((await app.call(`GET ${base}/reviewed-responses?${period}`, { as: reader })).status).toBe(200);
      expect((await exclude(app, base, handles, reader)).code).toBe('forbidden');
    }
    expect((await exclude(app, base, handles, await app.program('manager'))).code).toBe('forbidden');
    for (const body of [{ handles }, { handles, reason: ' ' }, { handles: [], reason: 'x' }])
      expect((await app.call(`POST ${base}/exclusions`, { as: manager, body })).code).toBe('invalid-request');
    const done = await exclude(app, base, handles.slice(0, 1), manager);
    expect([done.status, done.json]).toEqual([201, { count: 1 }]);
    const annex = await app.call(`GET /api/v1/annex?officeId=${app.office.id}&${period}`, { as: manager });
    expect(annex.json).toMatchObject({ collected: 1, excluded: { count: 1, levels: null } });
  });

  test('of another office finds none of it', async () => {
    const { app, handles } = await openAfterADay();
    const neighbour = await app.office.openNeighbour('binh-an');
    const foreign = await app.signedIn('manager', { officeId: neighbour.id });
    const own = `/api/v1/offices/${neighbour.id}`;
    expect((await exclude(app, own, handles, foreign)).json).toEqual({ count: 0 });
    const { json } = await app.call(`GET ${own}/comments`, { as: foreign });
    expect(json.comments).toEqual([]);
    expect(await app.office.collected()).toBe(2);
  });

  test('without anything excluded finds no word of it in the annex', async () => {
    const { app, manager } = await openAfterADay();
    const annex = await app.call(`GET /api/v1/annex?officeId=${app.office.id}&${period}`, { as: manager });
    expect(annex.json).not.toHaveProperty('excluded');
  });
});

describe('a comment', () => {
  test('is moderated, and made a case that a clerk handles and an auditor does not read', async () => {
    const { app, base } = await openAfterADay();
    const [clerk, auditor] = [await app.signedIn('clerk'), await app.signedIn('auditor')];
    expect((await app.call(`GET ${base}/comments`, { as: auditor })).code).toBe('forbidden');
    const { json } = await app.call(`GET ${base}/comments`, { as: clerk });
    const [{ commentId, text }] = json.comments;
    expect(text).toBe('Chờ lâu');
    const put = (body: object) => app.call(`PUT ${base}/comments/${commentId}`, { as: clerk, body });
    expect((await put({ state: 'hidden' })).code).toBe('invalid-request');
    expect((await put({ state: 'hidden', reason: 'Xúc phạm' })).status).toBe(204);
    expect((await put({ state: 'approved' })).status).toBe(204);
    const body = { commentId, kind: 'complaint', dueDay: '2026-03-20' };
    const made = await app.call(`POST ${base}/cases`, { as: clerk, body });
    expect([made.status, made.json]).toEqual([201, { caseId: commentId }]);
    const { assignees } = (await app.call(`GET ${base}/case-assignees`, { as: clerk })).json;
    const step = { after: 1, action: 'assign', assigneeId: assignees[0].accountId };
    const path = `${base}/cases/${commentId}`;
    const given = await app.call(`POST ${path}/events`, { as: clerk, body: step });
    expect(given.json).toMatchObject({ state: 'assigned', assigneeName: assignees[0].name });
    expect((await app.call(`POST ${path}/events`, { as: clerk, body: step })).code).toBe('case-changed');
    expect((await app.call(`GET ${path}`, { as: clerk })).json.events).toHaveLength(2);
    expect((await app.call(`GET ${path}`, { as: auditor })).code).toBe('forbidden');
    expect((await app.call(`POST ${path}/events`, { as: auditor, body: step })).code).toBe('forbidden');
  });
});
