import { describe, expect, onTestFinished, test } from 'vitest';
import { LaunchStreams } from '../../server/http/launch-streams.ts';
import { createLaunch } from '../../server/operations/launch.ts';
import { launchValidMs } from '../../shared/endpoints/launch.ts';
import { defaultOfficeSettings } from '../../shared/office-settings.ts';
import { engines } from '../support/engines.ts';
import { response } from '../support/small-catalogue.ts';
import { type Caller, openTestApp, type TestApp } from '../support/test-app.ts';

const code = 'H46.17-250310-0042';

/** Officer Lan, and the tablet at her counter. */
async function openCounter(options: Parameters<typeof openTestApp>[0] = {}) {
  const app = await openTestApp(options);
  onTestFinished(() => app.services.launchStreams.close());
  const manager = await app.signedIn('manager');
  const settings = { ...defaultOfficeSettings, receiptCodes: 'optional' };
  await app.call('PUT /api/v1/offices/an-binh/settings', { as: manager, body: settings });
  const tablet = await app.tablet();
  const { deviceId } = tablet.tablet;
  const path = `/api/v1/offices/an-binh/devices/${deviceId}`;
  const lan = await app.signedIn('officer', { officerId: 'lan' });
  const launch = (body: object = {}, as: Caller = lan) =>
    app.call(`POST ${path}/launches`, { as, body: { serviceFieldId: 'land', officerIds: [], ...body } });
  const stateOf = async (launchId: string, as: Caller = lan) =>
    (await app.call(`GET ${path}/launches/${launchId}`, { as })).json?.state;
  const find = async () => (await app.call('GET /api/v1/launch', { as: tablet })).json?.launch;
  const take = (launchId: string, state: string) =>
    app.call(`PUT /api/v1/launches/${launchId}`, { as: tablet, body: { state } });
  return { app, tablet, deviceId, path, lan, launch, stateOf, find, take };
}

/** What a stream says, word by word. */
async function listen(app: TestApp, as: Caller) {
  const answer = await app.hono.request('/api/v1/launches', { headers: as.headers });
  const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader();
  return { answer, next: async () => (await reader?.read())?.value };
}

describe.each(engines)('an officer’s launch on $name', (engine) => {
  test('reaches the tablet by its stream, and the officer hears no more than that it was taken', async () => {
    const { app, tablet, launch, stateOf, find, take } = await openCounter({ engine });
    const { answer, next } = await listen(app, tablet);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
    });
    expect(await next()).toBe(': open\n\n');
    const { status, json, text } = await launch({ receiptCode: code });
    expect([status, json]).toEqual([
      201,
      { launchId: expect.any(String), expiresAt: '2026-03-10T03:05:00.000Z' },
    ]);
    expect(text).not.toContain(code);
    expect(await next()).toBe('event: launch\ndata:\n\n');
    expect(await stateOf(json.launchId)).toBe('waiting');
    expect(await find()).toEqual({
      launchId: json.launchId,
      catalogueVersion: 1,
      serviceFieldId: 'land',
      officerIds: ['lan'],
      receiptCode: code,
      secondsLeft: 300,
    });
    expect((await take(json.launchId, 'arrived')).status).toBe(204);
    expect([await find(), await stateOf(json.launchId)]).toEqual([null, 'arrived']);
    await take(json.launchId, 'begun');
    await tablet.tablet.send(response({ receiptCode: code }));
    expect(await stateOf(json.launchId)).toBe('begun');
  });

  test('that another process of the server wrote reaches the tablet too', async () => {
    const { app, tablet, deviceId, find } = await openCounter({ engine });
    const { next } = await listen(app, tablet);
    await next();
    const wish = { deviceId, serviceFieldId: null, officerIds: ['minh'] };
    const { storage, id, clock } = app.office;
    const { launchId } = await createLaunch(storage, id, wish, null, clock.now());
    expect(await next()).toBe('event: launch\ndata:\n\n');
    expect(await find()).toMatchObject({ launchId, officerIds: ['minh'], serviceFieldId: null });
  });
});

