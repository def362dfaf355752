import { describe, expect, test } from 'vitest';
import { importResponses } from '../../server/operations/import-responses.ts';
import type { Annex } from '../../shared/annex/annex.ts';
import { Ratings } from '../../shared/rating/ratings.ts';
import { locVinh } from '../support/golden.ts';
import { openTestApp } from '../support/test-app.ts';

const { from, to } = locVinh.figures;

async function openGoldenApp() {
  const [catalogue] = locVinh.catalogues;
  const app = await openTestApp(catalogue ? { catalogue } : {});
  app.office.clock.set('2027-01-15T02:00:00Z');
  const { tablet } = await app.tablet();
  await importResponses(app.office.storage, tablet, locVinh.lines, { now: app.office.clock.now() });
  const as = await app.program('province');
  const ask = (query: string) =>
    app.call(`GET /api/v1/offices/${app.office.id}/ratings?from=${from}&to=${to}&${query}`, { as });
  return { app, as, ask };
}

describe('the figures for charts', () => {
  test('are the golden annex’s, to the digit, over the wire (R5)', async () => {
    const { app, as, ask } = await openGoldenApp();
    const annex = (
      await app.call(`GET /api/v1/annex?officeId=${app.office.id}&from=${from}&to=${to}`, { as })
    ).json as Annex;
    const byCriterion = Ratings.parse((await ask('by=criterion')).json);
    expect(byCriterion.rows.map(({ key, total, levels }) => [key, total, levels])).toEqual(
      annex.rows.map(({ criterionId, total, levels }) => [criterionId, total, levels]),
    );
    const attitude = annex.rows.find(({ children }) => children.some(({ officerId }) => officerId));
    const byOfficer = Ratings.parse((await ask(`by=officer&criterionId=${attitude?.criterionId}`)).json);
    expect(byOfficer.rows.map(({ label, total, levels }) => [label, total, levels])).toEqual(
      attitude?.children
        .filter(({ officerId }) => officerId)
        .map((row) => [row.label, row.total, row.levels]),
    );
  });

  test('cannot be asked for by anything else, nor for no period', async () => {
    const { app, as, ask } = await openGoldenApp();
    expect(await ask('by=citizen')).toMatchObject({ status: 400, code: 'invalid-request' });
    expect(await ask('')).toMatchObject({ status: 400, code: 'invalid-request' });
    const address = `GET /api/v1/offices/${app.office.id}/ratings?by=criterion`;
    expect(await app.call(address, { as })).toMatchObject({ status: 400, code: 'invalid-day' });
    expect(Ratings.parse((await ask('by=counter&criterionId=unknown')).json).total.total).toBe(0);
  });
});
