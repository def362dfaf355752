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
