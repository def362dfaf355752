import { openDB } from 'idb';
import { describe, expect, it } from 'vitest';
import { enrol } from '../../kiosk/outbox/enrol.ts';
import { defaultTabletSettings, getSettings, keepSettings } from '../../kiosk/outbox/kept-settings.ts';
import { saveResponse } from '../../kiosk/outbox/save-response.ts';
import { sendBatch } from '../../kiosk/outbox/send-batch.ts';
import { settleBatch } from '../../kiosk/outbox/settle-batch.ts';
import { openStore } from '../../kiosk/outbox/store.ts';
import {
  allOf,
  draft,
  enrolledTablet,
  enrolment,
  FakeServer,
  newTablet,
  noon,
  oldTablet,
  openOldStore,
} from './outbox-rig.ts';

const atCounter = { ...defaultTabletSettings, counterId: 'quay-1' };
const told = (reloadKey: string | null) => ({ epoch: 'first', settings: atCounter, reloadKey });

describe('what the office set', () => {
  it('is the default until it is told, and kept from then on', async () => {
    const tablet = await enrolledTablet();
    expect(await getSettings(tablet.store)).toEqual(defaultTabletSettings);
    await keepSettings(tablet.store, 'd1', told(null));
    tablet.store.close();
    expect(await getSettings(openStore({ name: tablet.name }))).toEqual(atCounter);
  });

  it('does not hold for a tablet that was enrolled as another one', async () => {
    const tablet = await enrolledTablet();
    await keepSettings(tablet.store, 'd1', told(null));
    const next = { ...enrolment, deviceId: 'd2', token: 'device.loc-vinh.d2.secret' };
    await enrol(tablet.store, tablet.storage, next, noon);
    expect(await getSettings(tablet.store)).toEqual(defaultTabletSettings);
  });

  it('asks for one reload with each new key, and for none with the first that is heard of', async () => {
    const { store } = await enrolledTablet();
    const asked: boolean[] = [];
    for (const key of [null, 'one', 'one', 'two', 'two', null])
      asked.push(await keepSettings(store, 'd1', told(key)));
    expect(asked).toEqual([false, true, false, true, false, false]);
    expect(await keepSettings(store, 'd2', told('two'))).toBe(false);
  });
});

describe('a store that an older page wrote', () => {
  it('L5 sends all that waits in it, and takes settings', async () => {
    const { tablet, rows } = await oldTablet(1);

    const server = new FakeServer();
    expect(await sendBatch(tablet.store, server.post, { most: 50 }, () => noon)).toEqual({ kind: 'sent' });
    expect([...server.stored.keys()].sort()).toEqual(rows.map(({ id }) => id).sort());
    await keepSettings(tablet.store, 'd1', told(null));
    expect(await getSettings(tablet.store)).toEqual(atCounter);
  });

  it('L5 is upgraded while a window of the older page still has it open', async () => {
    const tablet = newTablet();
    const first = await openOldStore(tablet.name, 1);
    first.addEventListener('versionchange', () => first.close());
    await enrol(tablet.store, tablet.storage, enrolment, noon);
    expect(await getSettings(tablet.store)).toEqual(defaultTabletSettings);
  });

  it('goes on working where a newer page has been, and went again', async () => {
    const tablet = await enrolledTablet();
    tablet.store.close();
    const newer = await openDB(tablet.name, 9, {
      upgrade: (database) => void database.createObjectStore('later'),
    });
    newer.close();
    await saveResponse(tablet.store, tablet.storage, draft(), noon);
    expect(await allOf(tablet, 'pending')).toHaveLength(1);
  });
});

describe('the epoch of a heartbeat', () => {
  it('offers acknowledged responses again, once, though nothing was waiting', async () => {
    const tablet = await enrolledTablet();
    const server = new FakeServer();
    await saveResponse(tablet.store, tablet.storage, draft(), noon);
    await sendBatch(tablet.store, server.post, { most: 50 }, () => noon);
    server.stored.clear();
    const beat = () => settleBatch(tablet.store, [], { epoch: 'second', results: [] }, undefined, noon);
    await beat();
    expect(await allOf(tablet, 'pending')).toHaveLength(1);
    server.epoch = 'second';
    await sendBatch(tablet.store, server.post, { most: 50 }, () => noon);
    await beat();
    expect(server.stored.size).toBe(1);
    expect(await allOf(tablet, 'pending')).toHaveLength(0);
  });
});