describe('an officer’s launch', () => {
  test('waits for a tablet that comes later, and is told to each stream once', async () => {
    const { app, tablet, launch } = await openCounter();
    await launch();
    const { next } = await listen(app, tablet);
    expect([await next(), await next()]).toEqual([': open\n\n', 'event: launch\ndata:\n\n']);
    await app.services.launchStreams.look();
    await app.services.launchStreams.look();
    app.services.launchStreams.close();
    expect(await next()).toBeUndefined();
  });

  test('expires and is replaced, and says so', async () => {
    const { app, launch, stateOf, find, take } = await openCounter();
    const first = (await launch()).json.launchId;
    const second = (await launch()).json.launchId;
    expect([await stateOf(first), await stateOf(second)]).toEqual(['replaced', 'waiting']);
    expect((await take(first, 'begun')).code).toBe('unknown-launch');
    app.office.clock.advance(launchValidMs);
    expect([await stateOf(second), await find()]).toEqual(['expired', null]);
  });

  test('always rates whoever launches as an officer; a clerk names whom they like', async () => {
    const { app, launch, find } = await openCounter();
    await launch({ officerIds: ['minh'] });
    expect((await find()).officerIds).toEqual(['lan', 'minh']);
    await launch({ officerIds: ['minh'] }, await app.signedIn('clerk'));
    expect((await find()).officerIds).toEqual(['minh']);
  });

  test('can be taken back', async () => {
    const { app, lan, launch, path, find } = await openCounter();
    const { launchId } = (await launch()).json;
    const withdraw = () => app.call(`DELETE ${path}/launches/${launchId}`, { as: lan, body: {} });
    expect([(await withdraw()).status, await find(), (await withdraw()).code]).toEqual([
      204,
      null,
      'unknown-launch',
    ]);
  });

  test('is seen by no tablet but its own, and by nobody of another office', async () => {
    const { app, launch, path, find } = await openCounter();
    const { launchId } = (await launch()).json;
    const other = await app.tablet();
    expect((await app.call('GET /api/v1/launch', { as: other })).json).toEqual({ launch: null });
    const taken = await app.call(`PUT /api/v1/launches/${launchId}`, { as: other, body: { state: 'begun' } });
    expect(taken.code).toBe('unknown-launch');
    const neighbour = await app.office.openNeighbour('binh-an');
    const stranger = await app.signedIn('officer', { officeId: neighbour.id, officerId: 'lan' });
    expect((await launch({}, stranger)).code).toBe('unknown-office');
    expect((await app.call(`GET ${path}/launches/${launchId}`, { as: stranger })).code).toBe(
      'unknown-office',
    );
    const foreign = await app.tablet(neighbour);
    const at = path.replace(/[^/]+$/, foreign.tablet.deviceId);
    const manager = await app.signedIn('manager');
    const body = { serviceFieldId: null, officerIds: [] };
    expect((await app.call(`POST ${at}/launches`, { as: manager, body })).code).toBe('unknown-device');
    expect(await find()).toMatchObject({ launchId });
  });

  test('offers the office’s own tablets, fields and officers, and no token or import', async () => {
    const { app, deviceId, lan } = await openCounter();
    const { json } = await app.call('GET /api/v1/offices/an-binh/launch-choices', { as: lan });
    expect(json).toEqual({
      officeName: 'Trung tâm Phục vụ hành chính công xã An Bình',
      tablets: [{ deviceId, name: 'Quầy 1', counterName: null }],
      ownDeviceId: null,
      serviceFields: [
        { id: 'land', name: 'Đất đai' },
        { id: 'justice', name: 'Tư pháp' },
      ],
      officers: [
        { id: 'lan', label: 'Bà Nguyễn Thị Lan, công chức' },
        { id: 'minh', label: 'Ông Trần Văn Minh, công chức' },
      ],
      ownOfficerId: 'lan',
      ownServiceFieldIds: [],
      receiptCodes: 'optional',
    });
  });

  test('for a file that was rated already does not say so: the citizen is thanked, staff see why', async () => {
    const { app, tablet, launch, stateOf, take } = await openCounter();
    await tablet.tablet.send(response({ receiptCode: code }));
    const { launchId } = (await launch({ receiptCode: code })).json;
    await take(launchId, 'begun');
    await tablet.tablet.send(response({ seq: 2, receiptCode: code }));
    expect(await stateOf(launchId)).toBe('begun');
    const clerk = await app.signedIn('clerk');
    const { json } = await app.call('GET /api/v1/offices/an-binh/devices', { as: clerk });
    expect(json.devices[0].setAside).toEqual([{ seq: 2, code: 'receipt-used' }]);
  });
});

describe('a stream', () => {
  test('of a revoked tablet ends at once', async () => {
    const { app, tablet, path } = await openCounter();
    const { next } = await listen(app, tablet);
    await next();
    const clerk = await app.signedIn('clerk');
    await app.call(`POST ${path}/revocation`, { as: clerk, body: {} });
    expect(await next()).toBeUndefined();
    expect((await listen(app, tablet)).answer.status).toBe(401);
  });

  test('beats for as long as the tablet’s token is good', async () => {
    const { app, deviceId } = await openCounter();
    const streams = new LaunchStreams(app.office.storage, app.office.clock.now, 5);
    const answers = [true, true, false];
    const body = streams.open({ officeId: 'an-binh', deviceId }, async () => answers.shift() ?? false);
    expect(await new Response(body).text()).toBe(': open\n\n: beat\n\n: beat\n\n');
  });

  test('of a tablet gives way to its next one', async () => {
    const { app, tablet } = await openCounter();
    const first = await listen(app, tablet);
    await first.next();
    const second = await listen(app, tablet);
    expect(await first.next()).toBeUndefined();
    expect(await second.next()).toBe(': open\n\n');
  });

  test('that nobody reads ends, and takes no memory', async () => {
    const { app, deviceId } = await openCounter();
    const streams = new LaunchStreams(app.office.storage, app.office.clock.now, 1);
    const body = streams.open({ officeId: 'an-binh', deviceId }, async () => true);
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect((await new Response(body).text()).match(/: /g)).toHaveLength(8);
  });
});
