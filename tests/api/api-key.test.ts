import { describe, expect, test } from 'vitest';
import { openTestApp } from '../support/test-app.ts';

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
});
