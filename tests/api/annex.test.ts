import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { importResponses } from '../../server/operations/import-responses.ts';
import { engines, type TestEngine } from '../support/engines.ts';
import { type GoldenCase, goldenCases, locVinh } from '../support/golden.ts';
import { openTestApp, type TestApp } from '../support/test-app.ts';

async function openGoldenApp({ catalogues, figures, lines, officeId }: GoldenCase, engine?: TestEngine) {
  const [first, ...later] = catalogues;
  const app = await openTestApp({ ...(engine ? { engine } : {}), ...(first ? { catalogue: first } : {}) });
  app.office.clock.set('2027-01-15T02:00:00Z');
  for (const catalogue of later) await app.office.publish(catalogue);
  const clerk = await app.signedIn('clerk');
  await app.call(`PUT /api/v1/offices/${officeId}/figures`, { as: clerk, body: figures });
  const { tablet } = await app.tablet();
  await importResponses(app.office.storage, tablet, lines, { now: app.office.clock.now() });
  return app;
}

function addressOf({ officeId, figures }: GoldenCase, query = ''): string {
  return `GET /api/v1/annex?officeId=${officeId}&from=${figures.from}&to=${figures.to}${query}`;
}

async function exportAs(app: TestApp, golden: GoldenCase, query = '') {
  return app.call(addressOf(golden, query), { as: await app.program('province') });
}

describe.each(engines)('the annex on $name', (engine) => {
  test.each(goldenCases)('of $name comes out to the digit', async (golden) => {
    const app = await openGoldenApp(golden, engine);
    const answer = await exportAs(app, golden);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toMatch(/^application\/json/);
    expect(answer.json).toEqual(golden.annex);
    expect((await exportAs(app, golden, '&format=json')).bytes).toEqual(answer.bytes);
  });
});

describe('the annex', () => {
  test.each([
    ['csv', /^text\/csv; ?charset=utf-8$/i, '\ufeff'],
    ['xlsx', /^application\/vnd\.openxmlformats-officedocument\.spreadsheetml\.sheet$/, 'PK'],
    ['docx', /^application\/vnd\.openxmlformats-officedocument\.wordprocessingml\.document$/, 'PK'],
    ['pdf', /^application\/pdf$/, '%PDF-1.7'],
  ])('as %s is a file to keep, the same bytes each time', async (format, type, start) => {
    const app = await openGoldenApp(locVinh);
    const first = await exportAs(app, locVinh, `&format=${format}`);
    expect(first.status).toBe(200);
    expect(first.headers.get('content-type')).toMatch(type);
    expect(first.headers.get('content-disposition')).toMatch(
      new RegExp(`^attachment; filename\\*=UTF-8''[\\w%.-]+\\.${format}$`),
    );
    expect(Buffer.from(first.bytes).toString('utf8').startsWith(start)).toBe(true);
    app.office.clock.advance(1000 * 24 * 3_600_000);
    expect((await exportAs(app, locVinh, `&format=${format}`)).bytes).toEqual(first.bytes);
    if (start === 'PK') expect(Object.keys(unzipSync(first.bytes))).toContain('[Content_Types].xml');
  });

  test('on screen is the one that is exported (R5)', async () => {
    const app = await openGoldenApp(locVinh);
    const { from, to } = locVinh.figures;
    const line = `GET /api/v1/offices/loc-vinh/annex?from=${from}&to=${to}`;
    const { json } = await app.call(line, { as: await app.signedIn('clerk') });
    expect(json.annex).toEqual(locVinh.annex);
    expect(json.officeName).toBe('Ủy ban nhân dân xã Lộc Vĩnh');
  });

  test.each([
    ['from=2026-02-29&to=2026-03-31', 'invalid-day'],
    ['from=2026-3-1&to=2026-03-31', 'invalid-day'],
    ['from=&to=2026-03-31', 'invalid-day'],
    ['to=2026-03-31', 'invalid-day'],
    ['from=2026-03-01', 'invalid-day'],
    ['from=2026-03-02&to=2026-03-01', 'period-reversed'],
    ['from=2026-03-01&to=2026-03-31&format=pdf2', 'unknown-format'],
    ['from=2026-03-01&to=2026-03-31&format=', 'unknown-format'],
  ])('is refused for ?%s', async (query, code) => {
    const app = await openTestApp();
    const as = await app.signedIn('clerk');
    const answer = await app.call(`GET /api/v1/annex?officeId=an-binh&${query}`, { as });
    expect([answer.status, answer.code]).toEqual([400, code]);
    if (code !== 'unknown-format')
      expect((await app.call(`GET /api/v1/offices/an-binh/annex?${query}`, { as })).code).toBe(code);
  });

  test('of no office is none', async () => {
    const app = await openTestApp();
    for (const as of [await app.signedIn('clerk'), await app.signedIn('admin')])
      for (const query of ['officeId=nowhere', 'officeId=', 'x=1']) {
        const { status, code } = await app.call(`GET /api/v1/annex?${query}&from=2026-03-01&to=2026-03-31`, {
          as,
        });
        expect([status, code], query).toEqual([404, 'unknown-office']);
      }
  });

  test('of one day without responses is empty and whole', async () => {
    const app = await openGoldenApp(locVinh);
    const line = 'GET /api/v1/annex?officeId=loc-vinh&from=2024-02-29&to=2024-02-29';
    const { json } = await app.call(line, { as: await app.signedIn('clerk') });
    expect(json).toMatchObject({ filesHandled: null, issued: null, collected: 0, valid: 0, invalid: 0 });
    expect(json.rows.map(({ criterionId }: { criterionId: string }) => criterionId)).toEqual(
      locVinh.annex.rows.map(({ criterionId }) => criterionId),
    );
    expect(JSON.stringify(json)).not.toMatch(/NaN|Infinity/);
    for (const row of json.rows) expect(row.levels.A).toEqual({ count: 0, percent: null });
  });
});
