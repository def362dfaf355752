import { describe, expect, test } from 'vitest';
import { engines } from '../support/engines.ts';
import { healthyReport } from '../support/healthy-tablet.ts';
import { response } from '../support/small-catalogue.ts';
import { type Caller, openTestApp, type TestApp } from '../support/test-app.ts';
import { minutes } from '../support/test-office.ts';

const path = '/api/v1/offices/an-binh/staff-pin';

async function setPin(app: TestApp, pin: string | null, manager?: Caller) {
  return app.call(`PUT ${path}`, { as: manager ?? (await app.signedIn('manager')), body: { pin } });
}

function enter(app: TestApp, tablet: Caller, pin: string) {
  return app.call('POST /api/v1/staff-entries', { as: tablet, body: { pin } });
}

async function toldKey(app: TestApp, tablet: Caller): Promise<string | undefined> {
  const { json } = await app.call('POST /api/v1/heartbeats', { as: tablet, body: healthyReport });
  return json.settings.staffPinKey;
}

describe.each(engines)('the PIN of staff on $name', (engine) => {
  test('is set by the office, known to its tablets by a key alone, and shown to nobody', async () => {
    const app = await openTestApp({ engine });
    const tablet = await app.tablet();
    const manager = await app.signedIn('manager');
    const isSet = async () => (await app.call(`GET ${path}`, { as: manager })).json;
    expect([await isSet(), await toldKey(app, tablet)]).toEqual([{ isSet: false }, undefined]);
    expect((await enter(app, tablet, '')).json).toEqual({ staffPinKey: null });

    expect((await setPin(app, '2580', manager)).status).toBe(204);
    expect(await isSet()).toEqual({ isSet: true });
    const key = await toldKey(app, tablet);
    expect(key).toEqual(expect.any(String));
    const wrong = await enter(app, tablet, '2581');
    expect([wrong.status, wrong.code]).toEqual([403, 'wrong-pin']);
    expect((await enter(app, tablet, '2580')).json).toEqual({ staffPinKey: key });
    const kept = await app.office.query('select pin_key, pin_hash from staff_pin');
    expect(kept).toEqual([{ pin_key: key, pin_hash: expect.stringMatching(/^argon2id\$/) }]);

    await setPin(app, '90210', manager);
    const next = await toldKey(app, tablet);
    expect(next).not.toBe(key);
    expect((await enter(app, tablet, '2580')).code).toBe('wrong-pin');
    expect((await enter(app, tablet, '90210')).json).toEqual({ staffPinKey: next });

    await setPin(app, null, manager);
    expect([await isSet(), await toldKey(app, tablet)]).toEqual([{ isSet: false }, undefined]);
  });

  test('of another office opens nothing', async () => {
    const app = await openTestApp({ engine });
    const neighbour = await app.office.openNeighbour('binh-an');
    const [own, foreign] = [await app.tablet(), await app.tablet(neighbour)];
    await setPin(app, '2580');
    await app.call('PUT /api/v1/offices/binh-an/staff-pin', {
      as: await app.signedIn('admin'),
      body: { pin: '7391' },
    });
    expect((await enter(app, foreign, '2580')).code).toBe('wrong-pin');
    expect((await enter(app, foreign, '7391')).status).toBe(200);
    expect((await enter(app, own, '7391')).code).toBe('wrong-pin');
  });
});

describe('guesses at the PIN (K7)', () => {
  test('are slowed down for the tablet that makes them, and for no other', async () => {
    const app = await openTestApp();
    const [guessing, other] = [await app.tablet(), await app.tablet()];
    await setPin(app, '2580');
    for (let guess = 0; guess < 5; guess += 1)
      expect((await enter(app, guessing, `100${guess}`)).code).toBe('wrong-pin');
    const blocked = await enter(app, guessing, '2580');
    expect([blocked.status, blocked.code]).toEqual([429, 'too-many-attempts']);
    expect(Number(blocked.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await enter(app, other, '2580')).status).toBe(200);
    app.office.clock.advance(5 * minutes);
    expect((await enter(app, guessing, '2580')).status).toBe(200);
  });

  test('are no use with a token that was revoked', async () => {
    const app = await openTestApp();
    const tablet = await app.tablet();
    await setPin(app, '2580');
    const line = `POST /api/v1/offices/an-binh/devices/${tablet.tablet.deviceId}/revocation`;
    await app.call(line, { as: await app.signedIn('clerk'), body: {} });
    expect((await enter(app, tablet, '2580')).code).toBe('device-revoked');
  });

  test.each(['123', '123456789', 'abcd', '12 34', ''])('“%s” is no PIN', async (pin) => {
    expect((await setPin(await openTestApp(), pin)).code).toBe('invalid-request');
  });

  test.each(['0000', '1234', '87654321', '55555'])('%s is too easy', async (pin) => {
    const answer = await setPin(await openTestApp(), pin);
    expect([answer.status, answer.code]).toEqual([400, 'weak-pin']);
  });
});

describe('an officer who is signed in on the tablet', () => {
  async function sendWith(app: TestApp, tablet: Caller, cookie = '') {
    const sent = response();
    const body = { responses: [sent] };
    const { json } = await app.call('POST /api/v1/responses', { as: tablet, body, headers: { cookie } });
    expect(json.results).toEqual([{ id: sent.id, outcome: 'stored' }]);
    const [row] = await app.office.query(`select marks from response where id = '${sent.id}'`);
    return JSON.parse(String(row?.marks)) as string[];
  }

  test('marks what is answered from then on, and no other account does', async () => {
    const app = await openTestApp();
    app.office.clock.set('2026-03-10T01:30:00.000Z');
    const tablet = await app.tablet();
    const officer = await app.signedIn('officer', { officerId: 'lan' });
    const clerk = await app.signedIn('clerk');
    await app.office.openNeighbour('binh-an');
    const foreign = await app.signedIn('officer', { officeId: 'binh-an', officerId: 'lan' });
    app.office.clock.set('2026-03-10T03:00:00.000Z');
    expect(await sendWith(app, tablet, officer.headers.cookie)).toEqual(['officer-on-device']);
    for (const cookie of [undefined, clerk.headers.cookie, foreign.headers.cookie, 'session=nonsense'])
      expect(await sendWith(app, tablet, cookie)).toEqual([]);
    // A tablet that sends every minute does not keep the session open: idle, it ends after two hours.
    app.office.clock.advance(31 * minutes);
    expect(await sendWith(app, tablet, officer.headers.cookie)).toEqual([]);
  });
});
