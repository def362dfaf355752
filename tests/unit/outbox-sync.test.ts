import { describe, expect, it } from 'vitest';
import { findDevice } from '../../kiosk/outbox/device-record.ts';
import { enrol } from '../../kiosk/outbox/enrol.ts';
import { historyKeptMs, purgeHistory } from '../../kiosk/outbox/history.ts';
import { countQueue, listSetAside } from '../../kiosk/outbox/queue.ts';
import { saveResponse } from '../../kiosk/outbox/save-response.ts';
import { batchMostResponses, type SyncResult, sendBatch } from '../../kiosk/outbox/send-batch.ts';
import {
  allOf,
  dayMs,
  draft,
  enrolledTablet,
  enrolment,
  FakeServer,
  newTablet,
  noon,
  type Tablet,
} from './outbox-rig.ts';

async function save(
  tablet: Tablet,
  count: number,
  changes: Parameters<typeof draft>[0] = {},
): Promise<string[]> {
  const ids: string[] = [];
  for (let i = 0; i < count; i++) {
    const one = draft(changes);
    await saveResponse(tablet.store, tablet.storage, one, noon);
    ids.push(one.id);
  }
  return ids;
}

/** Sends until nothing more goes, as the loop does. */
async function drain(tablet: Tablet, server: FakeServer, now = noon): Promise<SyncResult[]> {
  const size = { most: batchMostResponses };
  const results: SyncResult[] = [];
  for (;;) {
    const result = await sendBatch(tablet.store, server.post, size, () => now);
    results.push(result);
    if (result.kind !== 'sent' || results.length > 200) return results;
  }
}

