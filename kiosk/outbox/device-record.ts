import type { DeviceRecord } from './schema.ts';
import type { Store } from './store.ts';
import { continueAbove, type KeyValueStorage, witnessedSeq, writeWitness } from './witness.ts';

const key = 'device';

export function findDevice(store: Store): Promise<DeviceRecord | undefined> {
  return store.read(['device'], (transaction) => transaction.objectStore('device').get(key));
}

/** Raises `lastSeq` to the witness's where the store came back behind it. */
export async function reconcileDevice(
  store: Store,
  storage: KeyValueStorage,
  now: number,
): Promise<DeviceRecord | undefined> {
  const device = await store.write(['device'], async (transaction) => {
    const records = transaction.objectStore('device');
    const found = await records.get(key);
    if (!found) return undefined;
    const current = continueAbove(found, witnessedSeq(storage, found.deviceId), now);
    if (current !== found) await records.put(current, key);
    return current;
  });
  if (device) writeWitness(storage, device);
  return device;
}
