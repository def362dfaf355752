import { describe, expect, test } from 'vitest';
import { locVinh } from '../support/golden.ts';
import { responses, smallCatalogue, smallCatalogueOf } from '../support/small-catalogue.ts';
import { openEmptyApp, openTestApp } from '../support/test-app.ts';
import { days } from '../support/test-office.ts';

describe('an office', () => {
  test('is made from its catalogue, once', async () => {
    const app = await openEmptyApp();
    const admin = await app.signedIn('admin');
    expect((await app.call('GET /api/v1/offices', { as: admin })).json).toEqual({ offices: [] });
    const make = () => app.call('POST /api/v1/offices', { as: admin, body: { catalogue: smallCatalogue() } });
    const made = await make();
    expect([made.status, made.json]).toEqual([201, { officeId: 'an-binh', version: 1 }]);
    const again = await make();
    expect([again.status, again.code]).toEqual([409, 'office-exists']);
    expect((await app.call('GET /api/v1/offices', { as: admin })).json).toEqual({
      offices: [
        {
          officeId: 'an-binh',
          name: 'Trung tâm Phục vụ hành chính công xã An Bình',
          catalogueVersion: 1,
          parentId: null,
        },
      ],
    });
  });

  test('is listed in the Vietnamese order of names, to who may see it', async () => {
    const app = await openTestApp();
    for (const [id, name] of [
      ['b', 'Xã Đồng Tâm'],
      ['c', 'Xã Duy Tân'],
      ['d', 'Xã An Ninh'],
      ['e', 'Xã Ấm Hạ'],
    ] as const) {
      const catalogue = smallCatalogueOf(id);
      await app.office.publish({ ...catalogue, office: { ...catalogue.office, name: { vi: name } } });
    }
    const { json } = await app.call('GET /api/v1/offices', { as: await app.signedIn('admin') });
    expect(json.offices.map(({ name }: { name: string }) => name)).toEqual([
      'Trung tâm Phục vụ hành chính công xã An Bình',
      'Xã An Ninh',
      'Xã Ấm Hạ',
      'Xã Duy Tân',
      'Xã Đồng Tâm',
    ]);
    const own = await app.call('GET /api/v1/offices', { as: await app.signedIn('clerk', { officeId: 'd' }) });
    expect(own.json.offices).toEqual([
      { officeId: 'd', name: 'Xã An Ninh', catalogueVersion: 1, parentId: null },
    ]);
  });

  test('of the sample comes whole, and is there once when made twice', async () => {
    const app = await openEmptyApp();
    app.office.clock.set('2027-01-15T02:00:00Z');
    const admin = await app.signedIn('admin');
    for (const _ of [1, 2]) {
      const made = await app.call('POST /api/v1/sample-office', { as: admin });
      expect([made.status, made.json]).toEqual([201, { officeId: 'loc-vinh', version: 1 }]);
    }
    const { from, to } = locVinh.figures;
    const line = `GET /api/v1/annex?officeId=loc-vinh&from=${from}&to=${to}`;
    expect((await app.call(line, { as: admin })).json).toEqual(locVinh.annex);
  });
});

