import { connect } from 'node:net';
import { describe, expect, onTestFinished, test } from 'vitest';
import { engines, sqlite, type TestEngine } from '../support/engines.ts';
import { startServer } from '../support/server-process.ts';
import { responses } from '../support/small-catalogue.ts';
import { pause, postBatch } from '../support/stubborn-tablet.ts';
import { type Cut, everyBatchOnce, startTcpProxy } from '../support/tcp-proxy.ts';
import { openTestOffice, outcomesOf } from '../support/test-office.ts';

async function openBehindProxy(engine: TestEngine = sqlite) {
  const office = await openTestOffice(engine);
  const { token } = await office.enrolTablet();
  const server = await startServer({ databaseUrl: office.databaseUrl });
  onTestFinished(() => server.kill());
  const proxy = await startTcpProxy(server.port);
  onTestFinished(() => proxy.close());
  const batch = responses(20);
  const send = async () => outcomesOf((await postBatch(proxy.url, token, batch)).results);
  const expectOnceEach = async () => {
    const stored = await office.query('select id from response');
    expect(stored.map(({ id }) => id)).toEqual(batch.map(({ id }) => id).toSorted());
    const [counted] = await office.query('select sum(count) as n from response_tally');
    expect(Number(counted?.n)).toBe(batch.length);
    expect(await office.verify()).toEqual({ ok: true, differences: [], gaps: [] });
  };
  return { office, token, server, proxy, batch, send, expectOnceEach };
}

const allStored = Array<string>(20).fill('stored');
const allDuplicates = Array<string>(20).fill('duplicate');

describe.each(engines)('an answer that is lost after the commit on $name', (engine) => {
  test.each<[string, Cut]>([
    ['all of it', everyBatchOnce],
    ['its body', { ...everyBatchOnce, afterBytes: 40 }],
    ['its last bytes', { ...everyBatchOnce, afterBytes: 600 }],
  ])('(%s): the retry yields duplicates, and the counts are right', async (_, cut) => {
    const { proxy, send, expectOnceEach } = await openBehindProxy(engine);
    proxy.loseAnswers(cut);
    await expect(send()).rejects.toThrow();
    expect(proxy.answersLost()).toBe(1);
    await expectOnceEach();
    expect(await send()).toEqual(allDuplicates);
    await expectOnceEach();
  });

  test('ten times in a row leaves one of each (D1)', async () => {
    const { proxy, send, expectOnceEach } = await openBehindProxy(engine);
    proxy.loseAnswers({ ...everyBatchOnce, times: 10 });
    for (let retry = 0; retry < 10; retry += 1) await expect(send()).rejects.toThrow();
    expect(await send()).toEqual(allDuplicates);
    await expectOnceEach();
  });

  test('and the server killed before the retry: duplicates all the same (D2, D10)', async () => {
    const { server, proxy, send, expectOnceEach } = await openBehindProxy(engine);
    proxy.loseAnswers(everyBatchOnce);
    await expect(send()).rejects.toThrow();
    await server.kill('SIGKILL');
    await expect(send()).rejects.toThrow();
    const again = await server.restart();
    onTestFinished(() => again.kill());
    expect(await send()).toEqual(allDuplicates);
    await expectOnceEach();
  });
});

describe('a network that', () => {
  test('refuses and comes back delivers each response once', async () => {
    const { proxy, send, expectOnceEach } = await openBehindProxy();
    proxy.setMode('refuse');
    for (let retry = 0; retry < 5; retry += 1) await expect(send()).rejects.toThrow();
    proxy.setMode('pass');
    expect(await send()).toEqual(allStored);
    await expectOnceEach();
  });

  test('cuts a request half-way leaves nothing, and no complaint', async () => {
    const { office, token, server, batch, send, expectOnceEach } = await openBehindProxy();
    const body = JSON.stringify({ responses: batch });
    const head = [
      'POST /api/v1/responses HTTP/1.1',
      'Host: localhost',
      'Content-Type: application/json',
      `Authorization: Bearer ${token}`,
    ];
    for (const framing of [`Content-Length: ${Buffer.byteLength(body)}`, 'Transfer-Encoding: chunked'])
      await new Promise<void>((resolve) => {
        const socket = connect(server.port, '127.0.0.1');
        const start = framing.startsWith('Transfer') ? 'fff\r\n' : '';
        socket.write(`${[...head, framing].join('\r\n')}\r\n\r\n${start}${body.slice(0, 2000)}`, () =>
          setTimeout(() => {
            socket.resetAndDestroy();
            resolve();
          }, 50),
        );
      });
    await pause(200);
    expect(await office.query('select id from response')).toEqual([]);
    expect(server.printed()).not.toMatch(/Error|Lỗi/);
    expect(await send()).toEqual(allStored);
    await expectOnceEach();
  });

  test('loses the body of a request, as some browsers do, gets no acknowledgement (L2)', async () => {
    const { office, token, server } = await openBehindProxy();
    const answer = await fetch(`${server.url}/api/v1/responses`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    });
    expect([answer.status, await answer.json()]).toMatchObject([400, { code: 'not-json' }]);
    expect(await office.query('select id from response')).toEqual([]);
  });
});

test('forty tablets behind one address that come back at once are all served (Q6, Q7)', async () => {
  const office = await openTestOffice(sqlite);
  const tablets = [];
  for (let index = 0; index < 40; index += 1)
    tablets.push(await office.enrolTablet({ name: `Quầy ${index}` }));
  const server = await startServer({ databaseUrl: office.databaseUrl });
  onTestFinished(() => server.kill());
  const answers = await Promise.all(
    tablets.flatMap(({ token }) =>
      [0, 1, 2].map((part) => postBatch(server.url, token, responses(50, {}, 1 + 50 * part))),
    ),
  );
  const outcomes = answers.flatMap(({ results }) => outcomesOf(results));
  expect(outcomes).toHaveLength(40 * 150);
  expect(new Set(outcomes)).toEqual(new Set(['stored']));
  expect(await office.verify()).toEqual({ ok: true, differences: [], gaps: [] });
});
