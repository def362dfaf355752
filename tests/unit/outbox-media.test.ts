import { describe, expect, test, vi } from 'vitest';
import { type MediaSource, refreshMedia } from '../../kiosk/media/refresh-media.ts';
import { findMedia, findMediaList, listMissingMedia } from '../../kiosk/outbox/kept-media.ts';
import { mediaPauseMs } from '../../kiosk/outbox/media-room.ts';
import { saveResponse } from '../../kiosk/outbox/save-response.ts';
import type { MediaItem } from '../../kiosk/outbox/schema.ts';
import {
  allOf,
  draft,
  enrolledTablet,
  enrolment,
  fillDisk,
  noon,
  oldTablet,
  type Tablet,
} from './outbox-rig.ts';

const { officeId } = enrolment;

const item = (name: string, digest: string): MediaItem => ({
  name,
  digest,
  mediaType: 'image/png',
  size: digest.length,
});

/** An office's server, which can be out of reach, and a disk, which can be full. */
class FakeSource implements MediaSource {
  items: MediaItem[] = [];
  isDown = false;
  hasRoom = true;
  readonly fetched: string[] = [];
  readonly unreachable = new Set<string>();

  async list(etag: string | null) {
    if (this.isDown) return undefined;
    const mine = this.items.map(({ name, digest }) => name + digest).join();
    return etag === mine ? ('known' as const) : { items: this.items, etag: mine };
  }

  async fetch({ digest }: MediaItem) {
    if (this.unreachable.has(digest)) return undefined;
    this.fetched.push(digest);
    return new TextEncoder().encode(digest).buffer as ArrayBuffer;
  }

  async hasRoomFor() {
    return this.hasRoom;
  }
}

const refresh = ({ store }: Tablet, source: MediaSource, now = noon) =>
  refreshMedia(store, source, officeId, now);

async function tabletWithMedia() {
  const tablet = await enrolledTablet();
  const source = new FakeSource();
  source.items = [item('officer/lan', 'd1'), item('officer/minh', 'd2'), item('officer/hoa', 'd1')];
  expect(await refresh(tablet, source)).toBe(true);
  return { tablet, source };
}

const missing = async ({ store }: Tablet) =>
  listMissingMedia(store, (await findMediaList(store, officeId))?.items ?? []);

describe('pictures and recordings on the tablet', () => {
  test('are fetched once, whatever names they have, and kept byte for byte', async () => {
    const { tablet, source } = await tabletWithMedia();
    expect(source.fetched).toEqual(['d1', 'd2']);
    const kept = await findMedia(tablet.store, 'd2');
    expect([kept?.mediaType, new TextDecoder().decode(kept?.bytes)]).toEqual(['image/png', 'd2']);
    expect(await refresh(tablet, source)).toBe(false);
    expect(source.fetched).toHaveLength(2);
  });

  test('go when the office has removed or replaced them', async () => {
    const { tablet, source } = await tabletWithMedia();
    source.items = [item('officer/lan', 'd3')];
    expect(await refresh(tablet, source)).toBe(true);
    expect(source.fetched).toEqual(['d1', 'd2', 'd3']);
    for (const digest of ['d1', 'd2']) expect(await findMedia(tablet.store, digest)).toBeUndefined();
    expect(await missing(tablet)).toEqual([]);
  });

  test('stay while the server is away, and what is missing comes later', async () => {
    const { tablet, source } = await tabletWithMedia();
    source.isDown = true;
    expect(await refresh(tablet, source)).toBe(false);
    expect(await missing(tablet)).toEqual([]);
    source.isDown = false;
    source.items = [item('officer/lan', 'd4'), item('officer/minh', 'd5')];
    source.unreachable.add('d5');
    await refresh(tablet, source);
    expect((await missing(tablet)).map(({ digest }) => digest)).toEqual(['d5']);
    source.unreachable.clear();
    expect(await refresh(tablet, source)).toBe(true);
    expect(await missing(tablet)).toEqual([]);
  });

  test('of another office are none of this tablet’s', async () => {
    const { tablet, source } = await tabletWithMedia();
    expect(await findMediaList(tablet.store, 'dong-ha')).toBeUndefined();
    await refreshMedia(tablet.store, source, 'dong-ha', noon);
    expect(await findMediaList(tablet.store, officeId)).toBeUndefined();
  });

  test('leave the last of the disk to responses: they wait a day, and then try again', async () => {
    const tablet = await enrolledTablet();
    const source = new FakeSource();
    source.items = [item('officer/lan', 'd1')];
    source.hasRoom = false;
    await refresh(tablet, source);
    source.hasRoom = true;
    expect(await refresh(tablet, source, noon + mediaPauseMs - 1)).toBe(false);
    expect(source.fetched).toEqual([]);
    expect(await refresh(tablet, source, noon + mediaPauseMs + 1)).toBe(true);
    expect(source.fetched).toEqual(['d1']);
  });

  test('are done without where the disk turns out to be full', async () => {
    const tablet = await enrolledTablet();
    const source = new FakeSource();
    source.items = [item('officer/lan', 'd1')];
    fillDisk(Number.POSITIVE_INFINITY, 'media');
    await refresh(tablet, source);
    expect((await findMediaList(tablet.store, officeId))?.pausedUntil).toBe(noon + mediaPauseMs);
    await saveResponse(tablet.store, tablet.storage, draft(), noon);
    expect(await allOf(tablet, 'pending')).toHaveLength(1);
    vi.restoreAllMocks();
  });

  test('make room for a response before acknowledged ones do (L6)', async () => {
    const { tablet, source } = await tabletWithMedia();
    fillDisk(1, 'pending');
    expect(await saveResponse(tablet.store, tablet.storage, draft(), noon)).toBe('queued');
    vi.restoreAllMocks();
    expect(await allOf(tablet, 'pending')).toHaveLength(1);
    expect(await missing(tablet)).toHaveLength(2);
    const device = await tablet.store.read(['device'], (at) => at.objectStore('device').get('device'));
    expect(device?.alarms).toEqual([]);
    expect(await refresh(tablet, source)).toBe(false);
    expect(await refresh(tablet, source, noon + mediaPauseMs + 1)).toBe(true);
  });
});

test('a store without room for pictures keeps what waits in it when it is given that (L5)', async () => {
  const { tablet, rows } = await oldTablet(2);

  const source = new FakeSource();
  source.items = [item('officer/lan', 'd1')];
  expect(await refresh(tablet, source)).toBe(true);
  expect(await allOf(tablet, 'pending')).toEqual(rows);
});
