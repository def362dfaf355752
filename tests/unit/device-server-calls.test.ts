import { afterEach, describe, expect, it, vi } from 'vitest';
import { clockOffsetOf, enrolWithCode, fetchCatalogue, post } from '../../kiosk/device/server-calls.ts';
import { findDevice } from '../../kiosk/outbox/device-record.ts';
import { countQueue } from '../../kiosk/outbox/queue.ts';
import { saveResponse } from '../../kiosk/outbox/save-response.ts';
import { sendBatch } from '../../kiosk/outbox/send-batch.ts';
import { locVinh } from './flow-rig.ts';
import { draft, enrolledTablet, noon } from './outbox-rig.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

const json = (status: number, body: unknown, headers: Record<string, string> = {}) =>
  new Response(JSON.stringify(body), { status, headers });

/** Answers every call in one way, and remembers what was asked. */
function answerWith(answer: (request: { url: string; init: RequestInit }) => Response | Promise<Response>) {
  const calls: { url: string; init: RequestInit }[] = [];
  vi.stubGlobal('fetch', async (url: string, init: RequestInit) => {
    calls.push({ url, init });
    return answer({ url, init });
  });
  return calls;
}

const notAcknowledged: readonly (readonly [string, () => Response | Promise<Response>])[] = [
  ['the page of a captive portal', () => new Response('<html>Đăng nhập Wi-Fi</html>', { status: 200 })],
  ['JSON of somebody else', () => json(200, { ok: true })],
  ['results of another shape', () => json(200, { epoch: 'e', results: [{ id: 'x', outcome: 'fine' }] })],
  ['an empty answer', () => new Response(null, { status: 204 })],
  ['a proxy that is out of order', () => new Response('Bad Gateway', { status: 502 })],
  ['no network', () => Promise.reject(new TypeError('Failed to fetch'))],
];

describe('sending responses', () => {
  it.each(notAcknowledged)('takes %s for no acknowledgement', async (_, answer) => {
    const tablet = await enrolledTablet();
    await saveResponse(tablet.store, tablet.storage, draft(), noon);
    answerWith(answer);
    expect(await sendBatch(tablet.store, post, { most: 50 }, () => noon)).toEqual({ kind: 'offline' });
    expect(await countQueue(tablet.store)).toEqual({ pending: 1, setAside: 0 });
    expect(await findDevice(tablet.store)).toMatchObject({ epoch: null, answeredAt: null });
  });

  it('sends the token, with the session of whoever is signed in beside it, and learns the time', async () => {
    const tablet = await enrolledTablet();
    const one = draft();
    await saveResponse(tablet.store, tablet.storage, one, noon);
    const date = new Date(Date.now() + 3_600_000).toUTCString();
    const results = [{ id: one.id, outcome: 'stored' }];
    const calls = answerWith(() => json(200, { epoch: 'e', results }, { date }));
    expect(await sendBatch(tablet.store, post, { most: 50 }, () => noon)).toEqual({ kind: 'sent' });
    const { url, init } = calls[0] ?? { url: '', init: {} };
    expect([url, init.method, init.credentials]).toEqual(['/api/v1/responses', 'POST', 'same-origin']);
    expect(init.headers).toMatchObject({ authorization: 'Bearer device.loc-vinh.d1.secret' });
    const offset = (await findDevice(tablet.store))?.clockOffsetMs ?? 0;
    expect(Math.abs(offset - 3_600_000)).toBeLessThan(1_000);
  });

  it('passes on how long the server wants to be left alone', async () => {
    answerWith(() => json(429, { code: 'too-many-attempts', details: { retryAfterSeconds: 30 } }));
    expect(await post('t', [])).toMatchObject({ kind: 'refused', status: 429, retryAfterMs: 30_000 });
  });
});

describe('the clock', () => {
  it('is read off the middle of question and answer, to the half second', () => {
    const serverAt = Date.parse('2026-03-02T05:00:10Z');
    expect(clockOffsetOf('Mon, 02 Mar 2026 05:00:10 GMT', serverAt - 500, serverAt + 1_500)).toBe(0);
  });

  it('is not read off a slow answer, nor off none', () => {
    expect(clockOffsetOf('Mon, 02 Mar 2026 05:00:10 GMT', noon, noon + 5_001)).toBeUndefined();
    expect(clockOffsetOf('Mon, 02 Mar 2026 05:00:10 GMT', noon, noon - 1)).toBeUndefined();
    expect(clockOffsetOf(null, noon, noon)).toBeUndefined();
    expect(clockOffsetOf('yesterday', noon, noon)).toBeUndefined();
  });
});

describe('enrolling', () => {
  it('tells a refused code from a server that was not reached', async () => {
    answerWith(() => json(410, { code: 'used-enrolment-code', details: {} }));
    expect(await enrolWithCode('ABCD-2345')).toMatchObject({ kind: 'refused', code: 'used-enrolment-code' });
    answerWith(() => new Response('<html>'));
    expect(await enrolWithCode('ABCD-2345')).toEqual({ kind: 'unreachable' });
  });
});

describe('the catalogue', () => {
  it('is asked for with the tag of the one at hand, and not sent twice', async () => {
    const calls = answerWith(({ init }) =>
      (init.headers as Record<string, string>)['if-none-match'] === '"7"'
        ? new Response(null, { status: 304 })
        : json(200, locVinh, { etag: '"7"' }),
    );
    const first = await fetchCatalogue('t', null);
    expect(first).toMatchObject({ kind: 'new', etag: '"7"', catalogue: { version: 7 } });
    expect(await fetchCatalogue('t', '"7"')).toEqual({ kind: 'known' });
    expect(calls).toHaveLength(2);
  });

  it('of a captive portal is none (Q3)', async () => {
    answerWith(() => new Response('<html>', { status: 200 }));
    expect(await fetchCatalogue('t', null)).toEqual({ kind: 'unreachable' });
    answerWith(() => json(200, { ...locVinh, levels: [] }));
    expect(await fetchCatalogue('t', null)).toEqual({ kind: 'unreachable' });
  });
});