describe('a catalogue', () => {
  const line = 'POST /api/v1/offices/an-binh/catalogues';

  test('is published as the next version', async () => {
    const app = await openTestApp();
    const manager = await app.signedIn('manager');
    const published = await app.call(line, { as: manager, body: { catalogue: smallCatalogue() } });
    expect([published.status, published.json]).toEqual([201, { officeId: 'an-binh', version: 2 }]);
    const { json } = await app.call('GET /api/v1/offices/an-binh/catalogue', { as: manager });
    expect(json).toEqual({ ...smallCatalogue(), version: 2 });
  });

  test('is refused where another one was published since it was opened', async () => {
    const app = await openTestApp();
    const manager = await app.signedIn('manager');
    const publish = (basedOn: number) =>
      app.call(line, { as: manager, body: { catalogue: smallCatalogue(), basedOn } });
    expect((await publish(1)).json).toEqual({ officeId: 'an-binh', version: 2 });
    const late = await publish(1);
    expect([late.status, late.json]).toMatchObject([
      409,
      { code: 'catalogue-changed', details: { version: 2 } },
    ]);
    expect((await app.call('GET /api/v1/offices/an-binh/catalogue', { as: manager })).json).toMatchObject({
      version: 2,
    });
    expect((await publish(2)).json).toEqual({ officeId: 'an-binh', version: 3 });
  });

  test.each([
    ['of another office', { ...smallCatalogueOf('binh-an') }, 'catalogue.office.id', 'invalid_value'],
    [
      'with a level twice',
      { levels: [1, 2].map(() => ({ level: 'A', label: { vi: 'Tốt' } })) },
      'catalogue.levels.1.level',
      'repeated',
    ],
    ['without criteria', { criteria: [] }, 'catalogue.criteria', 'too_small'],
    [
      'with an id that is no slug',
      { serviceFields: [{ id: 'Đất đai', name: { vi: 'Đất đai' } }] },
      'catalogue.serviceFields.0.id',
      'invalid_format',
    ],
    [
      'without Vietnamese',
      { serviceFields: [{ id: 'land', name: { en: 'Land' } }] },
      'catalogue.serviceFields.0.name.vi',
      'invalid_type',
    ],
    [
      'that names an officer who is not there',
      { counters: [{ id: 'c', name: { vi: 'Quầy' }, officerIds: ['hoa'] }] },
      'catalogue.counters.0.officerIds.0',
      'unknown-reference',
    ],
    [
      'in a time zone that is none',
      { office: { ...smallCatalogue().office, timeZone: 'Asia/Saigon City' } },
      'catalogue.office.timeZone',
      'time-zone',
    ],
  ])('%s is refused, with the place', async (_, change, path, rule) => {
    const app = await openTestApp();
    const body = { catalogue: { ...smallCatalogue(), ...change } };
    const answer = await app.call(line, { as: await app.signedIn('manager'), body });
    expect([answer.status, answer.code]).toEqual([400, 'invalid-request']);
    expect(answer.json.details.faults).toContainEqual({ line: null, path, rule });
    expect(await app.office.query('select version from catalogue')).toHaveLength(1);
  });

  test('that asks a criterion in another way is refused', async () => {
    const app = await openTestApp();
    const criteria = smallCatalogue().criteria.map((each) => ({ ...each, per: 'response' as const }));
    const body = { catalogue: smallCatalogue({ criteria }) };
    const answer = await app.call(line, { as: await app.signedIn('manager'), body });
    expect([answer.status, answer.code, answer.json.details]).toEqual([
      400,
      'criterion-kind-changed',
      { criterionId: 'attitude' },
    ]);
  });
});

describe('the overview', () => {
  test('shows of the running day the number of responses and nothing else', async () => {
    const app = await openTestApp();
    const clerk = await app.program('clerk');
    const get = async () => (await app.call('GET /api/v1/offices/an-binh/overview', { as: clerk })).json;
    expect(await get()).toEqual({
      today: '2026-03-10',
      responsesToday: 0,
      firstDay: null,
      lastDay: null,
      lastClosedDay: null,
    });
    const { tablet } = await app.tablet();
    await tablet.send(...responses(3), ...responses(1, { complete: false }, 4));
    expect(await get()).toEqual({
      today: '2026-03-10',
      responsesToday: 3,
      firstDay: '2026-03-10',
      lastDay: '2026-03-10',
      lastClosedDay: null,
    });
    app.office.clock.advance(days);
    expect(await get()).toMatchObject({ today: '2026-03-11', responsesToday: 0 });
  });
});

describe('figures', () => {
  test.each([
    [{ from: '2026-02-29', to: '2026-03-31', issued: 1 }, 'invalid-day'],
    [{ from: '2026-03-31', to: '2026-03-01', issued: 1 }, 'period-reversed'],
    [{ from: '2026-03-01', to: '2026-03-31', issued: -1 }, 'invalid-request'],
    [{ from: '2026-03-01', to: '2026-03-31', issued: 1.5 }, 'invalid-request'],
    [{ from: '2026-03-01', to: '2026-03-31', issued: '7' }, 'invalid-request'],
    [{ issued: 1 }, 'invalid-request'],
  ])('that cannot be are refused: %j', async (body, code) => {
    const app = await openTestApp();
    const as = await app.signedIn('clerk');
    const answer = await app.call('PUT /api/v1/offices/an-binh/figures', { as, body });
    expect([answer.status, answer.code]).toEqual([400, code]);
    expect(await app.office.query('select * from figures')).toEqual([]);
  });
});
