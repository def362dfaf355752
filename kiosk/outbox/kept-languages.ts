import type { DeviceLanguages } from '../../shared/endpoints/device.ts';
import type { KeptLanguages } from './schema.ts';
import type { Store } from './store.ts';

/** What the office added to the tablet's own languages; undefined where the tablet was never told. */
export function findKeptLanguages(store: Store): Promise<KeptLanguages | undefined> {
  return store.read(['device', 'languages'] as const, async (transaction) => {
    const device = await transaction.objectStore('device').get('device');
    const kept = await transaction.objectStore('languages').get('languages');
    return kept && kept.officeId === device?.officeId ? kept : undefined;
  });
}

export async function keepLanguages(store: Store, officeId: string, told: DeviceLanguages): Promise<void> {
  await store.write(['languages'], (transaction) =>
    transaction.objectStore('languages').put({ ...told, officeId }, 'languages'),
  );
}
