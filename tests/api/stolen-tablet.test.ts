import { expect, test } from 'vitest';
import { endpoints } from '../../shared/endpoints/endpoints.ts';
import { response } from '../support/small-catalogue.ts';
import { openTestApp } from '../support/test-app.ts';

test('a tablet that was revoked does and learns nothing any more, from the next call on', async () => {
  const app = await openTestApp();
  const { headers, tablet } = await app.tablet();
  const caller = { headers };
  await tablet.send(response());
  const stream = await app.hono.request('/api/v1/launches', { headers });
  const reader = stream.body?.getReader();
  await reader?.read();

  const forTablets = endpoints.filter(({ caller: who }) => who === 'device');
  expect(forTablets.length).toBeGreaterThan(8);
  const admin = await app.signedIn('manager');
  const revocation = `POST /api/v1/offices/an-binh/devices/${tablet.deviceId}/revocation`;
  expect((await app.call(revocation, { as: admin, body: {} })).status).toBe(204);

  expect((await reader?.read())?.done).toBe(true);
  for (const { method, path } of forTablets) {
    const line = `${method} ${path.replace(/:[a-zA-Z]+/g, '0123456789abcdef')}`;
    const { status, code } = await app.call(line, {
      as: caller,
      ...(method === 'GET' ? {} : { body: {} }),
    });
    expect([line, status, code]).toEqual([line, 401, 'device-revoked']);
  }
  const late = await app.call('POST /api/v1/responses', {
    as: caller,
    body: { responses: [response({ seq: 2 })] },
  });
  expect(late.status).toBe(401);
  expect(await app.office.query('select count(*) as n from response')).toEqual([{ n: 1 }]);
});
