import type { CachedCatalogue, QueuedResponse, SetAsideResponse } from './schema.ts';
import type { Store } from './store.ts';

export interface QueueCounts {
  readonly pending: number;
  readonly setAside: number;
}

/** Always from the store: a count that is kept beside it goes wrong. */
export function countQueue(store: Store): Promise<QueueCounts> {
  return store.read(['pending', 'setAside'] as const, async (transaction) => ({
    pending: await transaction.objectStore('pending').count(),
    setAside: await transaction.objectStore('setAside').count(),
  }));
}

/** The next responses to send, in the order of their `seq`: clocks go back, numbers do not. */
export function listPending(store: Store, most: number): Promise<QueuedResponse[]> {
  return store.read(['pending'], (transaction) =>
    transaction.objectStore('pending').index('bySeq').getAll(null, most),
  );
}

export function listSetAside(store: Store): Promise<SetAsideResponse[]> {
  return store.read(['setAside'], async (transaction) =>
    (await transaction.objectStore('setAside').getAll()).sort((a, b) => a.seq - b.seq),
  );
}

export function findCachedCatalogue(store: Store): Promise<CachedCatalogue | undefined> {
  return store.read(['catalogue'], (transaction) => transaction.objectStore('catalogue').get('catalogue'));
}

export async function cacheCatalogue(store: Store, cached: CachedCatalogue): Promise<void> {
  await store.write(['catalogue'], (transaction) =>
    transaction.objectStore('catalogue').put(cached, 'catalogue'),
  );
}

/** Puts what was set aside back into the queue: the server may have learnt what it did not know. */
export async function offerSetAsideAgain(store: Store): Promise<void> {
  await store.write(['device', 'pending', 'setAside'] as const, async (transaction) => {
    const device = await transaction.objectStore('device').get('device');
    const setAside = transaction.objectStore('setAside');
    for (const { id, seq, deviceId, response } of await setAside.getAll()) {
      if (deviceId !== device?.deviceId) continue;
      await transaction.objectStore('pending').put({ id, seq, deviceId, response });
      await setAside.delete(id);
    }
  });
}
