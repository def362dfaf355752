import type { IngestAnswer, IngestResult } from '../../shared/endpoints/device.ts';
import type { SurveyResponse } from '../../shared/survey-response.ts';
import type { DeviceRecord, QueuedResponse } from './schema.ts';
import type { Store, Transaction } from './store.ts';

type Stores = readonly ['device', 'pending', 'acknowledged', 'setAside'];
const stores: Stores = ['device', 'pending', 'acknowledged', 'setAside'];

/**
 * Does what the server's answer says, in one transaction. Only an item that the answer names leaves the queue;
 * an answer with a new epoch first puts acknowledged responses back, once, since the epoch is remembered with it.
 * @returns how many of the batch have left the queue
 */
export function settleBatch(
  store: Store,
  batch: readonly QueuedResponse[],
  answer: IngestAnswer,
  clockOffsetMs: number | undefined,
  clockNow: number,
): Promise<number> {
  return store.write(stores, async (transaction) => {
    const records = transaction.objectStore('device');
    const device = await records.get('device');
    if (!device) return 0;
    const offset = clockOffsetMs ?? device.clockOffsetMs;
    const now = clockNow + offset;
    if (device.epoch !== null && device.epoch !== answer.epoch) await offerAgain(transaction, device);
    // All at once: one after the other, a long queue would wait for the browser most of the time.
    const settled = await Promise.all(
      firstOfEach(batch, answer.results).map((result) => settle(transaction, result, now)),
    );
    await records.put({ ...device, epoch: answer.epoch, clockOffsetMs: offset, answeredAt: now }, 'device');
    return settled.filter(Boolean).length;
  });
}

/** What the answer says of each response of the batch, the first word counting. */
function firstOfEach(batch: readonly QueuedResponse[], results: readonly IngestResult[]): IngestResult[] {
  return batch.flatMap(({ id }) => results.find((result) => result.id === id) ?? []);
}

/** The storage was restored from a backup: what it may have forgotten goes into the queue again. */
async function offerAgain(
  transaction: Transaction<Stores, 'readwrite'>,
  device: DeviceRecord,
): Promise<void> {
  const acknowledged = transaction.objectStore('acknowledged');
  for (const { acknowledgedAt: _, ...row } of await acknowledged.getAll()) {
    if (row.deviceId !== device.deviceId) continue;
    await transaction.objectStore('pending').put(row);
    await acknowledged.delete(row.id);
  }
}

async function settle(
  transaction: Transaction<Stores, 'readwrite'>,
  { id, outcome, code }: IngestResult,
  now: number,
): Promise<boolean> {
  const pending = transaction.objectStore('pending');
  const row = id === null ? undefined : await pending.get(id);
  if (!row) return false;
  const isKept = outcome === 'stored' || outcome === 'duplicate';
  const moved = isKept
    ? transaction
        .objectStore('acknowledged')
        .put({ ...row, response: asKept(row.response), acknowledgedAt: now })
    : transaction.objectStore('setAside').put({ ...row, outcome, code: code ?? outcome, setAsideAt: now });
  await Promise.all([moved, pending.delete(row.id)]);
  return true;
}

const hourMs = 3_600_000;

/** No more than the server keeps: of the times the hour, and no receipt code. It is the same response to it. */
function asKept({ startedAt: _, receiptCode: __, ...response }: SurveyResponse): SurveyResponse {
  const hour = Math.floor(Date.parse(response.answeredAt) / hourMs) * hourMs;
  return { ...response, answeredAt: new Date(hour).toISOString() };
}

/** Moves aside, before any answer, a response that no server will take. */
export async function setAside(
  store: Store,
  row: QueuedResponse,
  code: string,
  clockNow: number,
): Promise<void> {
  await store.write(['device', 'pending', 'setAside'] as const, async (transaction) => {
    const device = await transaction.objectStore('device').get('device');
    const setAsideAt = clockNow + (device?.clockOffsetMs ?? 0);
    await transaction.objectStore('setAside').put({ ...row, outcome: 'unsendable', code, setAsideAt });
    await transaction.objectStore('pending').delete(row.id);
  });
}