describe('sending what waits', () => {
  it('sends at most fifty at once, in the order of their seq', async () => {
    const tablet = await enrolledTablet();
    const server = new FakeServer();
    await save(tablet, 120);
    await drain(tablet, server);
    expect(server.calls.map((call) => call.length)).toEqual([50, 50, 20]);
    expect(server.calls.flat().map(({ seq }) => seq)).toEqual(Array.from({ length: 120 }, (_, i) => i + 1));
    expect(await countQueue(tablet.store)).toEqual({ pending: 0, setAside: 0 });
    expect(await allOf(tablet, 'acknowledged')).toHaveLength(120);
  });

  it('keeps a response until the server names its id (L17, Q1)', async () => {
    const tablet = await enrolledTablet();
    const [id] = await save(tablet, 1);
    const size = { most: 50 };
    const other = { id: crypto.randomUUID(), outcome: 'stored' as const };
    const unnamed = { id: null, outcome: 'stored' as const };
    for (const results of [[], [other], [unnamed]])
      expect(
        await sendBatch(
          tablet.store,
          async () => ({ kind: 'answered', answer: { epoch: 'e', results } }),
          size,
          () => noon,
        ),
      ).toMatchObject({ kind: 'retry-later' });
    expect((await allOf(tablet, 'pending')).map((row) => row.id)).toEqual([id]);
  });

  it('takes "duplicate" for success when the answer to the first attempt was lost (D10)', async () => {
    const tablet = await enrolledTablet();
    const server = new FakeServer();
    server.losesAnswers = true;
    await save(tablet, 3);
    expect((await drain(tablet, server)).at(-1)).toEqual({ kind: 'offline' });
    expect(server.stored.size).toBe(3);
    expect((await countQueue(tablet.store)).pending).toBe(3);
    server.losesAnswers = false;
    await drain(tablet, server);
    expect(server.stored.size).toBe(3);
    expect(await countQueue(tablet.store)).toEqual({ pending: 0, setAside: 0 });
  });

  it('sets conflicts and rejections aside with their code, and sends the others (D4, L3)', async () => {
    const tablet = await enrolledTablet();
    const server = new FakeServer();
    const [conflicting, rejected, good] = await save(tablet, 3);
    server.judge = ({ id }) =>
      id === conflicting
        ? { id, outcome: 'conflict', code: 'conflict' }
        : id === rejected
          ? { id, outcome: 'rejected', code: 'invalid-level' }
          : undefined;
    await drain(tablet, server);
    expect([...server.stored.keys()]).toEqual([good]);
    expect((await listSetAside(tablet.store)).map(({ id, outcome, code }) => [id, outcome, code])).toEqual([
      [conflicting, 'conflict', 'conflict'],
      [rejected, 'rejected', 'invalid-level'],
    ]);
    expect((await countQueue(tablet.store)).pending).toBe(0);
  });

  it('halves a batch that is too large, and sets a single response aside that still is (Q5)', async () => {
    const tablet = await enrolledTablet();
    const server = new FakeServer();
    server.mostAtOnce = 3;
    const ids = await save(tablet, 30);
    await drain(tablet, server);
    expect(server.stored.size).toBe(30);
    const [huge] = await save(tablet, 2);
    server.mostAtOnce = 200;
    const post = server.post;
    const picky: typeof post = (token, responses) =>
      responses.some(({ id }) => id === huge)
        ? Promise.resolve({ kind: 'refused', status: 413, code: 'too-large' })
        : post(token, responses);
    const size = { most: 50 };
    while ((await sendBatch(tablet.store, picky, size, () => noon)).kind === 'sent');
    expect((await listSetAside(tablet.store)).map(({ id, code }) => [id, code])).toEqual([
      [huge, 'too-large'],
    ]);
    expect(server.stored.size).toBe(ids.length + 1);
  });

  it('halves a batch that a proxy finds too large, in words of its own, and keeps a single one (Q5)', async () => {
    const tablet = await enrolledTablet();
    for (let seq = 0; seq < 3; seq += 1) await saveResponse(tablet.store, tablet.storage, draft(), noon);
    const size = { most: 50 };
    const post = async () => ({ kind: 'unreachable', isTooLarge: true }) as const;
    expect(await sendBatch(tablet.store, post, size, () => noon)).toEqual({ kind: 'sent' });
    expect(size.most).toBe(1);
    expect(await sendBatch(tablet.store, post, size, () => noon)).toEqual({ kind: 'offline' });
    expect(await allOf(tablet, 'pending')).toHaveLength(3);
    expect(await allOf(tablet, 'setAside')).toEqual([]);
  });

  it('keeps of what is acknowledged no more than the server does (K5)', async () => {
    const tablet = await enrolledTablet();
    await saveResponse(tablet.store, tablet.storage, draft({ answeredAtMs: noon + 754_321 }), noon);
    const server = new FakeServer();
    await sendBatch(tablet.store, server.post, { most: 50 }, () => noon);
    const [row] = await allOf(tablet, 'acknowledged');
    expect(row?.response.answeredAt).toBe(new Date(noon).toISOString());
    expect(row?.response).not.toHaveProperty('startedAt');
    expect(row?.response).not.toHaveProperty('receiptCode');
  });

  it('stops, and keeps everything, when the device is revoked; a new enrolment goes on (L18, Q8)', async () => {
    const tablet = await enrolledTablet();
    const server = new FakeServer();
    server.tokens.clear();
    await save(tablet, 2);
    expect(await drain(tablet, server)).toEqual([{ kind: 'stop', code: 'device-revoked' }]);
    expect((await countQueue(tablet.store)).pending).toBe(2);
    server.tokens.add('new');
    await enrol(tablet.store, tablet.storage, { ...enrolment, token: 'new' }, noon);
    await save(tablet, 1);
    await drain(tablet, server);
    expect([...server.stored.values()].map(({ seq }) => seq)).toEqual([1, 2, 3]);
  });

  it('waits when the server is unreachable, busy or broken', async () => {
    const tablet = await enrolledTablet();
    await save(tablet, 1);
    const refuse = (status: number, code: string, retryAfterMs?: number) => () =>
      Promise.resolve({ kind: 'refused' as const, status, code, retryAfterMs });
    const size = { most: 50 };
    const send = (post: Parameters<typeof sendBatch>[1]) => sendBatch(tablet.store, post, size, () => noon);
    expect(await send(async () => ({ kind: 'unreachable' }))).toEqual({ kind: 'offline' });
    expect(await send(refuse(503, 'storage-unavailable'))).toMatchObject({ kind: 'retry-later', afterMs: 0 });
    expect(await send(refuse(429, 'too-many-attempts', 9_000))).toMatchObject({ afterMs: 9_000 });
    expect((await countQueue(tablet.store)).pending).toBe(1);
  });

  it('sends items that are 400 days old (L14)', async () => {
    const tablet = await enrolledTablet();
    const server = new FakeServer();
    await save(tablet, 1, { startedAtMs: noon - 400 * dayMs - 9_000, answeredAtMs: noon - 400 * dayMs });
    await purgeHistory(tablet.store, noon);
    await drain(tablet, server);
    expect([...server.stored.values()].map(({ answeredAt }) => answeredAt)).toEqual([
      '2025-01-26T05:00:00.000Z',
    ]);
  });

  it('keeps the order of the answers when the clock was set back a day between them (L10)', async () => {
    const tablet = await enrolledTablet();
    const server = new FakeServer();
    const ids = [
      ...(await save(tablet, 2)),
      ...(await save(tablet, 2, { startedAtMs: noon - dayMs - 9_000, answeredAtMs: noon - dayMs })),
    ];
    await drain(tablet, server);
    expect([...server.stored.keys()]).toEqual(ids);
    expect([...server.stored.values()].map(({ seq }) => seq)).toEqual([1, 2, 3, 4]);
  });

  it('learns the offset of its clock from the answer (C1)', async () => {
    const tablet = await enrolledTablet();
    const server = new FakeServer();
    server.clockOffsetMs = 3 * dayMs;
    await save(tablet, 1);
    await drain(tablet, server);
    expect(await findDevice(tablet.store)).toMatchObject({
      clockOffsetMs: 3 * dayMs,
      answeredAt: noon + 3 * dayMs,
    });
  });

  it('has nothing to do before it is enrolled', async () => {
    expect(await drain(newTablet(), new FakeServer())).toEqual([{ kind: 'empty' }]);
  });
});

