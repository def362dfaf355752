import { request as httpRequest } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { describe, expect, onTestFinished, test } from 'vitest';
import { endpoints } from '../../shared/endpoints/endpoints.ts';
import { engines } from '../support/engines.ts';
import { responses } from '../support/small-catalogue.ts';
import { openTestApp, type TestApp } from '../support/test-app.ts';

/** The app behind a real socket, for what only a socket can show. */
async function listen(app: TestApp): Promise<number> {
  const server = createAdaptorServer({ fetch: app.hono.fetch });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    if ('closeAllConnections' in server) server.closeAllConnections();
    server.close();
  });
  return (server.address() as AddressInfo).port;
}

/** Sends these bytes and reads the status of the answer. */
function sendRaw(port: number, head: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(head));
    let answer = '';
    socket.on('data', (bytes) => {
      answer += bytes.toString('latin1');
    });
    socket.on('close', () => resolve(Number(/^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1] ?? 0)));
    socket.on('error', reject);
  });
}

const mebibyte = 1024 * 1024;

describe('paths', () => {
  test('answer what is in the table, each by its own method', async () => {
    const app = await openTestApp();
    const admin = await app.signedIn('admin');
    const methods = ['GET', 'POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE-X'];
    for (const path of new Set(endpoints.map((endpoint) => endpoint.path)))
      for (const method of methods.slice(0, 6)) {
        const isThere = endpoints.some((each) => each.path === path && each.method === method);
        const address = path.replace(':officeId', 'an-binh').replace(':deviceId', 'x');
        const { code } = await app.call(`${method} ${address}`, { as: admin, ...(isThere ? {} : {}) });
        if (isThere) expect(code, `${method} ${path}`).not.toBe('method-not-allowed');
        else expect(code, `${method} ${path}`).toBe('method-not-allowed');
      }
  });

  test('bound under /api are those of the table and nothing else', async () => {
    const app = await openTestApp();
    const bound = app.hono.routes
      .filter(({ path, method }) => path.startsWith('/api') && method !== 'ALL')
      .map(({ method, path }) => `${method} ${path}`);
    const table = endpoints.map(({ method, path }) => `${method} ${path}`);
    expect([...new Set(bound)].toSorted()).toEqual(table.toSorted());
  });

  test.each([
    '/api',
    '/api/',
    '/api/v1',
    '/api/v1/',
    '/api/v2/offices',
    '/api/v1/offices/',
    '/api/v1/offices/an-binh',
    '/api/v1/offices/an-binh/catalogue/',
    '/api/v1/offices/an-binh/catalogue/x',
    '/api/v1/Offices',
    '/API/v1/offices',
    '//api/v1/offices',
    '/api//v1/offices',
    '/api/v1//offices',
    '/api/v1/offices%2F',
    '/api%2Fv1%2Foffices',
    '/x/../api/v1/offices/',
    '/api/v1/offices/..%2foffices',
    '/api/v1/offices;a=b',
    '/./api/v1/offices/an-binh/../..//catalogue',
  ])('that are not exactly in it are not found: %s', async (path) => {
    const app = await openTestApp();
    const { status, code } = await app.call(`GET ${path}`, { as: await app.signedIn('admin') });
    expect([status, code]).toEqual([404, 'not-found']);
  });

  test.each([
    '/../package.json',
    '/..%2fpackage.json',
    '/%2e%2e/package.json',
    '/assets/../../package.json',
    '/assets/..%2f..%2fpackage.json',
    '/assets/..%5c..%5cpackage.json',
    '//etc/passwd',
    '/%00',
    '/.git/config',
  ])('give no file beside the pages, as they come over the line: %s', async (path) => {
    const port = await listen(await openTestApp());
    const status = await sendRaw(
      port,
      `GET ${path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`,
    );
    expect(status).toBe(404);
  });

  test('with tricks do not get around the guard, as they come over the line', async () => {
    const port = await listen(await openTestApp());
    for (const path of [
      '//api/v1/offices',
      '/x/../api/v1/offices',
      '/api/v1/./offices',
      '/api/v1/offices?officeId=an-binh',
      'http://localhost/api/v1/offices',
      '/api/v1/%6fffices',
    ]) {
      const head = `GET ${path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`;
      expect([401, 404], path).toContain(await sendRaw(port, head));
    }
  });
});

