import { readFile } from 'node:fs/promises';
import { request as ask, createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { extname, join } from 'node:path';

export interface FrontRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: Buffer;
}

export interface FrontAnswer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
}

/** undefined lets the request through to the server. */
export type FrontRule = (request: FrontRequest) => FrontAnswer | undefined | Promise<FrontAnswer | undefined>;

/** Stands between a tablet and the server, and may answer in its place: a login page, a proxy with a limit. */
export interface Front {
  readonly url: string;
  /** All that came in, also what was let through. */
  readonly requests: readonly FrontRequest[];
  setRule(rule: FrontRule | undefined): void;
  close(): Promise<void>;
}

async function readBody(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts);
}

function passOn(targetPort: number, asked: FrontRequest, response: ServerResponse): void {
  const { method, path, headers, body } = asked;
  const onward = ask({ host: '127.0.0.1', port: targetPort, method, path, headers }, (answer) => {
    response.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(response);
  });
  onward.on('error', () => response.destroy());
  onward.end(body);
}

export async function startFront(targetPort: number): Promise<Front> {
  const requests: FrontRequest[] = [];
  const sockets = new Set<Socket>();
  let rule: FrontRule | undefined;

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = 'GET', url: path = '/', headers } = request;
    const asked = { method, path, headers, body: await readBody(request) };
    requests.push(asked);
    const answer = await rule?.(asked);
    if (!answer) return passOn(targetPort, asked, response);
    response.writeHead(answer.status, { ...answer.headers });
    response.end(answer.body);
  }

  const listener = createServer((request, response) => {
    handle(request, response).catch(() => response.destroy());
  });
  listener.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => listener.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(listener.address() as AddressInfo).port}`,
    requests,
    setRule(next) {
      rule = next;
    },
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => listener.close(resolve));
    },
  };
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webmanifest': 'application/manifest+json',
};

/** Answers for the pages from a folder, with 404 for what is not in it; `/api` goes to the server. */
export function pagesFrom(folder: string): FrontRule {
  return async ({ path }) => {
    if (path.startsWith('/api/')) return undefined;
    const { pathname } = new URL(path, 'http://front');
    const file = pathname === '/' ? '/index.html' : pathname;
    const isHashed = pathname.startsWith('/assets/');
    const headers = {
      'content-type': types[extname(file)] ?? 'application/octet-stream',
      'cache-control': isHashed ? 'public, max-age=31536000, immutable' : 'no-cache',
    };
    const body = await readFile(join(folder, file)).catch(() => undefined);
    return body ? { status: 200, headers, body } : { status: 404 };
  };
}
