import { createServer as createHttpServer } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import { createAdaptorServer } from '@hono/node-server';
import type { Settings } from './settings.ts';

export interface CallerLimits {
  /** From the connection to the end of the headers. */
  readonly headersMs: number;
  /** From the connection to the end of the body: 2 MiB over a poor mobile network. */
  readonly requestMs: number;
  /** Longer than proxies keep an idle connection: one that closes first would meet their next request on its way. */
  readonly keepAliveMs: number;
  /** How often slow callers are looked for. */
  readonly checkEveryMs: number;
  readonly maxHeaderBytes: number;
  readonly maxConnections: number;
}

export const callerLimits: CallerLimits = {
  headersMs: 15_000,
  requestMs: 180_000,
  keepAliveMs: 75_000,
  checkEveryMs: 5_000,
  maxHeaderBytes: 16_384,
  maxConnections: 20_000,
};

/** TLS 1.3, and of TLS 1.2 what has forward secrecy and authenticates what it encrypts. */
const tlsRules = {
  minVersion: 'TLSv1.2',
  ciphers: [
    'TLS_AES_256_GCM_SHA384',
    'TLS_CHACHA20_POLY1305_SHA256',
    'TLS_AES_128_GCM_SHA256',
    ...['AES256-GCM-SHA384', 'CHACHA20-POLY1305', 'AES128-GCM-SHA256'].flatMap((cipher) => [
      `ECDHE-ECDSA-${cipher}`,
      `ECDHE-RSA-${cipher}`,
    ]),
  ].join(':'),
} as const;

export type Server = ReturnType<typeof createAdaptorServer>;

type Fetch = Parameters<typeof createAdaptorServer>[0]['fetch'];

/** The app on a socket that is not listened to yet; whoever sends too slowly or too much is cut off. */
export function openServer(fetch: Fetch, tls: Settings['tls'], limits: CallerLimits = callerLimits): Server {
  const options = {
    headersTimeout: limits.headersMs,
    requestTimeout: limits.requestMs,
    keepAliveTimeout: limits.keepAliveMs,
    connectionsCheckingInterval: limits.checkEveryMs,
    maxHeaderSize: limits.maxHeaderBytes,
  };
  const server = createAdaptorServer({
    fetch,
    ...(tls
      ? {
          createServer: createHttpsServer,
          serverOptions: { ...options, ...tlsRules, ...tls, handshakeTimeout: limits.headersMs },
        }
      : { createServer: createHttpServer, serverOptions: options }),
  });
  server.maxConnections = limits.maxConnections;
  return server;
}
