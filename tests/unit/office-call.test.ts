import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { addressOf, call, callFile, Unreachable } from '../../kiosk/api/call.ts';
import { openSession } from '../../kiosk/api/session.ts';
import { getOverview, putFigures } from '../../shared/endpoints/office.ts';
import { Problem } from '../../shared/problem.ts';

let server: Server;
let answer: RequestListener;

beforeEach(async () => {
  server = createServer((request, response) => answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const realFetch = globalThis.fetch;
  // A page's addresses are relative; those of Node are not.
  vi.stubGlobal('fetch', (path: string, init: RequestInit) => realFetch(`${base}${path}`, init));
});

afterEach(async () => {
  vi.unstubAllGlobals();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

const json = (status: number, body: unknown): RequestListener => {
  return (_, response) => {
    response.writeHead(status, { 'content-type': 'application/json' });
    response.end(JSON.stringify(body));
  };
};

const params = { officeId: 'loc-vinh' };
const overview = { today: '2026-01-01', responsesToday: 3, firstDay: null, lastDay: null };

describe('a call', () => {
  it('answers with what the endpoint promises, other keys dropped', async () => {
    answer = json(200, { ...overview, more: 1 });
    expect(await call(getOverview, { params })).toEqual(overview);
  });

  it('sends its body as JSON to the address of the endpoint', async () => {
    let seen = '';
    answer = (request, response) => {
      seen = `${request.method} ${request.url} ${request.headers['content-type']} `;
      request.on('data', (chunk) => {
        seen += chunk;
      });
      request.on('end', () => response.writeHead(204).end());
    };
    await call(putFigures, {
      params: { officeId: 'a/b' },
      body: { from: '2026-01-01', to: '2026-01-02', issued: null },
    });
    expect(seen).toBe(
      'PUT /api/v1/offices/a%2Fb/figures application/json {"from":"2026-01-01","to":"2026-01-02","issued":null}',
    );
    expect(addressOf(getOverview, params, { from: '2026-01-01' })).toBe(
      '/api/v1/offices/loc-vinh/overview?from=2026-01-01',
    );
  });

  it('fails with the words of the server', async () => {
    answer = json(404, { code: 'unknown-office', details: { officeId: 'x' }, requestId: 'r1' });
    const failure = await call(getOverview, { params }).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(Problem);
    expect(failure).toMatchObject({ code: 'unknown-office', details: { officeId: 'x', requestId: 'r1' } });
  });

  it.each([
    ['the page of a captive portal', 200, '<html>'],
    ['JSON of another program', 200, '{"ok":true}'],
    ['the error page of a proxy', 502, '<html>'],
  ])('takes %s for no answer', async (_, status, body) => {
    answer = (_request, response) => response.writeHead(status).end(body);
    await expect(call(getOverview, { params })).rejects.toBeInstanceOf(Unreachable);
  });

  it('takes a connection that breaks in the middle of the answer for no answer', async () => {
    answer = (_, response) => {
      response.writeHead(200, { 'content-length': '100' });
      response.write('{"today":');
      setTimeout(() => response.destroy(), 20);
    };
    await expect(call(getOverview, { params })).rejects.toBeInstanceOf(Unreachable);
  });

  it('can be given up, also while the answer is coming', async () => {
    const giveUp = new AbortController();
    answer = (_, response) => {
      response.writeHead(200, { 'content-length': '100' });
      response.write('{"today":');
      setTimeout(() => giveUp.abort(), 20);
    };
    await expect(call(getOverview, { params, signal: giveUp.signal })).rejects.toBeInstanceOf(Unreachable);
    await expect(call(getOverview, { params, signal: giveUp.signal })).rejects.toBeInstanceOf(Unreachable);
  });

  it('hands over a file under the name that the server gives it', async () => {
    answer = (_, response) => {
      response.writeHead(200, {
        'content-disposition': "attachment; filename*=UTF-8''ph%E1%BB%A5-l%E1%BB%A5c.csv",
      });
      response.end('a;b');
    };
    const file = await callFile(getOverview, { params });
    expect(file.name).toBe('phụ-lục.csv');
    expect(await file.content.text()).toBe('a;b');
  });

  it('takes a page in the place of a file for no answer', async () => {
    answer = (_, response) => response.writeHead(200, { 'content-type': 'text/html' }).end('<html>');
    await expect(callFile(getOverview, { params })).rejects.toBeInstanceOf(Unreachable);
  });
});

describe('the session of a page', () => {
  const account = {
    accountId: 'a1',
    name: 'vanthu',
    role: 'clerk',
    officeId: 'loc-vinh',
    officerId: null,
    mustChangePassword: false,
    isDisabled: false,
    hasSecondStep: false,
    email: null,
    hasPassword: true,
  };
  const routes = (session: RequestListener, open = false): RequestListener => {
    return (request, response) =>
      (request.url === '/api/v1/setup' ? json(200, { open }) : session)(request, response);
  };

  it('is the first run of an installation without accounts, and asks for no session then', async () => {
    answer = routes(json(500, {}), true);
    expect(await openSession()).toEqual({ phase: 'first-run' });
  });

  it('is that of the account whose cookie is sent', async () => {
    answer = routes(json(200, account));
    expect(await openSession()).toEqual({ phase: 'signed-in', account, isEnded: false });
  });

  it('is opened by what the authority’s provider sent back, and says why where it is not', async () => {
    const asked: string[] = [];
    const answers = (finished: RequestListener, own: RequestListener) =>
      routes((request, response) => {
        asked.push(`${request.method} ${request.url}`);
        return (request.method === 'POST' ? finished : own)(request, response);
      });
    const nobody = json(401, { code: 'unauthenticated', details: {} });
    const declined = json(403, { code: 'sign-in-declined', details: {} });
    answer = answers(json(200, account), nobody);
    expect(await openSession('?code=c&state=s')).toMatchObject({ phase: 'signed-in', account });
    expect(asked).toEqual(['POST /api/v1/session/oidc']);
    answer = answers(declined, nobody);
    const error = { code: 'sign-in-declined' };
    expect(await openSession('?error=x&state=s')).toMatchObject({ phase: 'signed-out', error });
    // Whoever is signed in stays so, whatever an address says that somebody sent them.
    answer = answers(declined, json(200, account));
    expect(await openSession('?code=c&state=s')).toMatchObject({ phase: 'signed-in' });
  });

  it('is signed out where the server knows no session, and failed where the server is away', async () => {
    answer = routes(json(401, { code: 'unauthenticated', details: {} }));
    expect(await openSession()).toEqual({ phase: 'signed-out' });
    answer = routes(json(502, {}));
    expect(await openSession()).toMatchObject({ phase: 'failed' });
  });
});
