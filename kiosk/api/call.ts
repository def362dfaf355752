import type { Endpoint, InputOf, OutputOf } from '../../shared/endpoint.ts';
import { Problem } from '../../shared/problem.ts';

/** No answer, or one that is not this server's: no network, a captive portal, a proxy's error page. */
export class Unreachable extends Error {
  constructor(reason: string) {
    super(reason);
    this.name = 'Unreachable';
  }
}

export interface CallOptions<E extends Endpoint> {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: InputOf<E>;
  /** A device's token; without it the session cookie speaks. */
  readonly token?: string;
  readonly signal?: AbortSignal;
}

export const answerTimeoutMs = 20_000;

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
  const response = await send(endpoint, options);
  if (!response.ok) throw await readProblem(response);
  if (!endpoint.output) return undefined as OutputOf<E>;
  const parsed = endpoint.output.safeParse(await readJson(response));
  if (!parsed.success) throw new Unreachable('the answer is not of the expected shape');
  return parsed.data as OutputOf<E>;
}

async function send<E extends Endpoint>(endpoint: E, options: CallOptions<E>): Promise<Response> {
  const headers: Record<string, string> = {};
  if (endpoint.method !== 'GET') headers['content-type'] = 'application/json';
  if (options.token !== undefined) headers.authorization = `Bearer ${options.token}`;
  const timeout = AbortSignal.timeout(answerTimeoutMs);
  try {
    return await fetch(addressOf(endpoint, options.params, options.query), {
      method: endpoint.method,
      headers,
      credentials: options.token === undefined ? 'same-origin' : 'omit',
      cache: 'no-store',
      redirect: 'error',
      signal: options.signal ? AbortSignal.any([timeout, options.signal]) : timeout,
      ...(options.body === undefined ? {} : { body: JSON.stringify(options.body) }),
    });
  } catch (cause) {
    throw new Unreachable(cause instanceof Error ? cause.message : String(cause));
  }
}

async function readJson(response: Response): Promise<unknown> {
  try {
    return await response.json();
  } catch {
    throw new Unreachable('the answer is not JSON');
  }
}

/** A failure counts as the server's own only in the server's own words: `{ code, details, requestId }`. */
async function readProblem(response: Response): Promise<Problem | Unreachable> {
  const body = await readJson(response).catch(() => undefined);
  if (typeof body !== 'object' || body === null || !('code' in body) || typeof body.code !== 'string')
    return new Unreachable(`status ${response.status}`);
  const details = 'details' in body && typeof body.details === 'object' ? body.details : {};
  const requestId = 'requestId' in body ? body.requestId : undefined;
  return new Problem(body.code as Problem['code'], { ...details, requestId });
}
