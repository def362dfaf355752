import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { type ConnectionOptions, connect } from 'node:tls';
import { expect, onTestFinished, test } from 'vitest';
import { openServer } from '../../server/open-server.ts';

const folder = join(import.meta.dirname, '..', 'support', 'tls');
const [cert, key] = ['crt', 'key'].map((end) => readFileSync(join(folder, `localhost.${end}`), 'utf8'));

async function listen(): Promise<number> {
  const server = openServer(() => new Response('ok'), { cert: cert ?? '', key: key ?? '' });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  return (server.address() as AddressInfo).port;
}

/** What both sides agreed on; undefined where they did not. */
function agree(port: number, options: ConnectionOptions): Promise<string | undefined> {
  return new Promise((resolve) => {
    const socket = connect({ port, host: '127.0.0.1', rejectUnauthorized: false, ...options }, () => {
      resolve(`${socket.getProtocol()} ${socket.getCipher().standardName}`);
      socket.destroy();
    });
    socket.on('error', () => resolve(undefined));
  });
}

test('the newest TLS is taken, and the one before it', async () => {
  const port = await listen();
  expect(await agree(port, {})).toBe('TLSv1.3 TLS_AES_256_GCM_SHA384');
  expect(await agree(port, { maxVersion: 'TLSv1.2' })).toMatch(/^TLSv1\.2 TLS_ECDHE_.*_256_GCM_SHA384$/);
});

test.each([
  ['TLS 1.1', { minVersion: 'TLSv1.1', maxVersion: 'TLSv1.1', ciphers: 'DEFAULT@SECLEVEL=0' }],
  ['a cipher that does not authenticate', { maxVersion: 'TLSv1.2', ciphers: 'ECDHE-ECDSA-AES128-SHA256' }],
] as const)('%s is not', async (_, options) => {
  expect(await agree(await listen(), options)).toBeUndefined();
});
