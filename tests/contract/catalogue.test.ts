import { describe, expect, test } from 'vitest';
import { publishCatalogue } from '../../server/operations/catalogue.ts';
import { findCatalogue } from '../../server/storage/catalogue.ts';
import { engines } from '../support/engines.ts';
import { response, smallCatalogue, smallCatalogueOf } from '../support/small-catalogue.ts';
import { openTestOffice, openTestStorage } from '../support/test-office.ts';

describe.each(engines)('catalogues on $name', (engine) => {
  test('get the next version each, and old ones stay readable', async () => {
    const office = await openTestOffice(engine);
    const next = smallCatalogue({ criteria: smallCatalogue().criteria.slice(0, 2) });
    expect(await office.publish(next)).toEqual({ officeId: 'an-binh', version: 2 });
    const read = (version: number) =>
      office.storage.read((scope) => findCatalogue(scope, office.id, version));
    expect(await read(1)).toEqual({ ...smallCatalogue(), version: 1 });
    expect(await read(2)).toEqual({ ...next, version: 2 });
    expect(await read(3)).toBeUndefined();
  });

  test('published at once get a version each', async () => {
    const { storage } = await openTestStorage(engine);
    const publish = () => publishCatalogue(storage, smallCatalogue(), { now: 0 });
    const published = await Promise.all(Array.from({ length: 10 }, publish));
    expect(published.map(({ version }) => version).toSorted((a, b) => a - b)).toEqual([
      1, 2, 3, 4, 5, 6, 7, 8, 9, 10,
    ]);
  });

  test('that must be the first are refused where the office exists', async () => {
    const office = await openTestOffice(engine);
    const onlyNew = publishCatalogue(office.storage, smallCatalogue(), { now: 0, onlyNew: true });
    await expect(onlyNew).rejects.toMatchObject({ code: 'office-exists' });
    expect((await office.publish(smallCatalogue())).version).toBe(2);
  });

  test.each([
    ['the last version', 1],
    ['an earlier version, left out in between', 2],
  ])('that ask a criterion of %s in another way are refused, and nothing is half stored', async (_, last) => {
    const office = await openTestOffice(engine);
    const { criteria } = smallCatalogue();
    if (last === 2) await office.publish(smallCatalogue({ criteria: criteria.slice(1) }));
    const changed = smallCatalogue({
      criteria: criteria.map((each) => (each.id === 'reception' ? { ...each, per: 'officer' } : each)),
    });
    await expect(office.publish(changed)).rejects.toMatchObject({
      code: 'criterion-kind-changed',
      details: { criterionId: 'reception' },
    });
    expect(await office.query('select latest_version from office')).toEqual([{ latest_version: last }]);
    expect(await office.query('select version from catalogue')).toHaveLength(last);
  });

  test('of several offices do not disturb each other', async () => {
    const office = await openTestOffice(engine);
    const neighbour = await office.openNeighbour('binh-an');
    expect(await neighbour.publish(smallCatalogueOf('binh-an'))).toEqual({ officeId: 'binh-an', version: 2 });
    expect(await office.publish(smallCatalogue())).toEqual({ officeId: 'an-binh', version: 2 });
  });

  test('tell the annex which words changed within its period, and no other', async () => {
    const office = await openTestOffice(engine);
    const reword = (vi: string) =>
      office.publish(
        smallCatalogue({
          criteria: smallCatalogue().criteria.map((each) =>
            each.id === 'signs' ? { ...each, text: { vi } } : each,
          ),
        }),
      );
    office.clock.set('2026-03-20T03:00:00.000Z');
    await reword('Bảng chỉ đường');
    office.clock.set('2026-05-02T03:00:00.000Z');
    await reword('Bảng hướng dẫn');
    const changesIn = async (from: string, to: string) =>
      (await office.annexDocument(from, to)).wordingChanges?.map(
        ({ version, publishedDay, before, after }) => [version, publishedDay, before, after],
      );
    expect(await changesIn('2026-03-01', '2026-04-30')).toEqual([
      [2, '2026-03-20', 'Biển chỉ dẫn', 'Bảng chỉ đường'],
    ]);
    expect(await changesIn('2026-04-01', '2026-04-30')).toBeUndefined();
    // A tablet that was offline has shown the old words still.
    const tablet = await office.enrolTablet();
    await tablet.send(response({ answeredAt: '2026-04-10T03:00:00.000Z' }));
    await tablet.send(response({ seq: 2, catalogueVersion: 2, answeredAt: '2026-04-11T03:00:00.000Z' }));
    expect(await changesIn('2026-04-01', '2026-04-30')).toEqual([
      [2, '2026-03-20', 'Biển chỉ dẫn', 'Bảng chỉ đường'],
    ]);
  });

  test('keep an officer in the annex who has left since', async () => {
    const office = await openTestOffice(engine);
    const tablet = await office.enrolTablet();
    await tablet.send(response());
    const [, minh] = smallCatalogue().officers;
    await office.publish(smallCatalogue({ officers: minh ? [minh] : [], counters: [] }));
    await tablet.send(
      response({
        seq: 2,
        catalogueVersion: 2,
        officerIds: [],
        ratings: response().ratings,
      }),
      response({
        seq: 3,
        catalogueVersion: 2,
        officerIds: [],
        serviceFieldId: undefined,
        ratings: [{ criterionId: 'reception', level: 'B' }],
      }),
    );
    const [, attitude] = (await office.annex('2026-03-10', '2026-03-10')).rows;
    expect(attitude?.children.map(({ officerId, total }) => [officerId, total])).toEqual([
      ['minh', 0],
      ['lan', 1],
    ]);
  });
});
