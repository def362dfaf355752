import { describe, expect, test } from 'vitest';
import { engines } from '../support/engines.ts';
import { ratingsOf, response, responses, smallCatalogue } from '../support/small-catalogue.ts';
import { bearer, openTestApp, type TestApp } from '../support/test-app.ts';
import { minutes } from '../support/test-office.ts';

async function makeCode(app: TestApp, body: object = { name: 'Quầy 1' }) {
  const clerk = await app.signedIn('clerk');
  return app.call('POST /api/v1/offices/an-binh/enrolments', { as: clerk, body });
}

function enrol(app: TestApp, code: string, headers: Record<string, string> = {}) {
  return app.call('POST /api/v1/enrolments', { body: { code }, headers });
}

describe.each(engines)('a tablet on $name', (engine) => {
  test('goes from a code to a counted response', async () => {
    const app = await openTestApp({ engine });
    const made = await makeCode(app);
    expect([made.status, made.json]).toEqual([
      201,
      {
        code: expect.stringMatching(/^[A-Z2-9]{4}-[A-Z2-9]{4}$/),
        deviceId: expect.any(String),
        expiresAt: '2026-03-10T03:15:00.000Z',
        url: `http://localhost/#code=${made.json.code}`,
      },
    ]);
    const enrolled = await enrol(app, made.json.code);
    expect([enrolled.status, enrolled.json]).toEqual([
      201,
      { deviceId: made.json.deviceId, token: expect.any(String), officeId: 'an-binh', lastSeq: 0 },
    ]);
    const tablet = bearer(enrolled.json.token);
    const catalogue = await app.call('GET /api/v1/catalogue', { as: tablet });
    expect(catalogue.json).toEqual({ ...smallCatalogue(), version: 1 });
    const [first, second] = [response(), response({ seq: 2, ratings: ratingsOf('D') })];
    const body = { responses: [first, second, first] };
    const answer = await app.call('POST /api/v1/responses', { as: tablet, body });
    expect(answer.json).toEqual({
      epoch: expect.stringMatching(/^[0-9a-f]{32}$/),
      results: [
        { id: first.id, outcome: 'stored' },
        { id: second.id, outcome: 'rejected', code: 'invalid-level' },
        { id: first.id, outcome: 'duplicate' },
      ],
    });
    expect(await app.office.collected()).toBe(1);
    const manager = await app.signedIn('manager');
    const { json } = await app.call('GET /api/v1/offices/an-binh/devices', { as: manager });
    expect(json.devices).toEqual([
      {
        deviceId: made.json.deviceId,
        name: 'Quầy 1',
        state: 'enrolled',
        lastSeenDay: '2026-03-10',
        lastSeq: 2,
        arrived: 2,
        gaps: [],
        setAside: [{ seq: 2, code: 'invalid-level' }],
        counterId: null,
        heartbeat: null,
      },
    ]);
  });
});

describe('enrolment', () => {
  test('asks for no origin: behind a proxy an old tablet may name another', async () => {
    const app = await openTestApp();
    const [first, second] = [(await makeCode(app)).json.code, (await makeCode(app)).json.code];
    expect((await enrol(app, first, { origin: 'https://proxy.example' })).status).toBe(201);
    expect((await enrol(app, second)).status).toBe(201);
  });

  test('says why a code is no good', async () => {
    const app = await openTestApp();
    const [used, late] = [(await makeCode(app)).json.code, (await makeCode(app)).json.code];
    await enrol(app, used);
    const again = await enrol(app, used);
    expect([again.status, again.code]).toEqual([410, 'used-enrolment-code']);
    const unknown = await enrol(app, 'AAAA-AAAA');
    expect([unknown.status, unknown.code]).toEqual([404, 'unknown-enrolment-code']);
    app.office.clock.advance(15 * minutes);
    const expired = await enrol(app, late);
    expect([expired.status, expired.code]).toEqual([410, 'expired-enrolment-code']);
  });

  test('is not guessed, and nobody’s guesses keep a right code out', async () => {
    const app = await openTestApp();
    const { json } = await makeCode(app);
    const tries = await Promise.all(Array.from({ length: 60 }, (_, index) => enrol(app, `AAAA-${index}`)));
    expect(tries.filter(({ status }) => status === 429).length).toBeGreaterThan(25);
    expect((await enrol(app, 'BBBB-2222')).code).toBe('too-many-attempts');
    expect((await enrol(app, json.code)).status).toBe(201);
  });

  test('waits for the code, and then for the tablet', async () => {
    const app = await openTestApp();
    const { json } = await makeCode(app);
    expect(await app.office.devices()).toMatchObject([{ state: 'waiting', lastSeenDay: null }]);
    await enrol(app, json.code);
    expect(await app.office.devices()).toMatchObject([{ state: 'enrolled', lastSeenDay: null }]);
  });

  test.each([{}, { name: '' }, { name: 'x'.repeat(101) }, { deviceId: 'Không' }])(
    'asks for a name or a tablet: %j',
    async (body) => {
      expect((await makeCode(await openTestApp(), body)).code).toBe('invalid-request');
    },
  );
});

