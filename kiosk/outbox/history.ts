import type { Store } from './store.ts';
import type { KeyValueStorage } from './witness.ts';

/** Acknowledged responses stay this long, so that a server restored from a backup is fed again. */
export const historyKeptMs = 30 * 24 * 3_600_000;

/** Removes acknowledged responses that are older than they need to be; what was not sent is never touched. */
export async function purgeHistory(store: Store, now: number): Promise<void> {
  await store.write(['acknowledged'], async (transaction) => {
    const rows = transaction.objectStore('acknowledged');
    const old = await rows.index('byTime').getAllKeys(IDBKeyRange.upperBound(now - historyKeptMs, true));
    for (const id of old) await rows.delete(id);
  });
}

const key = 'kiosk-history-given-up';

/** Makes room in a full storage by giving up all acknowledged responses, and has staff told. */
export async function giveUpHistory(store: Store, storage: KeyValueStorage, now: number): Promise<void> {
  await store.write(['acknowledged'], (transaction) => transaction.objectStore('acknowledged').clear());
  try {
    storage.setItem(key, String(now));
  } catch {
    // Full as well; the store may take the alarm all the same.
  }
  // It may find no room either, and waits outside of the store then.
  await raiseAlarm(store, now).then(
    () => storage.removeItem(key),
    () => undefined,
  );
}

/** Raises the alarm that found no room in the store when history was given up. */
export async function tellOfGivenUpHistory(store: Store, storage: KeyValueStorage): Promise<void> {
  const noticedAt = Number(storage.getItem(key));
  if (!noticedAt) return;
  await raiseAlarm(store, noticedAt);
  storage.removeItem(key);
}

async function raiseAlarm(store: Store, noticedAt: number): Promise<void> {
  await store.write(['device'], async (transaction) => {
    const records = transaction.objectStore('device');
    const device = await records.get('device');
    if (!device) return;
    const others = device.alarms.filter(({ kind }) => kind !== 'history-purged');
    await records.put({ ...device, alarms: [...others, { kind: 'history-purged', noticedAt }] }, 'device');
  });
}