describe('bodies', () => {
  test.each([
    ['no body', undefined, 'not-json'],
    ['an empty one', '', 'not-json'],
    ['words', 'xin chào', 'not-json'],
    ['half of one', '{"responses":[', 'not-json'],
    ['a number', '7', 'invalid-request'],
    ['null', 'null', 'invalid-request'],
    ['a list', '[]', 'invalid-request'],
    ['no responses', '{}', 'invalid-request'],
    ['0 responses', '{"responses":[]}', 'invalid-request'],
    ['responses that are no list', '{"responses":{"0":1}}', 'invalid-request'],
    ['201 responses', JSON.stringify({ responses: responses(201) }), 'too-many-responses'],
  ])('that are no batch are refused: %s', async (_, body, code) => {
    const app = await openTestApp();
    const tablet = await app.tablet();
    const answer = await app.call('POST /api/v1/responses', { as: tablet, body });
    expect([answer.status, answer.code]).toEqual([400, code]);
    expect(answer.json).toEqual({ code, details: expect.any(Object), requestId: expect.any(String) });
    expect(answer.headers.get('x-request-id')).toBe(answer.json.requestId);
    expect(await app.office.query('select * from response')).toEqual([]);
    expect(app.errors).toEqual([]);
  });

  test('of 200 responses are taken', async () => {
    const app = await openTestApp();
    const body = { responses: responses(200) };
    const { status, json } = await app.call('POST /api/v1/responses', { as: await app.tablet(), body });
    expect(status).toBe(200);
    expect(json.epoch).toMatch(/^[0-9a-f]{32}$/);
    expect(json.results.map(({ id }: { id: string }) => id)).toEqual(body.responses.map(({ id }) => id));
  });

  test.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/jsonp',
    '',
  ])('of another type are refused: %s', async (type) => {
    const app = await openTestApp();
    const options = {
      as: await app.tablet(),
      body: { responses: responses(1) },
      headers: { 'content-type': type },
    };
    const { status, code } = await app.call('POST /api/v1/responses', options);
    expect([status, code]).toEqual([415, 'unsupported-media-type']);
  });

  test('may name their encoding', async () => {
    const app = await openTestApp();
    const headers = { 'content-type': 'Application/JSON; charset=utf-8' };
    const options = { as: await app.tablet(), body: { responses: responses(1) }, headers };
    expect((await app.call('POST /api/v1/responses', options)).status).toBe(200);
  });

  test('beyond the limit are refused', async () => {
    const app = await openTestApp();
    const body = { responses: responses(1, { comment: 'x'.repeat(2 * mebibyte) }) };
    const options = {
      as: await app.tablet(),
      body,
      headers: { 'content-length': String(JSON.stringify(body).length) },
    };
    const { status, code } = await app.call('POST /api/v1/responses', options);
    expect([status, code]).toEqual([413, 'too-large']);
  });

  /** Sends in chunks, without saying how much there will be. */
  function sendChunked(
    port: number,
    token: string,
    bytes: number,
  ): Promise<{ status: number; text: string }> {
    return new Promise((resolve, reject) => {
      const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
      const options = { port, host: '127.0.0.1', method: 'POST', path: '/api/v1/responses', headers };
      const request = httpRequest(options, (response) => {
        let text = '';
        response.on('data', (chunk) => {
          text += chunk;
        });
        response.on('end', () => resolve({ status: response.statusCode ?? 0, text }));
      });
      // The server may close while we still write; its answer has come before.
      request.on('error', reject);
      request.write('{"responses":[');
      for (let sent = 0; sent < bytes; sent += 65_536) request.write(' '.repeat(65_536));
      request.end(']}');
    });
  }

  test('beyond the limit are refused in chunks of unknown number too', async () => {
    const app = await openTestApp();
    const { tablet } = await app.tablet();
    const port = await listen(app);
    expect(await sendChunked(port, tablet.token, mebibyte)).toMatchObject({ status: 400 });
    const tooLarge = await sendChunked(port, tablet.token, 3 * mebibyte);
    expect(tooLarge.status).toBe(413);
    expect(JSON.parse(tooLarge.text)).toMatchObject({ code: 'too-large' });
  });

  test.each(engines)(
    'with characters that an engine cannot hold are refused or harmless on $name',
    async (engine) => {
      const app = await openTestApp({ engine });
      const admin = await app.signedIn('admin');
      const strange = 'Quầy\u0000 1\ud800';
      const calls: [string, unknown][] = [
        ['POST /api/v1/offices/an-binh/enrolments', { name: strange }],
        ['POST /api/v1/offices/an-binh/enrolments', { deviceId: strange }],
        ['POST /api/v1/offices/an-binh/accounts', { name: strange, role: 'clerk' }],
        ['POST /api/v1/offices/an-binh/accounts', { name: 'Lan', role: 'officer', officerId: strange }],
        ['POST /api/v1/offices/an-binh/devices/%00/revocation', {}],
        ['POST /api/v1/session', { name: strange, password: strange }],
        ['POST /api/v1/enrolments', { code: strange }],
        ['GET /api/v1/annex?officeId=%00&from=2026-01-01&to=2026-01-31', undefined],
      ];
      for (const [line, body] of calls) {
        const { status } = await app.call(line, { as: admin, body });
        expect(status, line).toBeLessThan(500);
      }
      const batch = {
        responses: [...responses(1), { id: strange, seq: 2 }, { ...responses(1)[0], officerIds: [strange] }],
      };
      const answer = await app.call('POST /api/v1/responses', { as: await app.tablet(), body: batch });
      expect(answer.status).toBe(200);
      expect(app.errors).toEqual([]);
    },
  );
});
