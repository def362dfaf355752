import { findMediaList, keepMedia, keepMediaList, listMissingMedia } from '../outbox/kept-media.ts';
import { pauseMedia } from '../outbox/media-room.ts';
import type { MediaItem } from '../outbox/schema.ts';
import { isQuotaError, type Store } from '../outbox/store.ts';

export interface MediaSource {
  /** The list where it is another than the known one; undefined where the server could not be asked. */
  list(
    etag: string | null,
  ): Promise<{ readonly items: readonly MediaItem[]; readonly etag: string | null } | 'known' | undefined>;
  /** The bytes, checked by their digest; undefined where they could not be had. */
  fetch(item: MediaItem): Promise<ArrayBuffer | undefined>;
  /** Whether so many bytes leave enough room for responses. */
  hasRoomFor(bytes: number): Promise<boolean>;
}

/**
 * Fetches what the office has and the tablet has not. Where room is short, it does without: the disk belongs to
 * the responses.
 * @returns whether anything has changed
 */
export async function refreshMedia(
  store: Store,
  source: MediaSource,
  officeId: string,
  now: number,
): Promise<boolean> {
  const known = await findMediaList(store, officeId);
  if (known?.pausedUntil && known.pausedUntil > now) return false;
  const told = await source.list(known?.etag ?? null);
  if (told === undefined) return false;
  const list = told === 'known' ? known : { officeId, ...told, pausedUntil: null };
  if (!list) return false;
  if (told !== 'known') await keepMediaList(store, list);
  const fetched = await fetchMissing(store, source, list.items, now);
  return told !== 'known' || fetched > 0;
}

async function fetchMissing(
  store: Store,
  source: MediaSource,
  items: readonly MediaItem[],
  now: number,
): Promise<number> {
  let fetched = 0;
  for (const item of await listMissingMedia(store, items)) {
    const bytes = (await source.hasRoomFor(item.size)) ? await source.fetch(item) : 'no-room';
    // The next round goes on from here.
    if (bytes === undefined) break;
    const isKept = bytes !== 'no-room' && (await keepWhereRoom(store, item, bytes));
    if (!isKept) {
      await pauseMedia(store, now);
      break;
    }
    fetched += 1;
  }
  return fetched;
}

async function keepWhereRoom(store: Store, item: MediaItem, bytes: ArrayBuffer): Promise<boolean> {
  try {
    await keepMedia(store, item.digest, { mediaType: item.mediaType, bytes });
    return true;
  } catch (error) {
    if (isQuotaError(error)) return false;
    throw error;
  }
}
