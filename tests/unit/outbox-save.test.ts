import { afterEach, describe, expect, it, vi } from 'vitest';
import { findDevice, reconcileDevice } from '../../kiosk/outbox/device-record.ts';
import { enrol } from '../../kiosk/outbox/enrol.ts';
import { NotSaved, saveResponse, takeInSpilled } from '../../kiosk/outbox/save-response.ts';
import { listSpilled } from '../../kiosk/outbox/spill.ts';
import { openStore, type Store, StoreUnusable } from '../../kiosk/outbox/store.ts';
import { findWitness } from '../../kiosk/outbox/witness.ts';
import { allOf, dayMs, draft, enrolledTablet, enrolment, newTablet, noon } from './outbox-rig.ts';

const refusing: Store = {
  read: () => Promise.reject(new StoreUnusable(new DOMException('no', 'UnknownError'))),
  write: () => Promise.reject(new StoreUnusable(new DOMException('no', 'UnknownError'))),
  close: () => undefined,
};

afterEach(() => {
  vi.restoreAllMocks();
});

/** A request that the browser never answers. */
function silentRequest(): IDBOpenDBRequest {
  return Object.assign(Object.create(IDBOpenDBRequest.prototype), { addEventListener: () => undefined });
}

describe('saving a response', () => {
  it('gives each the next seq, without gaps', async () => {
    const tablet = await enrolledTablet();
    for (let i = 0; i < 5; i++)
      expect(await saveResponse(tablet.store, tablet.storage, draft(), noon)).toBe('queued');
    expect((await allOf(tablet, 'pending')).map(({ seq, response }) => [seq, response.seq])).toEqual(
      [1, 2, 3, 4, 5].map((seq) => [seq, seq]),
    );
    expect(findWitness(tablet.storage)).toEqual({ deviceId: 'd1', lastSeq: 5 });
  });

  it('gives no seq twice to two windows that save at once (D7)', async () => {
    const tablet = await enrolledTablet();
    const other = openStore({ name: tablet.name });
    await Promise.all(
      Array.from({ length: 40 }, (_, i) =>
        saveResponse(i % 2 ? tablet.store : other, tablet.storage, draft(), noon),
      ),
    );
    expect((await allOf(tablet, 'pending')).map(({ seq }) => seq)).toEqual(
      Array.from({ length: 40 }, (_, i) => i + 1),
    );
    expect((await findDevice(tablet.store))?.alarms).toEqual([]);
  });

  it('takes one seq only when the same draft is saved again', async () => {
    const tablet = await enrolledTablet();
    const one = draft();
    await Promise.all([1, 2, 3].map(() => saveResponse(tablet.store, tablet.storage, one, noon)));
    expect(await allOf(tablet, 'pending')).toHaveLength(1);
    expect((await findDevice(tablet.store))?.lastSeq).toBe(1);
  });

  it('writes through to the disk before it resolves (L9)', async () => {
    const tablet = await enrolledTablet();
    const transaction = vi.spyOn(IDBDatabase.prototype, 'transaction');
    await saveResponse(tablet.store, tablet.storage, draft(), noon);
    expect(transaction.mock.calls.map(([, mode, options]) => [mode, options])).toEqual([
      ['readwrite', { durability: 'strict' }],
    ]);
    transaction.mockRestore();
  });

  it('masks numbers in the comment and corrects the times by the known offset', async () => {
    const tablet = await enrolledTablet();
    await tablet.store.write(['device'], async (transaction) => {
      const records = transaction.objectStore('device');
      const device = await records.get('device');
      if (device) await records.put({ ...device, clockOffsetMs: 86_400_000 }, 'device');
    });
    await saveResponse(tablet.store, tablet.storage, draft({ comment: ' Gọi tôi: 0905.123.456 nhé ' }), noon);
    const [row] = await allOf(tablet, 'pending');
    expect(row?.response).toMatchObject({
      comment: 'Gọi tôi: ••• nhé',
      startedAt: '2026-03-03T04:59:45.000Z',
      answeredAt: '2026-03-03T05:00:00.000Z',
      channel: 'kiosk',
      complete: true,
    });
  });
});

