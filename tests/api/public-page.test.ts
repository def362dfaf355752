import { expect, test } from 'vitest';
import { setOfficeSettings } from '../../server/storage/office-settings.ts';
import { defaultOfficeSettings } from '../../shared/office-settings.ts';
import { ratingsOf, response, responses, smallCatalogue } from '../support/small-catalogue.ts';
import { openTestApp, type TestApp } from '../support/test-app.ts';
import { days } from '../support/test-office.ts';

const paths = ['/public/an-binh', '/public/an-binh/data.csv', '/public/an-binh/data.json'] as const;

function publish(app: TestApp, publishesResults = true) {
  const settings = { ...defaultOfficeSettings, publishesResults };
  return app.office.storage.write((scope) => setOfficeSettings(scope, app.office.id, settings));
}

async function openPublished(catalogue = smallCatalogue()) {
  const app = await openTestApp({ catalogue });
  const { tablet } = await app.tablet();
  await tablet.send(...responses(20), ...responses(7, { ratings: ratingsOf('B') }, 21));
  await tablet.send(...responses(3, { ratings: ratingsOf('C') }, 28));
  app.office.clock.advance(60 * days);
  await publish(app);
  return { app, tablet };
}

test('an office that publishes nothing is as absent as one that does not exist', async () => {
  const { app } = await openPublished();
  await publish(app, false);
  for (const path of paths.slice(1)) expect((await app.call(`GET ${path}`)).code, path).toBe('not-found');
  const [own, ...others] = await Promise.all(
    ['an-binh', 'khong-co', 'A%20B'].map((name) => app.call(`GET /public/${name}`)),
  );
  expect([own?.status, own?.text.includes('href="/public?lang=vi"')]).toEqual([404, true]);
  for (const other of others) expect([other.status, other.text]).toEqual([404, own?.text]);
  expect((await app.call('GET /public')).text).not.toContain('An Bình');
});

test('a public page has no officer, no cookie, no script and no number under five', async () => {
  const { app } = await openPublished();
  const [page, csv, json] = await Promise.all(paths.map((path) => app.call(`GET ${path}`)));
  for (const answer of [page, csv, json]) {
    expect(answer?.status).toBe(200);
    expect(answer?.headers.get('set-cookie')).toBeNull();
    expect(answer?.headers.get('cache-control')).toBe('public, max-age=300');
    expect(answer?.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(answer?.text).not.toMatch(/Lan|Minh|SIPAS|766/);
  }
  expect(page?.text).not.toContain('<script');
  const etag = page?.headers.get('etag') ?? '';
  expect((await app.call(`GET ${paths[0]}`, { headers: { 'if-none-match': etag } })).status).toBe(304);
  expect((await app.call('GET /public')).text).toContain('/public/an-binh?lang=vi');
  expect((await app.call(`GET ${paths[0]}?lang=en`)).text).toContain('Forms collected: 30');
});

test('page, csv and json show the same figures: small levels joined, the total whole', async () => {
  const { app } = await openPublished();
  const [page, csv, json] = await Promise.all(paths.map((path) => app.call(`GET ${path}`)));
  const [quarter] = json?.json.quarters ?? [];
  expect(quarter).toMatchObject({ from: '2026-01-01', to: '2026-03-31', collected: 30 });
  for (const { criterionId, row } of quarter.criteria) {
    if (criterionId === 'attitude') continue;
    expect(row.total).toBe(30);
    expect(row.cells.map(({ count }: { count: number }) => count)).toEqual([20, 10]);
  }
  expect(csv?.text).toContain('Nơi đón tiếp,,Hài lòng hoặc Không hài lòng,10,30,33.33');
  expect(page?.text).toContain('Hài lòng hoặc Không hài lòng');
  expect(page?.text).toContain('33,33 %');

  // One officer was rated.
  expect(quarter.criteria).toContainEqual(
    expect.objectContaining({ criterionId: 'attitude', row: null, hasFewOfficers: true, fields: [] }),
  );
  expect(page?.text).toContain('Quý này có chưa đến 4 công chức được đánh giá đủ nhiều lượt.');
  expect(csv?.text).toMatch(/^2026-01-01,2026-03-31,Thái độ phục vụ,,không nêu,,,$/m);
});

test('a published quarter stays as it is when a form arrives late', async () => {
  const { app, tablet } = await openPublished();
  const first = await app.call(`GET ${paths[2]}`);
  await tablet.send(response({ seq: 31 }));
  app.office.clock.advance(30 * days);
  expect((await app.call(`GET ${paths[2]}`)).text).toBe(first.text);
});

test('a closed annex is named with the quarters that it is made of, and shows no figure of its own', async () => {
  const { app } = await openPublished();
  const manager = await app.signedIn('manager');
  const close = (from: string, to: string) =>
    app.call('POST /api/v1/offices/an-binh/closings', { as: manager, body: { from, to } });
  expect((await close('2026-01-01', '2026-03-31')).status).toBe(201);
  expect((await close('2026-03-05', '2026-03-20')).status).toBe(201);
  const { text } = await app.call(`GET ${paths[0]}`);
  expect(text).toMatch(/Phụ lục số 01: từ 01\/01\/2026 đến 31\/3\/2026.+quarter=2026-Q1/);
  expect(text).toMatch(/Phụ lục số 02: từ 05\/3\/2026 đến 20\/3\/2026, chốt ngày [\d/]+\.<\/li>/);
  expect(text).not.toMatch(/[0-9a-f]{64}/);
});

test('names are shown and never run', async () => {
  const { office } = smallCatalogue();
  const name = { vi: '<img src=x onerror=alert(1)>' };
  const { app } = await openPublished(smallCatalogue({ office: { ...office, name } }));
  const page = await app.call(`GET ${paths[0]}`);
  expect(page.text).not.toContain('<img');
  expect(page.text).toContain('&lt;img');
});
