import { describe, expect, test } from 'vitest';
import { defaultOfficeSettings } from '../../shared/office-settings.ts';
import { engines } from '../support/engines.ts';
import { bearer, openTestApp, type TestApp } from '../support/test-app.ts';

const report = {
  appVersion: 'a1b2c3',
  lastSeq: 7,
  pending: 3,
  oldestPendingHours: 26,
  setAside: 1,
  isPersisted: false,
  isFullScreen: true,
  batteryPercent: 80,
  isCharging: null,
  clockOffsetSeconds: -90,
  isAwake: true,
};

async function enrolTablet(app: TestApp) {
  const clerk = await app.signedIn('clerk');
  const made = await app.call('POST /api/v1/offices/an-binh/enrolments', {
    as: clerk,
    body: { name: 'Quầy 1' },
  });
  const enrolled = await app.call('POST /api/v1/enrolments', { body: { code: made.json.code } });
  const path = `/api/v1/offices/an-binh/devices/${made.json.deviceId}`;
  return { clerk, tablet: bearer(enrolled.json.token), path };
}

async function readDevice(app: TestApp, clerk: Awaited<ReturnType<TestApp['signedIn']>>) {
  const { json } = await app.call('GET /api/v1/offices/an-binh/devices', { as: clerk });
  return json.devices[0];
}

describe.each(engines)('the fleet on $name', (engine) => {
  test('the office sees how a tablet is doing, and the tablet learns what the office wants', async () => {
    const app = await openTestApp({ engine });
    const { clerk, tablet, path } = await enrolTablet(app);
    const beat = () => app.call('POST /api/v1/heartbeats', { as: tablet, body: report });
    expect((await beat()).json).toEqual({
      epoch: expect.stringMatching(/^[0-9a-f]{32}$/),
      settings: {
        abandoned: 'discard',
        hasLastLook: false,
        openingHours: null,
        linkOrigin: null,
        counterId: null,
      },
      reloadKey: null,
      languagesKey: expect.any(String),
    });
    expect((await readDevice(app, clerk)).heartbeat).toEqual({
      receivedAt: '2026-03-10T03:00:00.000Z',
      report,
    });

    await app.call(`PUT ${path}`, { as: clerk, body: { name: 'Quầy số 1', counterId: 'counter-1' } });
    await app.call(`POST ${path}/reload`, { as: clerk, body: {} });
    const manager = await app.signedIn('manager');
    await app.call('PUT /api/v1/offices/an-binh/settings', {
      as: manager,
      body: { ...defaultOfficeSettings, abandoned: 'send-incomplete', hasLastLook: true },
    });
    const told = (await beat()).json;
    expect(told.settings).toMatchObject({
      abandoned: 'send-incomplete',
      hasLastLook: true,
      counterId: 'counter-1',
    });
    expect(told.reloadKey).toEqual(expect.any(String));
    expect((await beat()).json.reloadKey).toBe(told.reloadKey);
    expect(await readDevice(app, clerk)).toMatchObject({ name: 'Quầy số 1', counterId: 'counter-1' });
  });

  test('a tablet cannot be put at a counter that the catalogue does not have', async () => {
    const app = await openTestApp({ engine });
    const { clerk, path } = await enrolTablet(app);
    const body = { name: 'Quầy số 1', counterId: 'counter-9' };
    expect(await app.call(`PUT ${path}`, { as: clerk, body })).toMatchObject({
      status: 404,
      code: 'unknown-counter-id',
    });
    expect((await readDevice(app, clerk)).name).toBe('Quầy 1');
  });

  test('a revoked tablet tells nothing and learns nothing', async () => {
    const app = await openTestApp({ engine });
    const { clerk, tablet, path } = await enrolTablet(app);
    await app.call(`POST ${path}/revocation`, { as: clerk, body: {} });
    expect(await app.call('POST /api/v1/heartbeats', { as: tablet, body: report })).toMatchObject({
      status: 401,
      code: 'device-revoked',
    });
  });

  test('settings are refused where others were saved since they were opened; an older page names none', async () => {
    const app = await openTestApp({ engine });
    const manager = await app.signedIn('manager');
    const line = '/api/v1/offices/an-binh/settings';
    const put = (body: object) =>
      app.call(`PUT ${line}`, { as: manager, body: { ...defaultOfficeSettings, ...body } });
    const { revision } = (await app.call(`GET ${line}`, { as: manager })).json;
    const saved = await put({ hasLastLook: true, basedOn: revision });
    expect(saved.json).toMatchObject({ hasLastLook: true, revision: expect.not.stringMatching(revision) });
    expect(await put({ offersLinks: true, basedOn: revision })).toMatchObject({
      status: 409,
      code: 'settings-changed',
    });
    expect((await app.call(`GET ${line}`, { as: manager })).json).toEqual(saved.json);
    expect((await put({ offersLinks: true })).status).toBe(200);
  });

  test('settings that contradict themselves are refused by their place', async () => {
    const app = await openTestApp({ engine });
    const manager = await app.signedIn('manager');
    const body = { ...defaultOfficeSettings, openingHours: [{ weekday: 1, from: '17:00', to: '07:30' }] };
    const answer = await app.call('PUT /api/v1/offices/an-binh/settings', { as: manager, body });
    expect([answer.status, answer.json.details.faults]).toEqual([
      400,
      [{ line: null, path: 'openingHours.0', rule: 'time-order' }],
    ]);
  });
});
