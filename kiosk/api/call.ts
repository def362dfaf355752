import type { Endpoint, InputOf, OutputOf } from '../../shared/endpoint.ts';
import { Problem } from '../../shared/problem.ts';

/** No answer, or one that is not this server's: no network, a captive portal, a proxy's error page. */
export class Unreachable extends Error {
  /** Of whatever stood in the way; null where nothing answered. */
  readonly status: number | null;

  constructor(reason: string, status: number | null = null) {
    super(reason);
    this.name = 'Unreachable';
    this.status = status;
  }
}

export interface CallOptions<E extends Endpoint> {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: InputOf<E>;
  /** A device's token; without it the session cookie speaks. */
  readonly token?: string;
  /** The session cookie goes along with the token. */
  readonly withSession?: boolean;
  readonly signal?: AbortSignal;
  /** The `ETag` of what is known already. */
  readonly ifNoneMatch?: string;
}

export interface Answer<E extends Endpoint> {
  /** undefined where the answer is "not modified". */
  readonly output: OutputOf<E> | undefined;
  readonly headers: Headers;
}

const answerTimeoutMs = 20_000;

/** The address of an endpoint; also for links that download a file. */
export function addressOf(
  endpoint: Endpoint,
  params: Readonly<Record<string, string>> = {},
  query: Readonly<Record<string, string>> = {},
): string {
  const path = endpoint.path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''));
  const search = new URLSearchParams(query).toString();
  return search ? `${path}?${search}` : path;
}

/**
 * Calls the server.
 * @throws Problem what the server said; Unreachable when it was not the server that answered
 */
export async function call<E extends Endpoint>(
  endpoint: E,
  options: CallOptions<E> = {},
): Promise<OutputOf<E>> {
  return send(endpoint, options, (response) => readOutput(endpoint, response));
}

/** Calls the server where the answer's headers count as well. Fails as `call` does. */
export async function ask<E extends Endpoint>(endpoint: E, options: CallOptions<E> = {}): Promise<Answer<E>> {
  return send(endpoint, options, async (response) => ({
    output: response.status === 304 ? undefined : await readOutput(endpoint, response),
    headers: response.headers,
  }));
}

async function readOutput<E extends Endpoint>(endpoint: E, response: Response): Promise<OutputOf<E>> {
  if (!endpoint.output) return undefined as OutputOf<E>;
  const parsed = endpoint.output.safeParse(await readJson(response));
  if (!parsed.success) throw new Unreachable('the answer is not of the expected shape');
  return parsed.data as OutputOf<E>;
}

/** Calls an endpoint that answers with bytes. Fails as `call` does. */
export async function callBytes<E extends Endpoint>(
  endpoint: E,
  options: CallOptions<E> = {},
): Promise<ArrayBuffer> {
  return send(endpoint, options, (response) => response.arrayBuffer());
}

export interface AnsweredFile {
  readonly name: string;
  readonly content: Blob;
}

/** Calls an endpoint that answers with a file. Fails as `call` does. */
export async function callFile<E extends Endpoint>(
  endpoint: E,
  options: CallOptions<E> = {},
): Promise<AnsweredFile> {
  return send(endpoint, options, async (response) => {
    const header = response.headers.get('content-disposition') ?? '';
    const name = /filename\*=UTF-8''([^;]+)/i.exec(header)?.[1];
    if (name === undefined) throw new Unreachable('the answer is not a file');
    return { name: decodeURIComponent(name), content: await response.blob() };
  });
}

/**
 * The deadline holds until the last byte is read. Made by hand: `AbortSignal.timeout` and `AbortSignal.any`
 * are missing in the oldest browser that is served (Chrome 99).
 */
async function send<E extends Endpoint, T>(
  endpoint: E,
  options: CallOptions<E>,
  read: (response: Response) => Promise<T>,
): Promise<T> {
  const deadline = new AbortController();
  const stop = () => deadline.abort();
  const timer = setTimeout(stop, answerTimeoutMs);
  options.signal?.addEventListener('abort', stop, { once: true });
  if (options.signal?.aborted) stop();
  try {
    const response = await fetch(addressOf(endpoint, options.params, options.query), {
      ...requestOf(endpoint, options),
      signal: deadline.signal,
    });
    const isKnown = response.status === 304 && options.ifNoneMatch !== undefined;
    if (!response.ok && !isKnown) throw await readProblem(response);
    return await read(response);
  } catch (cause) {
    if (cause instanceof Problem || cause instanceof Unreachable) throw cause;
    throw new Unreachable(cause instanceof Error ? cause.message : String(cause));
  } finally {
    clearTimeout(timer);
    options.signal?.removeEventListener('abort', stop);
  }
}

function requestOf<E extends Endpoint>(
  endpoint: E,
  { token, withSession, body, ifNoneMatch }: CallOptions<E>,
): RequestInit {
  const headers: Record<string, string> = {};
  if (endpoint.method !== 'GET') headers['content-type'] = 'application/json';
  if (token !== undefined) headers.authorization = `Bearer ${token}`;
  if (ifNoneMatch !== undefined) headers['if-none-match'] = ifNoneMatch;
  return {
    method: endpoint.method,
    headers,
    credentials: token === undefined || withSession ? 'same-origin' : 'omit',
    cache: 'no-store',
    redirect: 'error',
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  };
}

async function readJson(response: Response): Promise<unknown> {
  try {
    return await response.json();
  } catch {
    throw new Unreachable('the answer is not JSON');
  }
}

/** A failure counts as the server's own only in the server's own words: `{ code, details, requestId }`. */
export async function readProblem(response: Response): Promise<Problem | Unreachable> {
  const body = await readJson(response).catch(() => undefined);
  if (typeof body !== 'object' || body === null || !('code' in body) || typeof body.code !== 'string')
    return new Unreachable(`status ${response.status}`, response.status);
  const details = 'details' in body && typeof body.details === 'object' ? body.details : {};
  const requestId = 'requestId' in body ? body.requestId : undefined;
  return new Problem(body.code as Problem['code'], { ...details, requestId });
}
