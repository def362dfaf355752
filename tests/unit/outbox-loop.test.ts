import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { countQueue } from '../../kiosk/outbox/queue.ts';
import { saveResponse } from '../../kiosk/outbox/save-response.ts';
import type { SyncResult } from '../../kiosk/outbox/send-batch.ts';
import { backoffCapMs, backoffMs, type SyncLoop, startSync } from '../../kiosk/outbox/sync-loop.ts';
import { draft, enrolledTablet, FakeServer, noon, type Tablet } from './outbox-rig.ts';

let loop: SyncLoop | undefined;
let results: SyncResult[];

// The fake IndexedDB runs on setImmediate, which stays real.
beforeEach(() => {
  results = [];
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});

afterEach(() => {
  loop?.stop();
  vi.useRealTimers();
});

function start(tablet: Tablet, server: FakeServer): SyncLoop {
  loop = startSync({
    store: tablet.store,
    post: server.post,
    onResult: (result) => results.push(result),
    now: () => noon,
    random: () => 1,
  });
  return loop;
}

const realSetTimeout = setTimeout;

/** Lets what is under way come to its end, without any time passing on the loop's clock; a lock comes from elsewhere. */
async function settle(): Promise<void> {
  for (let round = 0; round < 10; round += 1) {
    await new Promise((resolve) => realSetTimeout(resolve, 1));
    for (let turn = 0; turn < 20; turn += 1) await new Promise((resolve) => setImmediate(resolve));
  }
}

async function pass(ms: number): Promise<void> {
  vi.advanceTimersByTime(ms);
  await settle();
}

describe('the sync loop', () => {
  it('sends at start and after each saved response', async () => {
    const tablet = await enrolledTablet();
    const server = new FakeServer();
    await saveResponse(tablet.store, tablet.storage, draft(), noon);
    const { wake } = start(tablet, server);
    await pass(1_000);
    expect(server.stored.size).toBe(1);
    await saveResponse(tablet.store, tablet.storage, draft(), noon);
    wake();
    await settle();
    expect(server.stored.size).toBe(2);
    expect(await countQueue(tablet.store)).toEqual({ pending: 0, setAside: 0 });
  });

  it('recovers by itself within the cap after the server was away for an hour (Q2)', async () => {
    const tablet = await enrolledTablet();
    const server = new FakeServer();
    server.isDown = true;
    await saveResponse(tablet.store, tablet.storage, draft(), noon);
    start(tablet, server);
    for (let minute = 0; minute < 60; minute++) await pass(60_000);
    server.isDown = false;
    await pass(backoffCapMs);
    expect(server.stored.size).toBe(1);
    expect(results.at(-1)).toEqual({ kind: 'empty' });
  });

  it('sends each item once when it is woken many times during a slow call (D9)', async () => {
    const tablet = await enrolledTablet();
    const server = new FakeServer();
    for (let i = 0; i < 3; i++) await saveResponse(tablet.store, tablet.storage, draft(), noon);
    let release = (): void => undefined;
    const slow = new Promise<void>((resolve) => {
      release = resolve;
    });
    const { post } = server;
    loop = startSync({
      store: tablet.store,
      post: async (...call) => {
        await slow;
        return post(...call);
      },
      onResult: (result) => results.push(result),
      now: () => noon,
      random: () => 1,
    });
    for (let i = 0; i < 5; i++) {
      loop.wake();
      await settle();
    }
    release();
    await settle();
    expect(server.calls.flat().map(({ seq }) => seq)).toEqual([1, 2, 3]);
  });

  it('is silent after the token was refused, until it is resumed', async () => {
    const tablet = await enrolledTablet();
    const server = new FakeServer();
    server.tokens.clear();
    await saveResponse(tablet.store, tablet.storage, draft(), noon);
    const { wake, resume } = start(tablet, server);
    await pass(1_000);
    wake();
    await pass(3_600_000);
    expect(server.calls).toHaveLength(1);
    server.tokens.add('device.loc-vinh.d1.secret');
    resume();
    await settle();
    expect(server.stored.size).toBe(1);
  });

  it('leaves the work to the window that holds the lock', async () => {
    const tablet = await enrolledTablet();
    const server = new FakeServer();
    await saveResponse(tablet.store, tablet.storage, draft(), noon);
    let release = (): void => undefined;
    await new Promise<void>((taken) => {
      void navigator.locks.request('kiosk-sync', () => {
        taken();
        return new Promise<void>((resolve) => {
          release = resolve;
        });
      });
    });
    start(tablet, server);
    await pass(1_000);
    expect(server.calls).toHaveLength(0);
    release();
    await settle();
    await pass(backoffCapMs);
    expect(server.stored.size).toBe(1);
  });
});

describe('the backoff', () => {
  it('grows to a minute and is spread from nothing to all of it (Q7)', () => {
    expect([1, 2, 3, 6, 40].map((failures) => backoffMs(failures, () => 1))).toEqual([
      2_000, 4_000, 8_000, 60_000, 60_000,
    ]);
    expect(backoffMs(40, () => 0)).toBe(0);
    expect(backoffMs(40, () => 0.25)).toBe(15_000);
  });
});
