import type { KeptMedia, KeptMediaList, MediaItem } from './schema.ts';
import type { Store } from './store.ts';

/** What the tablet's own office has; undefined where the tablet was never told. */
export function findMediaList(store: Store, officeId: string): Promise<KeptMediaList | undefined> {
  return store.read(['mediaList'], async (transaction) => {
    const list = await transaction.objectStore('mediaList').get('list');
    return list?.officeId === officeId ? list : undefined;
  });
}

/** Keeps the list, and of the bytes only those that are in it. */
export async function keepMediaList(store: Store, list: KeptMediaList): Promise<void> {
  const listed = new Set(list.items.map(({ digest }) => digest));
  await store.write(['mediaList', 'media'] as const, async (transaction) => {
    const rows = transaction.objectStore('media');
    for (const digest of await rows.getAllKeys()) if (!listed.has(digest)) await rows.delete(digest);
    await transaction.objectStore('mediaList').put(list, 'list');
  });
}

/** Those whose bytes are not here, once each. */
export function listMissingMedia(store: Store, items: readonly MediaItem[]): Promise<MediaItem[]> {
  return store.read(['media'], async (transaction) => {
    const known = new Set(await transaction.objectStore('media').getAllKeys());
    return items.filter(({ digest }) => !known.has(digest) && known.add(digest));
  });
}

export async function keepMedia(store: Store, digest: string, media: KeptMedia): Promise<void> {
  await store.write(['media'], (transaction) => transaction.objectStore('media').put(media, digest));
}

export function findMedia(store: Store, digest: string): Promise<KeptMedia | undefined> {
  return store.read(['media'], (transaction) => transaction.objectStore('media').get(digest));
}