describe('a store that fails', () => {
  it('is reopened when its connection was lost (L1)', async () => {
    const tablet = await enrolledTablet();
    await saveResponse(tablet.store, tablet.storage, draft(), noon);
    const transaction = vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementationOnce(() => {
      throw new DOMException('The database connection is closing', 'InvalidStateError');
    });
    expect(await saveResponse(tablet.store, tablet.storage, draft(), noon)).toBe('queued');
    transaction.mockRestore();
    expect((await allOf(tablet, 'pending')).map(({ seq }) => seq)).toEqual([1, 2]);
  });

  it('is given up after three reopenings, and the response goes to the spill with its numbers masked', async () => {
    const tablet = await enrolledTablet();
    const hanging = openStore({ name: tablet.name, timeoutMs: 15 });
    const open = vi.spyOn(indexedDB, 'open').mockImplementation(() => silentRequest());
    expect(await saveResponse(hanging, tablet.storage, draft({ comment: '0905 123 456' }), noon)).toBe(
      'spilled',
    );
    expect(open).toHaveBeenCalledTimes(4);
    open.mockRestore();
    expect(listSpilled(tablet.storage).map(({ comment }) => comment)).toEqual(['•••']);
  });

  it('has what was spilled taken in once, even if the first attempt had reached the disk after all', async () => {
    const tablet = await enrolledTablet();
    const [late, lost] = [draft(), draft()];
    await saveResponse(tablet.store, tablet.storage, late, noon);
    await saveResponse(refusing, tablet.storage, late, noon);
    await saveResponse(refusing, tablet.storage, lost, noon);
    await saveResponse(refusing, tablet.storage, lost, noon);
    await takeInSpilled(tablet.store, tablet.storage, noon);
    await takeInSpilled(tablet.store, tablet.storage, noon);
    expect((await allOf(tablet, 'pending')).map(({ id, seq }) => [id, seq])).toEqual([
      [late.id, 1],
      [lost.id, 2],
    ]);
    expect(listSpilled(tablet.storage)).toEqual([]);
  });

  it('keeps the spill of a tablet that has lost its enrolment until it is enrolled again', async () => {
    const tablet = newTablet();
    expect(await saveResponse(tablet.store, tablet.storage, draft(), noon)).toBe('spilled');
    await takeInSpilled(tablet.store, tablet.storage, noon);
    expect(listSpilled(tablet.storage)).toHaveLength(1);
    await enrol(tablet.store, tablet.storage, enrolment, noon);
    await takeInSpilled(tablet.store, tablet.storage, noon);
    expect(await allOf(tablet, 'pending')).toHaveLength(1);
  });

  it('says so when nothing at all could keep the response (L6)', async () => {
    const tablet = await enrolledTablet();
    tablet.storage.isFull = true;
    await expect(saveResponse(refusing, tablet.storage, draft(), noon)).rejects.toThrow(NotSaved);
  });

  it('gives up acknowledged history, and nothing unsent, when the disk is full (L6)', async () => {
    const tablet = await enrolledTablet();
    const [waiting, sent] = [draft(), draft()];
    await saveResponse(tablet.store, tablet.storage, waiting, noon);
    await saveResponse(tablet.store, tablet.storage, sent, noon);
    await tablet.store.write(['pending', 'acknowledged'] as const, async (transaction) => {
      const row = await transaction.objectStore('pending').get(sent.id);
      if (!row) throw new Error('not there');
      await transaction.objectStore('acknowledged').put({ ...row, acknowledgedAt: noon });
      await transaction.objectStore('pending').delete(sent.id);
    });
    const add = vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementationOnce(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    expect(await saveResponse(tablet.store, tablet.storage, draft(), noon)).toBe('queued');
    add.mockRestore();
    expect((await allOf(tablet, 'pending')).map(({ seq }) => seq)).toEqual([1, 3]);
    expect(await allOf(tablet, 'acknowledged')).toEqual([]);
    expect((await findDevice(tablet.store))?.alarms).toEqual([{ kind: 'history-purged', noticedAt: noon }]);
  });

  it('has staff told of history that was given up as soon as there is room for that (L6)', async () => {
    const tablet = await enrolledTablet();
    const full = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    const add = vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(full);
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(full);
    expect(await saveResponse(tablet.store, tablet.storage, draft(), noon)).toBe('spilled');
    add.mockRestore();
    put.mockRestore();
    expect((await findDevice(tablet.store))?.alarms).toEqual([]);
    await takeInSpilled(tablet.store, tablet.storage, noon + dayMs);
    expect((await findDevice(tablet.store))?.alarms).toEqual([{ kind: 'history-purged', noticedAt: noon }]);
    expect(await allOf(tablet, 'pending')).toHaveLength(1);
  });
});

describe('a store that came back empty or old', () => {
  it('continues above the witness and names the gap (L7)', async () => {
    const tablet = await enrolledTablet();
    await saveResponse(tablet.store, tablet.storage, draft(), noon);
    tablet.storage.setItem('kiosk-witness', JSON.stringify({ deviceId: 'd1', lastSeq: 9 }));
    expect((await reconcileDevice(tablet.store, tablet.storage, noon))?.lastSeq).toBe(9);
    await saveResponse(tablet.store, tablet.storage, draft(), noon);
    expect((await allOf(tablet, 'pending')).map(({ seq }) => seq)).toEqual([1, 10]);
    expect((await findDevice(tablet.store))?.alarms).toEqual([
      { kind: 'gap', from: 2, to: 9, noticedAt: noon },
    ]);
  });

  it('continues above what the server knew at enrolment', async () => {
    const tablet = newTablet();
    await enrol(tablet.store, tablet.storage, { ...enrolment, lastSeq: 12 }, noon);
    await saveResponse(tablet.store, tablet.storage, draft(), noon);
    expect((await allOf(tablet, 'pending')).map(({ seq }) => seq)).toEqual([13]);
    expect((await findDevice(tablet.store))?.alarms).toEqual([
      { kind: 'gap', from: 1, to: 12, noticedAt: noon },
    ]);
  });

  it('pays no heed to the witness of another device', async () => {
    const tablet = newTablet();
    tablet.storage.setItem('kiosk-witness', JSON.stringify({ deviceId: 'other', lastSeq: 99 }));
    await enrol(tablet.store, tablet.storage, enrolment, noon);
    await saveResponse(tablet.store, tablet.storage, draft(), noon);
    expect((await allOf(tablet, 'pending')).map(({ seq }) => seq)).toEqual([1]);
  });
});

describe('enrolling again', () => {
  it('goes on with the seq of the same device', async () => {
    const tablet = await enrolledTablet();
    await saveResponse(tablet.store, tablet.storage, draft(), noon);
    await enrol(tablet.store, tablet.storage, { ...enrolment, token: 'new' }, noon);
    await saveResponse(tablet.store, tablet.storage, draft(), noon);
    expect((await allOf(tablet, 'pending')).map(({ seq }) => seq)).toEqual([1, 2]);
    expect(await findDevice(tablet.store)).toMatchObject({ token: 'new', lastSeq: 2, alarms: [] });
  });

  it('numbers waiting responses anew for another device of the same office', async () => {
    const tablet = await enrolledTablet();
    for (let i = 0; i < 3; i++) await saveResponse(tablet.store, tablet.storage, draft(), noon);
    await enrol(tablet.store, tablet.storage, { ...enrolment, deviceId: 'd2', token: 'b', lastSeq: 4 }, noon);
    await saveResponse(tablet.store, tablet.storage, draft(), noon);
    expect(
      (await allOf(tablet, 'pending')).map(({ seq, deviceId, response }) => [seq, deviceId, response.seq]),
    ).toEqual([5, 6, 7, 8].map((seq) => [seq, 'd2', seq]));
  });

  it('sets the waiting responses of another office aside', async () => {
    const tablet = await enrolledTablet();
    await saveResponse(tablet.store, tablet.storage, draft(), noon);
    await enrol(
      tablet.store,
      tablet.storage,
      { deviceId: 'x', token: 'x', officeId: 'phu-loc', lastSeq: 0 },
      noon,
    );
    expect(await allOf(tablet, 'pending')).toEqual([]);
    expect((await allOf(tablet, 'setAside')).map(({ code }) => code)).toEqual(['other-office']);
  });
});
