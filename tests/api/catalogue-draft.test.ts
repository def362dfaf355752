import { expect, test } from 'vitest';
import { smallCatalogue } from '../support/small-catalogue.ts';
import { type Caller, openTestApp } from '../support/test-app.ts';

const line = '/api/v1/offices/an-binh/catalogue-draft';

async function openDesk() {
  const app = await openTestApp();
  const clerk = await app.signedIn('clerk');
  const manager = await app.signedIn('manager');
  const save = (as: Caller, revision: string, replaces: string | null) =>
    app.call(`PUT ${line}`, { as, body: { document: { levels: 7 }, basedOn: 1, revision, replaces } });
  return { app, clerk, manager, save };
}

test('a draft is prepared by a clerk, right or not, and published by a manager', async () => {
  const { app, clerk, manager, save } = await openDesk();
  expect((await app.call(`GET ${line}`, { as: clerk })).json).toEqual({ draft: null });
  const saved = await save(clerk, 'one', null);
  expect([saved.status, saved.json]).toEqual([
    200,
    {
      revision: 'one',
      basedOn: 1,
      savedAt: '2026-03-10T03:00:00.000Z',
      savedBy: expect.stringMatching(/^clerk /),
    },
  ]);
  expect((await app.call(`GET ${line}`, { as: manager })).json).toEqual({
    draft: { ...saved.json, document: { levels: 7 } },
  });
  const publish = (as: Caller, draftRevision: string) =>
    app.call('POST /api/v1/offices/an-binh/catalogues', {
      as,
      body: { catalogue: smallCatalogue(), basedOn: 1, draftRevision },
    });
  expect((await publish(clerk, 'one')).code).toBe('forbidden');
  expect((await publish(manager, 'older')).code).toBe('draft-changed');
  expect((await publish(manager, 'one')).json).toMatchObject({ version: 2 });
  expect((await app.call(`GET ${line}`, { as: clerk })).json).toEqual({ draft: null });
});

test('a draft that another editor has saved meanwhile is neither overwritten nor discarded', async () => {
  const { app, clerk, manager, save } = await openDesk();
  await save(clerk, 'one', null);
  await save(manager, 'two', 'one');
  const late = await save(clerk, 'three', 'one');
  expect([late.status, late.json]).toMatchObject([
    409,
    {
      code: 'draft-changed',
      details: { savedBy: expect.stringMatching(/^manager /), savedAt: '2026-03-10T03:00:00.000Z' },
    },
  ]);
  const discard = (revision: string) => app.call(`DELETE ${line}`, { as: clerk, body: { revision } });
  expect((await discard('one')).code).toBe('draft-changed');
  expect((await discard('two')).status).toBe(204);
  expect((await app.call(`GET ${line}`, { as: clerk })).json).toEqual({ draft: null });
});

test.each([
  ['without a document', { document: undefined }],
  ['that is a list', { document: [] }],
  ['of no version', { basedOn: 0 }],
  ['with a revision that is no id', { revision: 'Một' }],
])('a draft %s is refused', async (_, change) => {
  const { app, clerk } = await openDesk();
  const body = { document: {}, basedOn: 1, revision: 'one', replaces: null, ...change };
  const refused = await app.call(`PUT ${line}`, { as: clerk, body });
  expect([refused.status, refused.code]).toEqual([400, 'invalid-request']);
});
