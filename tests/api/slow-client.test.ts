import { type AddressInfo, connect } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { callerLimits, openServer } from '../../server/open-server.ts';
import { openTestApp } from '../support/test-app.ts';

const limits = { ...callerLimits, headersMs: 300, requestMs: 600, checkEveryMs: 50 };

async function listen(): Promise<number> {
  const app = await openTestApp();
  const server = openServer(app.hono.fetch, null, limits);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  return (server.address() as AddressInfo).port;
}

/** Sends, stays on the line without another word, and tells what came back before it was cut off. */
function dawdle(port: number, text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(text));
    let said = '';
    socket.on('data', (bytes) => {
      said += bytes;
    });
    socket.on('close', () => resolve(said));
    socket.on('error', reject);
  });
}

const head = 'POST /api/v1/session HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\n';

test.each([
  ['never ends its headers', head],
  ['never sends the body that it announced', `${head}content-length: 50\r\n\r\n{"name":`],
  ['never ends a body in chunks', `${head}transfer-encoding: chunked\r\n\r\n8\r\n{"name":\r\n`],
])('a caller that %s is cut off, and others are served meanwhile', async (_, text) => {
  const port = await listen();
  const cut = Array.from({ length: 20 }, () => dawdle(port, text));
  expect((await fetch(`http://127.0.0.1:${port}/api/v1/setup`)).status).toBe(200);
  for (const said of await Promise.all(cut)) expect(said).toMatch(/^HTTP\/1\.1 (408|400)/);
});

test('headers that are too long are refused', async () => {
  const port = await listen();
  const said = await dawdle(
    port,
    `GET /api/v1/setup HTTP/1.1\r\nhost: x\r\nx-long: ${'x'.repeat(20_000)}\r\n\r\n`,
  );
  expect(said).toMatch(/^HTTP\/1\.1 431/);
});
