import type { PublishedCatalogue } from '../../shared/catalogue.ts';
import type { Endpoint, OutputOf } from '../../shared/endpoint.ts';
import {
  type Enrolment,
  enrolDevice,
  getDeviceCatalogue,
  getDeviceLanguages,
  type Heartbeat,
  postHeartbeat,
  postResponses,
} from '../../shared/endpoints/device.ts';
import { Problem } from '../../shared/problem.ts';
import { ask, type CallOptions, call, Unreachable } from '../api/call.ts';
import type { PostResponses } from '../outbox/send-batch.ts';

export interface Refused {
  readonly kind: 'refused';
  readonly code: string;
  readonly status: number;
  readonly retryAfterMs?: number | undefined;
}

export interface NotReached {
  readonly kind: 'unreachable';
  readonly isTooLarge?: boolean;
}

export function failureOf(error: unknown): Refused | NotReached {
  if (error instanceof Unreachable)
    return error.status === 413 ? { kind: 'unreachable', isTooLarge: true } : { kind: 'unreachable' };
  if (!(error instanceof Problem)) throw error;
  const seconds = Number(error.details.retryAfterSeconds);
  const retryAfterMs = Number.isFinite(seconds) ? seconds * 1_000 : undefined;
  return { kind: 'refused', code: error.code, status: error.status, retryAfterMs };
}

/** Too slow an answer tells the time too badly. */
const clockMaxDelayMs = 5_000;

/**
 * What to add to this tablet's clock to have the server's, from the `Date` of an answer; it comes in whole
 * seconds, and was written somewhere between the question and the answer.
 */
export function clockOffsetOf(date: string | null, sentAt: number, receivedAt: number): number | undefined {
  const serverTime = Date.parse(date ?? '');
  const delay = receivedAt - sentAt;
  if (Number.isNaN(serverTime) || delay < 0 || delay > clockMaxDelayMs) return undefined;
  return Math.round(serverTime + 500 - (sentAt + delay / 2));
}

interface Answered<T> {
  readonly kind: 'answered';
  readonly answer: T;
  readonly clockOffsetMs?: number | undefined;
}

/** Calls the server, and learns from its answer what its clock says. */
async function askInTime<E extends Endpoint>(
  endpoint: E,
  options: CallOptions<E>,
): Promise<Answered<OutputOf<E>> | Refused | NotReached> {
  try {
    const sentAt = Date.now();
    const { output, headers } = await ask(endpoint, options);
    if (!output) return { kind: 'unreachable' };
    const clockOffsetMs = clockOffsetOf(headers.get('date'), sentAt, Date.now());
    return { kind: 'answered', answer: output, clockOffsetMs };
  } catch (error) {
    return failureOf(error);
  }
}

/** The server marks what is answered while an officer is signed in in this very browser. */
export const post: PostResponses = (token, responses) =>
  askInTime(postResponses, { token, withSession: true, body: { responses: [...responses] } });

export const sendHeartbeat = (token: string, body: Heartbeat) => askInTime(postHeartbeat, { token, body });

export type HeartbeatResult = Awaited<ReturnType<typeof sendHeartbeat>>;

export const fetchLanguages = (token: string) => askInTime(getDeviceLanguages, { token });

export type EnrolmentResult =
  | { readonly kind: 'enrolled'; readonly enrolment: Enrolment }
  | Refused
  | NotReached;

export async function enrolWithCode(code: string): Promise<EnrolmentResult> {
  try {
    return { kind: 'enrolled', enrolment: await call(enrolDevice, { body: { code } }) };
  } catch (error) {
    return failureOf(error);
  }
}

export type CatalogueResult =
  | { readonly kind: 'new'; readonly catalogue: PublishedCatalogue; readonly etag: string | null }
  | { readonly kind: 'known' }
  | Refused
  | NotReached;

export async function fetchCatalogue(token: string, etag: string | null): Promise<CatalogueResult> {
  try {
    const known = etag === null ? {} : { ifNoneMatch: etag };
    const { output, headers } = await ask(getDeviceCatalogue, { token, ...known });
    return output ? { kind: 'new', catalogue: output, etag: headers.get('etag') } : { kind: 'known' };
  } catch (error) {
    return failureOf(error);
  }
}
