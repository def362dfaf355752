import { describe, expect, test } from 'vitest';
import { ensureImportDevice } from '../../server/operations/device.ts';
import { importResponses } from '../../server/operations/import-responses.ts';
import { engines } from '../support/engines.ts';
import { ratingsOf, response, responses } from '../support/small-catalogue.ts';
import { openTestOffice, type TestOffice } from '../support/test-office.ts';

async function ledgerOf(office: TestOffice, deviceId: string) {
  const device = (await office.devices()).find((each) => each.deviceId === deviceId);
  return device && { lastSeq: device.lastSeq, arrived: device.arrived, gaps: device.gaps };
}

describe.each(engines)('the ledger of a tablet on $name', (engine) => {
  async function openWithTablet() {
    const office = await openTestOffice(engine);
    return { office, tablet: await office.enrolTablet() };
  }

  test('knows which numbers have not arrived, and forgets them when they do', async () => {
    const { office, tablet } = await openWithTablet();
    const all = responses(12);
    await tablet.send(...all.filter(({ seq }) => [2, 3, 7, 8, 12].includes(Number(seq))));
    expect(await ledgerOf(office, tablet.deviceId)).toEqual({
      lastSeq: 12,
      arrived: 5,
      gaps: [
        { from: 1, to: 1 },
        { from: 4, to: 6 },
        { from: 9, to: 11 },
      ],
    });
    expect((await office.verify()).gaps).toEqual([
      { officeId: 'an-binh', deviceId: tablet.deviceId, from: 1, to: 1 },
      { officeId: 'an-binh', deviceId: tablet.deviceId, from: 4, to: 6 },
      { officeId: 'an-binh', deviceId: tablet.deviceId, from: 9, to: 11 },
    ]);
    await tablet.send(...all.filter(({ seq }) => [5, 10].includes(Number(seq))));
    expect((await ledgerOf(office, tablet.deviceId))?.gaps).toHaveLength(5);
    await tablet.send(...all.toReversed());
    expect(await ledgerOf(office, tablet.deviceId)).toEqual({ lastSeq: 12, arrived: 12, gaps: [] });
    expect(await office.query('select first_seq, last_seq from seq_run')).toHaveLength(1);
    expect(await office.verify()).toEqual({ ok: true, differences: [], gaps: [] });
  });

  test('a gap is no difference', async () => {
    const { office, tablet } = await openWithTablet();
    await tablet.send(response({ seq: 5 }));
    expect(await office.verify()).toMatchObject({ ok: true, gaps: [{ from: 1, to: 4 }] });
  });

  test('counts what was rejected or in conflict as arrived, and lists it', async () => {
    const { office, tablet } = await openWithTablet();
    const first = response();
    await tablet.send(
      first,
      { ...first, seq: 2, ratings: ratingsOf('C') },
      response({ seq: 3, ratings: ratingsOf('D') }),
      { seq: 4 },
      { id: first.id, seq: -1 },
      'no object',
    );
    expect(await ledgerOf(office, tablet.deviceId)).toEqual({ lastSeq: 4, arrived: 4, gaps: [] });
    const [device] = await office.devices();
    expect(device?.setAside).toEqual([
      { seq: 2, code: 'conflict' },
      { seq: 3, code: 'invalid-level' },
      { seq: 4, code: 'invalid-id' },
    ]);
  });

  test('enters batches of one tablet that come at once, one after the other', async () => {
    const { office, tablet } = await openWithTablet();
    const all = responses(60);
    const batches = Array.from({ length: 12 }, (_, at) => all.filter((_, index) => index % 12 === at));
    await Promise.all(batches.map((batch) => tablet.send(...batch)));
    expect(await ledgerOf(office, tablet.deviceId)).toEqual({ lastSeq: 60, arrived: 60, gaps: [] });
  });

  test('takes the largest number that is exact', async () => {
    const { office, tablet } = await openWithTablet();
    await tablet.send(response({ seq: 2 ** 53 - 1 }), response({ seq: 1 }));
    expect(await ledgerOf(office, tablet.deviceId)).toEqual({
      lastSeq: 2 ** 53 - 1,
      arrived: 2,
      gaps: [{ from: 2, to: 2 ** 53 - 2 }],
    });
  });

  test('is one for each tablet', async () => {
    const { office, tablet } = await openWithTablet();
    const other = await office.enrolTablet({ name: 'Quầy 2' });
    await tablet.send(...responses(3));
    await other.send(...responses(2));
    expect((await ledgerOf(office, tablet.deviceId))?.lastSeq).toBe(3);
    expect((await ledgerOf(office, other.deviceId))?.lastSeq).toBe(2);
  });

  test('is not kept of what is imported without naming a tablet', async () => {
    const { office } = await openWithTablet();
    const deviceId = await ensureImportDevice(office.storage, office.id);
    const lines = responses(3, {}, 7).map((each) => JSON.stringify(each));
    const sender = { officeId: office.id, deviceId };
    await importResponses(office.storage, sender, lines, { now: office.clock.now() });
    expect(deviceId).toBe('import');
    expect(await ledgerOf(office, 'import')).toEqual({ lastSeq: 0, arrived: 0, gaps: [] });
    expect((await office.devices()).find((each) => each.deviceId === 'import')?.state).toBe('import');
    expect(await office.verify()).toEqual({ ok: true, differences: [], gaps: [] });
  });

  test('is kept of what is imported for a tablet', async () => {
    const { office, tablet } = await openWithTablet();
    const lines = responses(3, {}, 2).map((each) => JSON.stringify(each));
    await importResponses(office.storage, tablet, lines, { now: office.clock.now() });
    expect(await ledgerOf(office, tablet.deviceId)).toEqual({
      lastSeq: 4,
      arrived: 3,
      gaps: [{ from: 1, to: 1 }],
    });
  });
});
