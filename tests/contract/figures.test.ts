import { describe, expect, test } from 'vitest';
import { getFigures, readFiguresFile, setFigures } from '../../server/operations/figures.ts';
import { setFiguresReading } from '../../server/storage/figures.ts';
import { printAnnex } from '../../shared/annex/print-annex.ts';
import { engines } from '../support/engines.ts';
import { response } from '../support/small-catalogue.ts';
import { openTestOffice } from '../support/test-office.ts';

describe.each(engines)('figures on $name', (engine) => {
  test('are those of exactly the period they were set for', async () => {
    const office = await openTestOffice(engine);
    await office.setFigures({ from: '2026-01-01', to: '2026-03-31', filesHandled: 120, issued: 100 });
    const figuresOf = async (from: string, to: string) => {
      const { filesHandled, issued } = await office.annex(from, to);
      return [filesHandled, issued];
    };
    expect(await figuresOf('2026-01-01', '2026-03-31')).toEqual([120, 100]);
    expect(await figuresOf('2026-01-01', '2026-03-30')).toEqual([null, null]);
    expect(await figuresOf('2026-01-02', '2026-03-31')).toEqual([null, null]);
    await office.setFigures({ from: '2026-01-01', to: '2026-03-31', filesHandled: null, issued: 0 });
    expect(await figuresOf('2026-01-01', '2026-03-31')).toEqual([null, 0]);
  });

  test.each([
    ['a day that does not exist', { from: '2026-02-29', to: '2026-03-31' }, 'invalid-day'],
    ['words', { from: 'tháng 1', to: '2026-03-31' }, 'invalid-day'],
    ['an end before the start', { from: '2026-03-31', to: '2026-01-01' }, 'period-reversed'],
  ])('are refused for %s, and nothing is stored', async (_, period, code) => {
    const office = await openTestOffice(engine);
    await expect(office.setFigures({ ...period, issued: 1 })).rejects.toMatchObject({ code });
    expect(await office.query('select * from figures')).toEqual([]);
  });

  test('are kept by field too, and named in the annex where the office asks for it', async () => {
    const office = await openTestOffice(engine);
    const period = { from: '2026-01-01', to: '2026-03-31' };
    const land = { serviceFieldId: 'land', filesHandled: 120, issued: null };
    const justice = { serviceFieldId: 'justice', filesHandled: 5, issued: 4 };
    expect('serviceFieldFigures' in (await office.annex(period.from, period.to))).toBe(false);
    await office.setFigures({ ...period, filesHandled: 125, serviceFields: [justice, land] });
    const before = await office.annexDocument(period.from, period.to);
    expect(before.annex.serviceFieldFigures).toEqual([
      { ...land, label: 'Lĩnh vực Đất đai' },
      { ...justice, label: 'Lĩnh vực Tư pháp' },
    ]);
    const line = 'Lĩnh vực Tư pháp: đã tiếp nhận, giải quyết 05 hồ sơ; phát ra 04 phiếu.';
    expect(printAnnex(before).notes).not.toContain(line);
    await office.setFigures({ ...period, filesHandled: 125, printsFields: true });
    const after = await office.annexDocument(period.from, period.to);
    expect(printAnnex(after).notes).toContain(line);
    for (const serviceFields of [[{ ...land, serviceFieldId: 'tax' }], [land, land]])
      await expect(office.setFigures({ ...period, serviceFields })).rejects.toMatchObject({
        code: 'figures-broken',
      });
    expect(await office.query('select * from field_figures')).toHaveLength(2);
  });

  test('stand beside what tablets counted, and remember how a file was read', async () => {
    const office = await openTestOffice(engine);
    const tablet = await office.enrolTablet();
    await tablet.send(response(), response({ seq: 2, complete: false, ratings: [] }));
    const view = await getFigures(office.storage, office.id, { from: '2026-03-01', to: '2026-03-31' });
    expect(view).toMatchObject({ started: 2, finished: 1, paper: 0, serviceFields: [], printsFields: false });
    const reading = { headerRow: 1, fieldColumn: 0, countColumn: 2, names: { 'Hộ tịch': 'justice' } };
    const read = () => readFiguresFile(office.storage, office.id, Buffer.from('a;b\n1;2'));
    expect((await read()).reading).toBeNull();
    await office.storage.write((scope) => setFiguresReading(scope, office.id, reading));
    expect(await read()).toEqual({
      rows: [
        ['a', 'b'],
        ['1', '2'],
      ],
      reading,
    });
  });

  test('are refused for an office that does not exist', async () => {
    const { storage } = await openTestOffice(engine);
    const set = setFigures(storage, 'nowhere', { from: '2026-01-01', to: '2026-01-31', issued: 1 });
    await expect(set).rejects.toMatchObject({ code: 'unknown-office' });
  });
});
