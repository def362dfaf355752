import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { closePeriod, getAddendum, listClosings } from '../../server/operations/closing.ts';
import { findClosedDocument, findClosingByDigest, findClosingFile } from '../../server/storage/closing.ts';
import { annexFormats } from '../../shared/annex/annex.ts';
import { isEmptyAddendum } from '../../shared/closing/addendum.ts';
import { engines, type TestEngine } from '../support/engines.ts';
import { ratingsOf, response, responses } from '../support/small-catalogue.ts';
import { days, openTestOffice, type TestOffice } from '../support/test-office.ts';

const march = { from: '2026-03-01', to: '2026-03-31' };

function close(office: TestOffice, period = march, acceptedDeviceIds: string[] = []) {
  const now = office.clock.now();
  return closePeriod(office.storage, office.id, { ...period, acceptedDeviceIds, accountName: 'quanly', now });
}

/** Three responses in March, and the month is over. */
async function openApril(engine: TestEngine) {
  const office = await openTestOffice(engine);
  const tablet = await office.enrolTablet();
  await tablet.send(...responses(3));
  office.clock.advance(30 * days);
  return { office, tablet };
}

describe.each(engines)('a closed period on $name', (engine) => {
  test('keeps its annex, and each file with its digest, whatever comes later (C6)', async () => {
    const { office, tablet } = await openApril(engine);
    const closing = await close(office);
    expect(closing).toMatchObject({ number: 1, ...march, closedDay: '2026-04-09', accountName: 'quanly' });
    expect(closing.files.map(({ format }) => format)).toEqual([...annexFormats]);
    const read = () =>
      office.storage.read((scope) =>
        Promise.all(annexFormats.map((format) => findClosingFile(scope, office.id, 1, format))),
      );
    const before = await read();
    before.forEach((file, index) => {
      const digest = createHash('sha256')
        .update(file?.bytes ?? '')
        .digest('hex');
      expect([file?.digest, closing.files[index]?.digest]).toEqual([digest, digest]);
    });
    await tablet.send(response({ seq: 4, ratings: ratingsOf('C') }));
    await office.setFigures({ ...march, filesHandled: 9 });
    expect(await read()).toEqual(before);
    const frozen = await office.storage.read((scope) => findClosedDocument(scope, office.id, 1));
    expect(frozen?.annex).toMatchObject({ collected: 3, filesHandled: null });
    expect((await office.annex(march.from, march.to)).collected).toBe(4);
    const digest = closing.files[0]?.digest ?? '';
    expect(await office.storage.read((scope) => findClosingByDigest(scope, digest))).toEqual({
      officeId: office.id,
      number: 1,
    });
  });

  test('lists what came later as an addendum, row by row (C6)', async () => {
    const { office, tablet } = await openApril(engine);
    await close(office);
    expect(isEmptyAddendum(await getAddendum(office.storage, office.id, 1))).toBe(true);
    await tablet.send(response({ seq: 4, ratings: ratingsOf('C') }));
    const addendum = await getAddendum(office.storage, office.id, 1);
    expect(addendum).toMatchObject({ collected: 1, invalid: 0, excluded: 0 });
    expect(addendum.rows.map(({ row, label, levels }) => [row, label, levels.A, levels.C])).toEqual([
      [1, 'Nơi đón tiếp', 0, 1],
      [2, 'Thái độ phục vụ', 0, 1],
      [null, 'Bà Nguyễn Thị Lan, công chức', 0, 1],
      [3, 'Hồ sơ', 0, 1],
      [null, 'Lĩnh vực Đất đai', 0, 1],
      [4, 'Biển chỉ dẫn', 0, 1],
    ]);
    await expect(getAddendum(office.storage, office.id, 2)).rejects.toMatchObject({
      code: 'unknown-closing',
    });
  });

  test('has ended, and crosses no other; a quarter may be closed beside its months', async () => {
    const { office } = await openApril(engine);
    await expect(close(office, { from: '2026-04-01', to: '2026-04-09' })).rejects.toMatchObject({
      code: 'period-not-ended',
    });
    expect((await close(office)).number).toBe(1);
    await expect(close(office)).rejects.toMatchObject({ code: 'period-closed', details: { number: 1 } });
    await expect(close(office, { from: '2026-03-15', to: '2026-04-05' })).rejects.toMatchObject({
      code: 'period-closed',
    });
    expect((await close(office, { from: '2026-01-01', to: '2026-03-31' })).number).toBe(2);
    expect((await listClosings(office.storage, office.id)).map(({ number }) => number)).toEqual([2, 1]);
  });

  test('was closed by somebody who had seen which tablets still hold responses', async () => {
    const { office, tablet } = await openApril(engine);
    await tablet.send(response({ seq: 6 }));
    await expect(close(office)).rejects.toMatchObject({
      code: 'responses-outstanding',
      details: { devices: 'Quầy 1' },
    });
    expect(await listClosings(office.storage, office.id)).toEqual([]);
    expect((await close(office, march, [tablet.deviceId])).number).toBe(1);
  });

  test('gets one number of its own where two are closed at once', async () => {
    const { office } = await openApril(engine);
    const ends = ['2026-01-31', '2026-02-28', '2026-03-31'];
    const closed = await Promise.allSettled(
      ends.map((to) => close(office, { from: `${to.slice(0, 8)}01`, to })),
    );
    const numbers = closed.flatMap((each) => (each.status === 'fulfilled' ? [each.value.number] : []));
    expect(numbers).toEqual([...new Set(numbers)]);
    for (const each of closed)
      if (each.status === 'rejected') expect(each.reason).toMatchObject({ code: 'closing-overtaken' });
    expect((await listClosings(office.storage, office.id)).length).toBe(numbers.length);
  });
});