describe('a token', () => {
  test('that was revoked is refused, and nothing of the tablet is lost', async () => {
    const app = await openTestApp();
    const tablet = await app.tablet();
    const clerk = await app.signedIn('clerk');
    const line = `POST /api/v1/offices/an-binh/devices/${tablet.tablet.deviceId}/revocation`;
    expect((await app.call(line, { as: clerk })).status).toBe(204);
    const body = { responses: responses(2) };
    const refused = await app.call('POST /api/v1/responses', { as: tablet, body });
    expect([refused.status, refused.code]).toEqual([401, 'device-revoked']);
    expect((await app.call('GET /api/v1/catalogue', { as: tablet })).code).toBe('device-revoked');
    const renewed = await app.office.enrolTablet({ deviceId: tablet.tablet.deviceId });
    const taken = await app.call('POST /api/v1/responses', { as: bearer(renewed.token), body });
    expect(taken.json.results.map(({ outcome }: { outcome: string }) => outcome)).toEqual([
      'stored',
      'stored',
    ]);
  });

  test('of one office says nothing about another', async () => {
    const app = await openTestApp();
    const neighbour = await app.office.openNeighbour('binh-an');
    const { tablet } = await app.tablet(neighbour);
    const clerk = await app.signedIn('clerk');
    const line = `POST /api/v1/offices/an-binh/devices/${tablet.deviceId}/revocation`;
    const answer = await app.call(line, { as: clerk });
    expect([answer.status, answer.code]).toEqual([404, 'unknown-device']);
  });

  test('that was taken apart is unknown', async () => {
    const app = await openTestApp();
    const { tablet } = await app.tablet();
    const secret = tablet.token.split('.')[3];
    for (const token of [
      `device.an-binh.0000000000000000.${secret}`,
      `key.an-binh.${tablet.deviceId}.${secret}`,
    ]) {
      const answer = await app.call('GET /api/v1/catalogue', { as: bearer(token) });
      expect(answer.status, token).toBe(401);
    }
  });
});

describe('the catalogue', () => {
  test('is not sent again to a tablet that has it', async () => {
    const app = await openTestApp();
    const tablet = await app.tablet();
    const get = (headers: Record<string, string> = {}, query = '') =>
      app.call(`GET /api/v1/catalogue${query}`, { as: tablet, headers });
    const first = await get();
    const etag = first.headers.get('etag') ?? '';
    expect(etag).toMatch(/^"[^"]+"$/);
    for (const known of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
      const again = await get({ 'if-none-match': known });
      expect([again.status, again.text, again.headers.get('etag')], known).toEqual([304, '', etag]);
    }
    await app.office.publish(smallCatalogue({ annex: { zero: '-' } }));
    const next = await get({ 'if-none-match': etag });
    expect([next.status, next.json.version]).toEqual([200, 2]);
    expect(next.headers.get('etag')).not.toBe(etag);
    expect((await get({}, '?version=1')).json).toEqual({ ...smallCatalogue(), version: 1 });
    for (const version of ['3', '0', '-1', '1.0', 'x', '', '999999999999'])
      expect((await get({}, `?version=${version}`)).code, version).toBe('no-catalogue');
  });
});
