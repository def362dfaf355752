import type { Store } from './store.ts';

/** After this time the disk may have room again. */
export const mediaPauseMs = 24 * 3_600_000;

/** No more is fetched for a day; what is there stays. */
export async function pauseMedia(store: Store, now: number): Promise<void> {
  await store.write(['mediaList'], async (transaction) => {
    const lists = transaction.objectStore('mediaList');
    const list = await lists.get('list');
    if (list) await lists.put({ ...list, pausedUntil: now + mediaPauseMs }, 'list');
  });
}

/**
 * Makes room for a response: the office's pictures and recordings can be fetched again, a response can not.
 * @returns false where there was nothing to give up
 */
export async function giveUpMedia(store: Store, now: number): Promise<boolean> {
  const hadAny = await store
    .write(['media'], async (transaction) => {
      const rows = transaction.objectStore('media');
      const count = await rows.count();
      await rows.clear();
      return count > 0;
    })
    .catch(() => false);
  if (hadAny) await pauseMedia(store, now).catch(() => undefined);
  return hadAny;
}
