import { describe, expect, test } from 'vitest';
import {
  buildFigures,
  countFaults,
  findDisagreements,
  openDraft,
  sumFields,
} from '../../kiosk/office/figures/figures-draft.ts';
import { guessReading, readFigures } from '../../kiosk/office/figures/read-figures.ts';
import { readFiguresRows } from '../../server/sheets/figures-rows.ts';
import type { Annex } from '../../shared/annex/annex.ts';
import type { FiguresView } from '../../shared/endpoints/figures.ts';
import { smallCatalogue } from '../support/small-catalogue.ts';

const fields = smallCatalogue().serviceFields;
const none = { 'no-rating': 0, 'several-levels': 0, illegible: 0, 'foreign-form': 0, other: 0 };
const view: FiguresView = {
  serviceFields: [{ serviceFieldId: 'land', filesHandled: 1200, issued: null }],
  printsFields: false,
  started: 90,
  finished: 80,
  paper: 0,
  invalid: none,
};
const annex = { from: '2026-01-01', to: '2026-03-31', filesHandled: 1234, issued: null } as Annex;
const draft = openDraft(annex, view, fields);

describe('a file of the one-stop software', () => {
  const rows = [
    ['BÁO CÁO TÌNH HÌNH GIẢI QUYẾT', '', ''],
    ['STT', 'Lĩnh vực', 'Tiếp nhận'],
    ['1', 'Đất đai', '1.234'],
    ['2', 'Lĩnh vực Tư pháp ', '56,0'],
    ['3', 'Đất  đai', '1 000'],
    ['', 'Tổng cộng', '2.290'],
    ['', '', ''],
  ];

  test('is added up by field, the Vietnamese way, without its total', () => {
    const reading = guessReading(rows);
    expect(reading).toMatchObject({ headerRow: 1, fieldColumn: 1, countColumn: 2 });
    const { byField, total, faults } = readFigures(rows, reading, fields);
    expect([Object.fromEntries(byField), total, faults]).toEqual([{ land: 2234, justice: 56 }, 2290, []]);
  });

  test('names the row of each number that is none, and of each name that it does not know', () => {
    const reading = guessReading(rows);
    const wrong = [...rows, ['4', 'Hộ tịch', '7'], ['5', 'Đất đai', '1,5'], ['6', 'Tư pháp', '']];
    expect(readFigures(wrong, reading, fields).faults).toEqual([
      { row: 8, rule: 'unknown-name', value: 'Hộ tịch' },
      { row: 9, rule: 'no-count', value: '1,5' },
      { row: 10, rule: 'no-count', value: '' },
    ]);
    const named = { ...reading, names: { 'Hộ tịch': 'justice' } };
    expect(readFigures(wrong.slice(0, 8), named, fields).byField.get('justice')).toBe(63);
    const leftOut = { ...reading, names: { 'Hộ tịch': '' } };
    expect(readFigures(wrong.slice(0, 8), leftOut, fields)).toMatchObject({ total: 2290, faults: [] });
  });

  test('may be text: semicolons, quotes, commas or tabs, in UTF-8 or UTF-16', async () => {
    const expected = [
      ['Lĩnh vực', 'Số'],
      ['Đất; "đai"', '1.234'],
    ];
    const text = 'Lĩnh vực;Số\r\n"Đất; ""đai""";1.234\r\n';
    for (const bytes of [
      Buffer.from(text),
      Buffer.from(`\ufeff${text}`),
      Buffer.from(`\ufeff${text}`, 'utf16le'),
      Buffer.from(text.trimEnd()),
    ])
      expect(await readFiguresRows(bytes)).toEqual(expected);
    expect(await readFiguresRows(Buffer.from('a\tb\nc\td'))).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
  });
});

describe('the figures of a period', () => {
  test('open as they were set, and are sent as they are typed', () => {
    expect(draft).toMatchObject({ filesHandled: '1.234', issued: '' });
    expect(buildFigures(draft, annex)).toEqual({
      from: '2026-01-01',
      to: '2026-03-31',
      filesHandled: 1234,
      issued: null,
      serviceFields: [{ serviceFieldId: 'land', filesHandled: 1200, issued: null }],
      printsFields: false,
    });
    expect(sumFields(draft, 'filesHandled')).toBe(1200);
    expect(sumFields(draft, 'issued')).toBeNull();
    expect(countFaults({ ...draft, issued: '1.5' })).toBe(1);
  });

  test('are held against what the program counted itself', () => {
    const found = (issued: string, changed: Partial<FiguresView> = {}) =>
      findDisagreements({ ...draft, filesHandled: '1.200', issued }, { ...view, ...changed });
    expect(found('90')).toEqual([]);
    expect(found('')).toEqual([]);
    expect(found('85')).toEqual(['issued-not-started']);
    expect(found('79')).toEqual(['issued-below-collected']);
    expect(found('120', { paper: 25, invalid: { ...none, other: 5 } })).toEqual([]);
    expect(found('109', { paper: 25, invalid: { ...none, other: 5 } })).toEqual(['issued-below-collected']);
    expect(findDisagreements({ ...draft, issued: '90' }, view)).toEqual(['files-not-sum']);
  });
});
