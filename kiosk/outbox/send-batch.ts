import type { IngestAnswer } from '../../shared/endpoints/device.ts';
import type { SurveyResponse } from '../../shared/survey-response.ts';
import { findDevice } from './device-record.ts';
import { listPending } from './queue.ts';
import { setAside, settleBatch } from './settle-batch.ts';
import type { Store } from './store.ts';

/** What came back from one call, in the server's own words or not at all. */
export type Posted =
  | { readonly kind: 'answered'; readonly answer: IngestAnswer; readonly clockOffsetMs?: number | undefined }
  | {
      readonly kind: 'refused';
      readonly code: string;
      readonly status: number;
      readonly retryAfterMs?: number | undefined;
    }
  /** `isTooLarge`: what stands before the server, a proxy with a limit of its own, would not let it through. */
  | { readonly kind: 'unreachable'; readonly isTooLarge?: boolean };

export type PostResponses = (token: string, responses: readonly SurveyResponse[]) => Promise<Posted>;

export type SyncResult =
  /** Nothing is waiting, or no device is enrolled. */
  | { readonly kind: 'empty' }
  /** Some items have left the queue, or the next call will be a smaller one. */
  | { readonly kind: 'sent' }
  | { readonly kind: 'offline' }
  | { readonly kind: 'retry-later'; readonly code: string; readonly afterMs: number }
  /** This tablet's token is no good: nothing goes, and nothing is given up, until it is enrolled again. */
  | { readonly kind: 'stop'; readonly code: string };

export const batchMostResponses = 50;

/** How many go into one call: halved when that was too much, and growing back. */
export interface BatchSize {
  most: number;
}

/** Sends the next responses of the queue, once. */
export async function sendBatch(
  store: Store,
  post: PostResponses,
  size: BatchSize,
  now: () => number,
): Promise<SyncResult> {
  const device = await findDevice(store);
  if (!device) return { kind: 'empty' };
  const batch = await listPending(store, size.most);
  const [first] = batch;
  if (!first) return { kind: 'empty' };
  const posted = await post(
    device.token,
    batch.map(({ response }) => response),
  );
  switch (posted.kind) {
    case 'unreachable':
      if (!posted.isTooLarge || batch.length === 1) return { kind: 'offline' };
      size.most = Math.floor(batch.length / 2);
      return { kind: 'sent' };
    case 'answered': {
      const settled = await settleBatch(store, batch, posted.answer, posted.clockOffsetMs, now());
      size.most = Math.min(size.most * 2, batchMostResponses);
      // An answer that names none of them acknowledges nothing.
      return settled > 0 ? { kind: 'sent' } : { kind: 'retry-later', code: 'not-named', afterMs: 0 };
    }
    case 'refused': {
      const { code, status, retryAfterMs = 0 } = posted;
      if (status === 401) return { kind: 'stop', code };
      if (status !== 413 && code !== 'too-many-responses')
        return { kind: 'retry-later', code, afterMs: retryAfterMs };
      if (batch.length === 1) await setAside(store, first, code, now());
      else size.most = Math.floor(batch.length / 2);
      return { kind: 'sent' };
    }
  }
}
