import { createHmac } from 'node:crypto';
import { lookup } from 'node:dns';
import { request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { BlockList, isIP, type LookupFunction } from 'node:net';

const timeoutMs = 10_000;

const inner = new BlockList();
for (const [network, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['224.0.0.0', 3],
] as const)
  inner.addSubnet(network, prefix, 'ipv4');
for (const [network, prefix] of [
  ['::', 127],
  ['64:ff9b::', 96],
  ['fc00::', 7],
  ['fe80::', 10],
  ['ff00::', 8],
] as const)
  inner.addSubnet(network, prefix, 'ipv6');

/** An address inside a network: the server itself, the office's machines, a cloud's own services. */
export function isInnerAddress(address: string): boolean {
  const family = isIP(address);
  if (family === 0) return true;
  // An IPv4 address in IPv6 clothes is checked by the list as what it is.
  return inner.check(address, family === 4 ? 'ipv4' : 'ipv6');
}

/** Looked at when the connection is made, not before: a name may lead elsewhere a moment later. */
const lookUpOuter: LookupFunction = (hostname, options, callback) => {
  lookup(hostname, { ...options, all: true }, (error, addresses) => {
    const bad = addresses?.some(({ address }) => isInnerAddress(address));
    const failure = error ?? (bad || !addresses[0] ? new Error('inner address') : null);
    if (failure) callback(failure, '', 0);
    else if (options.all) callback(null, addresses);
    else callback(null, addresses[0]?.address ?? '', addresses[0]?.family);
  });
};

/** `sha256=` and the HMAC of `TIME.BODY`, TIME in seconds: an old message cannot be sent again as a new one. */
function signBody(secret: string, seconds: number, body: string): string {
  return `sha256=${createHmac('sha256', secret).update(`${seconds}.${body}`).digest('hex')}`;
}

export interface WebhookMessage {
  readonly url: string;
  readonly secret: string;
  /** The same for each attempt: whoever has seen it need not act again. */
  readonly id: string;
  readonly body: string;
  readonly now: number;
}

/**
 * One attempt. Redirects are not followed, and inner addresses not asked unless the server's operator named the
 * host.
 * @returns true where the other side said 2xx
 */
export function postWebhook(message: WebhookMessage, innerHosts: readonly string[]): Promise<boolean> {
  if (!URL.canParse(message.url)) return Promise.resolve(false);
  const url = new URL(message.url);
  const mayBeInner = innerHosts.includes(url.host);
  const hostname = url.hostname.replace(/^\[|\]$/g, '');
  if (!mayBeInner && (url.protocol !== 'https:' || (isIP(hostname) !== 0 && isInnerAddress(hostname))))
    return Promise.resolve(false);
  const seconds = Math.floor(message.now / 1000);
  const request = (url.protocol === 'https:' ? requestHttps : requestHttp)(url, {
    method: 'POST',
    agent: false,
    signal: AbortSignal.timeout(timeoutMs),
    ...(mayBeInner ? {} : { lookup: lookUpOuter }),
    headers: {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(message.body),
      'x-survey-delivery': message.id,
      'x-survey-timestamp': String(seconds),
      'x-survey-signature': signBody(message.secret, seconds, message.body),
    },
  });
  return new Promise((resolve) => {
    request.on('error', () => resolve(false));
    request.on('response', (response) => {
      const status = response.statusCode ?? 0;
      resolve(status >= 200 && status < 300);
      // What it says beside its status is of no interest, however long it is.
      response.destroy();
    });
    request.end(message.body);
  });
}