describe('a server restored from a backup', () => {
  it('is offered once what it may have forgotten', async () => {
    const tablet = await enrolledTablet();
    const server = new FakeServer();
    const ids = await save(tablet, 3);
    await drain(tablet, server);
    const [forgotten = '', ...others] = ids;
    server.stored.delete(forgotten);
    server.epoch = 'restored';
    ids.push(...(await save(tablet, 1)));
    await drain(tablet, server);
    expect(new Set(server.stored.keys())).toEqual(new Set(ids));
    expect(server.calls.map((call) => call.length)).toEqual([3, 1, 3]);
    await save(tablet, 1);
    await drain(tablet, server);
    expect(server.calls.map((call) => call.length)).toEqual([3, 1, 3, 1]);
    expect(others).toHaveLength(2);
    expect(await allOf(tablet, 'acknowledged')).toHaveLength(5);
  });

  it('is not offered what another device of this tablet had sent', async () => {
    const tablet = await enrolledTablet();
    const server = new FakeServer();
    await save(tablet, 2);
    await drain(tablet, server);
    await enrol(tablet.store, tablet.storage, { ...enrolment, deviceId: 'd2', token: 'b' }, noon);
    server.tokens.add('b');
    await save(tablet, 1);
    await drain(tablet, server);
    server.epoch = 'restored';
    await save(tablet, 1);
    await drain(tablet, server);
    expect(server.calls.map((call) => call.length)).toEqual([2, 1, 1, 1]);
  });

  it('finds acknowledged responses for thirty days, and no longer', async () => {
    const tablet = await enrolledTablet();
    const server = new FakeServer();
    await save(tablet, 1);
    await drain(tablet, server, noon);
    await save(tablet, 1);
    await drain(tablet, server, noon + 1);
    await save(tablet, 1);
    await purgeHistory(tablet.store, noon + 1 + historyKeptMs);
    expect((await allOf(tablet, 'acknowledged')).map(({ seq }) => seq)).toEqual([2]);
    expect((await allOf(tablet, 'pending')).map(({ seq }) => seq)).toEqual([3]);
  });
});
