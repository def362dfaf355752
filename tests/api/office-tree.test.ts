import { expect, test } from 'vitest';
import { moveOffice } from '../../server/operations/office-tree.ts';
import { responses } from '../support/small-catalogue.ts';
import { openTestApp } from '../support/test-app.ts';

async function openProvince() {
  const app = await openTestApp();
  for (const id of ['tinh', 'xa-1', 'xa-2', 'tinh-khac']) await app.office.openNeighbour(id);
  await moveOffice(app.office.storage, 'an-binh', 'tinh');
  await moveOffice(app.office.storage, 'xa-1', 'tinh');
  await moveOffice(app.office.storage, 'xa-2', 'tinh-khac');
  return app;
}

test('a province viewer lists, reads and exports the offices beneath, and no others', async () => {
  const app = await openProvince();
  const { tablet } = await app.tablet();
  await tablet.send(...responses(3));
  const province = await app.signedIn('province', { officeId: 'tinh' });
  const { json } = await app.call('GET /api/v1/offices', { as: province });
  expect(json.offices.map((each: { officeId: string }) => each.officeId).toSorted()).toEqual([
    'an-binh',
    'tinh',
    'xa-1',
  ]);
  expect(json.offices[0]).toMatchObject({ officeId: 'tinh', parentId: null });
  const annex = await app.call('GET /api/v1/annex?officeId=an-binh&from=2026-03-01&to=2026-03-31', {
    as: province,
  });
  expect([annex.status, annex.json.collected]).toEqual([200, 3]);
  const order = { from: '2026-03-01', to: '2026-03-31', format: 'csv' };
  const job = await app.call('POST /api/v1/annex-exports', { as: province, body: order });
  expect(job.json.total).toBe(3);
  const done = () => app.call(`GET /api/v1/annex-exports/${job.json.jobId}`, { as: province });
  await expect
    .poll(async () => (await done()).json, { timeout: 20_000 })
    .toMatchObject({ state: 'done', done: 3 });

  const commune = await app.signedIn('province', { officeId: 'an-binh' });
  const own = await app.call('GET /api/v1/offices', { as: commune });
  expect(own.json.offices).toMatchObject([{ officeId: 'an-binh', parentId: null }]);
});

test('an office that moves away is gone for who looked at it from above', async () => {
  const app = await openProvince();
  const [admin, province] = [
    await app.signedIn('admin'),
    await app.signedIn('province', { officeId: 'tinh' }),
  ];
  const look = () => app.call('GET /api/v1/offices/xa-1/overview', { as: province });
  expect((await look()).status).toBe(200);
  const body = { officeId: 'xa-1', underId: 'tinh-khac' };
  expect((await app.call('PUT /api/v1/office-places', { as: admin, body })).status).toBe(204);
  expect((await look()).code).toBe('unknown-office');
  const circle = { officeId: 'tinh', underId: 'an-binh' };
  const refused = await app.call('PUT /api/v1/office-places', { as: admin, body: circle });
  expect([refused.status, refused.code]).toEqual([409, 'office-under-itself']);
  const log = await app.call('GET /api/v1/offices/xa-1/audit-entries', { as: admin });
  expect(log.json.entries[0]).toMatchObject({
    action: 'office.move',
    subject: 'xa-1',
    changes: [{ path: 'under', before: 'tinh', after: 'tinh-khac' }],
  });
});
