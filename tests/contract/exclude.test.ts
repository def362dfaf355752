import { describe, expect, test } from 'vitest';
import { excludeResponse, withdrawResponse } from '../../server/ingest/exclude-response.ts';
import { sumResponses } from '../../server/storage/tally.ts';
import { engines } from '../support/engines.ts';
import { ratingsOf, response, responses, smallCatalogue } from '../support/small-catalogue.ts';
import { openTestOffice, type TestOffice } from '../support/test-office.ts';

const day = '2026-03-10';
const period = { from: day, to: day };
const verified = { ok: true, differences: [], gaps: [] };

function exclude({ storage, id: officeId }: TestOffice, id: string, excluded = true): Promise<boolean> {
  return storage.write((scope) => excludeResponse(scope, officeId, id, excluded));
}

async function countExcluded({ storage, id }: TestOffice): Promise<number> {
  const sums = await storage.read((scope) => sumResponses(scope, id, period, true));
  return sums.reduce((total, { count }) => total + count, 0);
}

/** How many ratings each tally table holds that count, and that do not. */
async function ratingsCounted(office: TestOffice) {
  const sums: Record<string, unknown> = {};
  for (const table of ['tally', 'detail_tally'])
    for (const row of await office.query(
      `select excluded, cast(sum(count) as integer) as n from ${table} group by excluded order by excluded`,
    ))
      sums[`${table} ${row.excluded}`] = Number(row.n);
  return sums;
}

describe.each(engines)('excluding on $name', (engine) => {
  test('takes a response out of every figure, counts it apart, and puts it back', async () => {
    const office = await openTestOffice(engine);
    const tablet = await office.enrolTablet();
    const [first, second] = responses(2, { counterId: 'counter-1' });
    await tablet.send(first, second);
    const before = await office.annex(day, day);

    expect(await exclude(office, first?.id ?? '')).toBe(true);
    expect(await exclude(office, first?.id ?? '')).toBe(false);
    expect(await office.collected()).toBe(1);
    expect(await countExcluded(office)).toBe(1);
    const both = { 'tally 0': 4, 'tally 1': 4, 'detail_tally 0': 4, 'detail_tally 1': 4 };
    expect(await ratingsCounted(office)).toEqual(both);
    expect(await office.verify()).toEqual(verified);

    expect(await exclude(office, first?.id ?? '', false)).toBe(true);
    expect(await office.annex(day, day)).toEqual(before);
    expect(await ratingsCounted(office)).toEqual({ 'tally 0': 8, 'detail_tally 0': 8 });
    expect(await office.verify()).toEqual(verified);
  });

  test('knows nothing of a response that there is not', async () => {
    const office = await openTestOffice(engine);
    expect(await exclude(office, 'unknown')).toBe(false);
  });

  test('two at once exclude a response once', async () => {
    const office = await openTestOffice(engine);
    const tablet = await office.enrolTablet();
    const sent = responses(5);
    await tablet.send(...sent);
    const changed = await Promise.all([...sent, ...sent].map(({ id }) => exclude(office, id)));
    expect(changed.filter(Boolean)).toHaveLength(5);
    expect(await countExcluded(office)).toBe(5);
    expect(await office.verify()).toEqual(verified);
  });

  test('a withdrawn response leaves nothing behind, and its version prints no row', async () => {
    const office = await openTestOffice(engine);
    const tablet = await office.enrolTablet();
    await office.publish(smallCatalogue({ officers: [], counters: [] }));
    const later = response({
      seq: 2,
      catalogueVersion: 2,
      officerIds: [],
      ratings: ratingsOf().filter(({ criterionId }) => criterionId !== 'attitude'),
    });
    await tablet.send(response(), later);
    await exclude(office, later.id);
    const withdraw = () => office.storage.write((scope) => withdrawResponse(scope, office.id, later.id));
    expect(await withdraw()).toMatchObject({ id: later.id, day, excluded: true });
    expect(await withdraw()).toBeUndefined();
    expect(await office.query(`select * from response_tally where catalogue_version = 2`)).toEqual([]);
    expect(await office.query(`select * from response where id = '${later.id}'`)).toEqual([]);
    expect(await countExcluded(office)).toBe(0);
    expect(await office.collected()).toBe(1);
    expect(await office.verify()).toMatchObject({ ok: true });
  });

  test('verify names a detail that was tampered with', async () => {
    const office = await openTestOffice(engine);
    const tablet = await office.enrolTablet();
    await tablet.send(response());
    await office.query(`update detail_tally set count = 3 where criterion_id = 'attitude'`);
    const { differences } = await office.verify();
    expect(differences).toEqual([
      {
        officeId: office.id,
        tally: 'detail 2026-03-10/10/kiosk//land/attitude/lan/A',
        kept: 3,
        recounted: 1,
      },
    ]);
  });
});
