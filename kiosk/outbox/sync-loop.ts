import { purgeHistory } from './history.ts';
import {
  type BatchSize,
  batchMostResponses,
  type PostResponses,
  type SyncResult,
  sendBatch,
} from './send-batch.ts';
import type { Store } from './store.ts';

export const backoffCapMs = 60_000;
const backoffFirstMs = 1_000;

/** Exponential, with full jitter: five hundred tablets that get their power back together must not knock as one. */
export function backoffMs(failures: number, random: () => number): number {
  return Math.round(random() * Math.min(backoffCapMs, backoffFirstMs * 2 ** Math.min(failures, 16)));
}

/** Runs `work` alone among all windows of this tablet; undefined, at once, where another one is at it. */
export type RunAlone = <T>(work: () => Promise<T>) => Promise<T | undefined>;

const runAloneByWebLock: RunAlone = (work) =>
  navigator.locks.request('kiosk-sync', { ifAvailable: true }, (lock) => (lock ? work() : undefined));

export interface SyncOptions {
  readonly store: Store;
  readonly post: PostResponses;
  /** Told after each round; the numbers to show are to be read from the store. */
  readonly onResult: (result: SyncResult) => void;
  readonly runAlone?: RunAlone;
  readonly now?: () => number;
  readonly random?: () => number;
}

export interface SyncLoop {
  /** Tries at once: a response was saved, or the network came back. No use while the token is refused. */
  wake(): void;
  /** Tries at once even after the token was refused: the tablet was enrolled again, or staff asked for it. */
  resume(): void;
  stop(): void;
}

/** Sends what is waiting for as long as the page lives. */
export function startSync({
  store,
  post,
  onResult,
  runAlone = runAloneByWebLock,
  now = Date.now,
  random = Math.random,
}: SyncOptions): SyncLoop {
  const size: BatchSize = { most: batchMostResponses };
  let failures = 0;
  let running = false;
  let wokenMeanwhile = false;
  let stopped = false;
  let refused = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function sendOnce(): Promise<SyncResult> {
    try {
      const result = (await runAlone(() => sendBatch(store, post, size, now))) ?? { kind: 'empty' };
      if (result.kind === 'sent') await purgeHistory(store, await serverNow());
      return result;
    } catch {
      // The store failed; it is reopened on the next call.
      return { kind: 'retry-later', code: 'storage', afterMs: 0 };
    }
  }

  async function serverNow(): Promise<number> {
    const device = await store.read(['device'], (transaction) =>
      transaction.objectStore('device').get('device'),
    );
    return now() + (device?.clockOffsetMs ?? 0);
  }

  async function run(): Promise<void> {
    if (running) {
      wokenMeanwhile = true;
      return;
    }
    running = true;
    clearTimeout(timer);
    let result: SyncResult = { kind: 'empty' };
    try {
      do {
        wokenMeanwhile = false;
        result = await sendOnce();
        if (stopped) return;
        onResult(result);
      } while (result.kind === 'sent' || (wokenMeanwhile && result.kind === 'empty'));
    } finally {
      // Whoever is told may fail; the loop goes on.
      running = false;
      if (!stopped) schedule(result);
    }
  }

  function schedule(result: SyncResult): void {
    refused = result.kind === 'stop';
    if (refused) return;
    const failed = result.kind === 'offline' || result.kind === 'retry-later';
    failures = failed ? failures + 1 : 0;
    const asked = result.kind === 'retry-later' ? Math.min(result.afterMs, backoffCapMs) : 0;
    timer = setTimeout(run, failed ? Math.max(asked, backoffMs(failures, random)) : backoffCapMs);
  }

  timer = setTimeout(run, random() * backoffFirstMs);

  return {
    wake() {
      if (!refused) void run();
    },
    resume: () => void run(),
    stop() {
      stopped = true;
      clearTimeout(timer);
    },
  };
}
