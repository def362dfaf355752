import { describe, expect, test } from 'vitest';
import { bearer, type Caller, openTestApp } from '../support/test-app.ts';

const keys = '/api/v1/offices/an-binh/api-keys';

describe('an API key', () => {
  test('needs no origin, and is worth nothing when a letter of it is wrong', async () => {
    const app = await openTestApp();
    const program = await app.program('clerk');
    const body = { from: '2026-01-01', to: '2026-03-31', issued: 7 };
    const set = await app.call('PUT /api/v1/offices/an-binh/figures', { as: program, body });
    expect(set.status).toBe(204);
    const { authorization = '' } = program.headers;
    const wrong = { authorization: `${authorization.slice(0, -3)}AAA` };
    const refused = await app.call('GET /api/v1/offices', { as: { headers: wrong } });
    expect([refused.status, refused.code]).toEqual([401, 'unknown-api-key']);
  });

  test('is not taken for a session or a tablet', async () => {
    const app = await openTestApp();
    const program = await app.program('admin');
    expect((await app.call('GET /api/v1/session', { as: program })).code).toBe('forbidden');
    expect((await app.call('GET /api/v1/catalogue', { as: program })).code).toBe('forbidden');
  });

  test.each(['Basic YTpi', 'Bearer', 'Bearer ', 'Bearer key.an-binh', 'key.an-binh.x.y'])(
    'in another shape is refused: %s',
    async (authorization) => {
      const app = await openTestApp();
      const { status, code } = await app.call('GET /api/v1/offices', { headers: { authorization } });
      expect([status, code]).toEqual([401, 'unauthenticated']);
    },
  );

  test('is made, listed and revoked by who manages the office', async () => {
    const app = await openTestApp();
    const as = await app.signedIn('manager');
    const body = { name: ' Cổng dịch vụ công ', role: 'clerk', validDays: 90 };
    const { status, json } = await app.call(`POST ${keys}`, { as, body });
    expect([status, json.view.name, json.view.expiresAt]).toEqual([
      201,
      'Cổng dịch vụ công',
      '2026-06-08T03:00:00.000Z',
    ]);
    const program = bearer(json.key);
    expect((await app.call('GET /api/v1/offices', { as: program })).status).toBe(200);
    const listed = await app.call(`GET ${keys}`, { as });
    expect(listed.json.keys).toEqual([{ ...json.view, lastUsedAt: '2026-03-10T03:00:00.000Z' }]);
    expect(listed.text).not.toContain(json.key.split('.').at(-1));
    expect((await app.call(`DELETE ${keys}/${json.view.keyId}`, { as })).status).toBe(204);
    const refused = await app.call('GET /api/v1/offices', { as: program });
    expect([refused.status, refused.code]).toEqual([401, 'api-key-revoked']);
    expect((await app.call(`DELETE ${keys}/nothing`, { as })).code).toBe('unknown-key-id');
  });

  test('may no more than who makes it, and ends within two years', async () => {
    const app = await openTestApp();
    const ask = async (as: Caller, body: object) =>
      (await app.call(`POST ${keys}`, { as, body: { name: 'x', role: 'clerk', ...body } })).code;
    const manager = await app.signedIn('manager');
    for (const role of ['admin', 'province', 'auditor'])
      expect(await ask(manager, { role }), role).toBe('forbidden');
    expect(await ask(manager, { role: 'officer' })).toBe('invalid-request');
    for (const validDays of [0, 731, 1.5, null])
      expect(await ask(manager, { validDays }), String(validDays)).toBe('invalid-request');
    expect(await ask(manager, { validDays: 730 })).toBeUndefined();
    expect(await ask(await app.signedIn('admin'), { role: 'province' })).toBeUndefined();
    expect(await ask(await app.program('admin'), {})).toBe('forbidden');
    const { json } = await app.call(`GET ${keys}`, { as: manager });
    const { keyId } = json.keys.find(({ role }: { role: string }) => role === 'province');
    expect((await app.call(`DELETE ${keys}/${keyId}`, { as: manager })).code).toBe('forbidden');
  });

  test('is named in the log as what was done with it', async () => {
    const app = await openTestApp();
    const as = await app.signedIn('manager');
    const body = { name: 'Cổng dịch vụ công', role: 'clerk' };
    const { json: made } = await app.call(`POST ${keys}`, { as, body });
    const figures = { from: '2026-01-01', to: '2026-03-31', issued: 7 };
    await app.call('PUT /api/v1/offices/an-binh/figures', { as: bearer(made.key), body: figures });
    const { json } = await app.call('GET /api/v1/offices/an-binh/audit-entries', { as });
    expect(json.entries[0].actor).toEqual({ kind: 'api-key', id: made.view.keyId, name: body.name });
  });
});
