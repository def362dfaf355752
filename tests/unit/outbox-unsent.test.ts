import { afterEach, describe, expect, it, test, vi } from 'vitest';
import { enrol } from '../../kiosk/outbox/enrol.ts';
import { saveResponse } from '../../kiosk/outbox/save-response.ts';
import { sendBatch } from '../../kiosk/outbox/send-batch.ts';
import { listSpilled, spill } from '../../kiosk/outbox/spill.ts';
import { deleteSetAside, listUnsent, noteExported } from '../../kiosk/outbox/unsent.ts';
import { download } from '../../kiosk/staff/download.ts';
import { exportUnsent } from '../../kiosk/staff/sealed-export.ts';
import {
  allOf,
  draft,
  enrolledTablet,
  enrolment,
  FakeServer,
  fillDisk,
  noon,
  type Tablet,
} from './outbox-rig.ts';

vi.mock('../../kiosk/staff/download.ts');

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const save = ({ store, storage }: Tablet) => saveResponse(store, storage, draft(), noon);

/** One that the server refused, one that waits. */
async function tabletWithBoth(): Promise<Tablet> {
  const tablet = await enrolledTablet();
  const server = new FakeServer();
  server.judge = ({ id }) => ({ id, outcome: 'rejected', code: 'unknown-criterion' });
  await save(tablet);
  await sendBatch(tablet.store, server.post, { most: 50 }, () => noon);
  await save(tablet);
  return tablet;
}

const seqsOf = async ({ store, storage }: Tablet) =>
  (await listUnsent(store, storage, noon))?.responses.map(({ seq }) => seq);

describe('what is unsent', () => {
  it('is what waits and what was set aside, and none of it leaves the tablet by being listed', async () => {
    const tablet = await tabletWithBoth();
    const unsent = await listUnsent(tablet.store, tablet.storage, noon);
    expect(unsent?.responses.map(({ seq }) => seq)).toEqual([1, 2]);
    expect(unsent?.setAsideIds).toEqual((await allOf(tablet, 'setAside')).map(({ id }) => id));
    expect(await allOf(tablet, 'pending')).toHaveLength(1);
  });

  it('is not what the server has acknowledged', async () => {
    const tablet = await enrolledTablet();
    await save(tablet);
    await sendBatch(tablet.store, new FakeServer().post, { most: 50 }, () => noon);
    expect(await seqsOf(tablet)).toEqual([]);
  });

  it('takes in what was spilled; what cannot be taken in has the next numbers', async () => {
    const tablet = await enrolledTablet();
    await save(tablet);
    spill(tablet.storage, draft());
    expect(await seqsOf(tablet)).toEqual([1, 2]);
    expect(listSpilled(tablet.storage)).toEqual([]);

    // A draft that IndexedDB cannot hold stays where it is: a key must be a string.
    const odd = { ...draft(), id: null as unknown as string };
    tablet.storage.setItem('kiosk-spill', JSON.stringify([odd]));
    expect(await seqsOf(tablet)).toEqual([1, 2, 3]);
    expect(listSpilled(tablet.storage)).toHaveLength(1);
    await save(tablet);
    expect((await allOf(tablet, 'pending')).map(({ seq }) => seq)).toEqual([1, 2, 3]);
  });

  it('is not taken for lost where a file with what was spilled came to the server before the tablet did', async () => {
    const tablet = await enrolledTablet();
    await save(tablet);
    spill(tablet.storage, draft());
    fillDisk(Number.POSITIVE_INFINITY, 'pending');
    expect(await seqsOf(tablet)).toEqual([1, 2]);
    const gapsAt = async (lastSeq: number) => {
      const again = { ...enrolment, lastSeq, token: `device.loc-vinh.d1.after-${lastSeq}` };
      const { alarms } = await enrol(tablet.store, tablet.storage, again, noon);
      return alarms.filter(({ kind }) => kind === 'gap');
    };
    expect(await gapsAt(2)).toEqual([]);
    vi.restoreAllMocks();
    expect(await seqsOf(tablet)).toEqual([1, 3]);
    expect(await gapsAt(4)).toEqual([{ kind: 'gap', from: 4, to: 4, noticedAt: noon }]);
  });

  it('leaves out what was set aside under an earlier enrolment, and says how many', async () => {
    const tablet = await tabletWithBoth();
    const elsewhere = { deviceId: 'd9', token: 'device.other.d9.secret', officeId: 'other', lastSeq: 0 };
    await enrol(tablet.store, tablet.storage, elsewhere, noon);
    expect(await listUnsent(tablet.store, tablet.storage, noon)).toMatchObject({ responses: [], leftOut: 2 });
    await enrol(tablet.store, tablet.storage, { ...enrolment, lastSeq: 1 }, noon);
    expect(await seqsOf(tablet)).toHaveLength(2);
  });
});

test('an export succeeds where the disk is too full to note it', async () => {
  const tablet = await tabletWithBoth();
  vi.stubGlobal('localStorage', tablet.storage);
  fillDisk(Number.POSITIVE_INFINITY, 'setAside');
  expect((await exportUnsent(tablet.store)).file?.count).toBe(2);
  expect(vi.mocked(download)).toHaveBeenCalledOnce();
  expect((await allOf(tablet, 'setAside'))[0]).not.toHaveProperty('exportedAt');
});

describe('one that was set aside (L4)', () => {
  it('is deleted once it is in a file, and not before; the others stay', async () => {
    const tablet = await tabletWithBoth();
    const server = new FakeServer();
    server.judge = ({ id }) => ({ id, outcome: 'conflict', code: 'conflict' });
    await sendBatch(tablet.store, server.post, { most: 50 }, () => noon);
    const [first, second] = await allOf(tablet, 'setAside');
    if (!first || !second) throw new Error('not set aside');
    expect(await deleteSetAside(tablet.store, first.id)).toBe(false);
    await noteExported(tablet.store, [first.id], noon);
    expect(await deleteSetAside(tablet.store, second.id)).toBe(false);
    expect(await deleteSetAside(tablet.store, first.id)).toBe(true);
    expect((await allOf(tablet, 'setAside')).map(({ id }) => id)).toEqual([second.id]);
  });
});
