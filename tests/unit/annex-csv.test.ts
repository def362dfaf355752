import { describe, expect, it } from 'vitest';
import { renderAnnex } from '../../server/annex/render-annex.ts';
import type { AnnexDocument } from '../../shared/annex/annex.ts';
import { expectRows, printedTexts } from '../support/annex-files/expected-rows.ts';
import { readCsv } from '../support/annex-files/read-csv.ts';
import { annexCaseNames, openAnnexCase } from './annex-case.ts';

async function openCsv(document: AnnexDocument): Promise<string[][]> {
  const { bytes } = await renderAnnex(document, 'csv');
  const text = new TextDecoder('utf-8', { ignoreBOM: true, fatal: true }).decode(bytes);
  expect(text.startsWith('\ufeff')).toBe(true);
  return readCsv(text.slice(1), document.style.decimal === ',' ? ';' : ',');
}

/** What stands between the first empty line and the second. */
function tableOf(lines: string[][]): string[][] {
  const isEmpty = (line: string[]) => line.length === 1 && line[0] === '';
  const start = lines.findIndex(isEmpty) + 1;
  return lines.slice(
    start,
    lines.findIndex((line, index) => index > start && isEmpty(line)),
  );
}

describe.each(annexCaseNames)('the csv of %s', async (name) => {
  const { document, golden } = openAnnexCase(name);
  const lines = await openCsv(document);
  const levels = document.levels.map(({ level }) => level);

  it('has every cell of the published annex', () => {
    const [header, ...body] = tableOf(lines);
    expect(header).toEqual([
      'STT',
      'Nội dung khảo sát',
      'Tổng số đánh giá',
      ...levels.flatMap((level) => [`${level} - Số lượng`, `${level} - Tỷ lệ (%)`]),
    ]);
    expect(body).toEqual(expectRows(golden, levels).map((row) => printedTexts(row, document.style)));
  });

  it('has the figures above the table', () => {
    const figures = Object.fromEntries(lines.map(([label, value]) => [label, value]));
    expect(figures).toMatchObject({
      'Số hồ sơ đã tiếp nhận, giải quyết': String(golden.filesHandled),
      'Số phiếu phát ra': String(golden.issued),
      'Số phiếu thu vào': String(golden.collected),
    });
  });

  it('has as many fields in every line that is not empty', () => {
    const widths = new Set(lines.filter((line) => line.length > 1).map((line) => line.length));
    expect([...widths]).toEqual([3 + 2 * levels.length]);
    expect(lines.filter((line) => line.length === 1)).toEqual([[''], ['']]);
  });
});

describe('a name that looks like a formula', () => {
  const { document } = openAnnexCase('two-versions');
  const [row] = document.annex.rows;
  const named = (label: string): AnnexDocument => ({
    ...document,
    annex: { ...document.annex, rows: row ? [{ ...row, label, children: [] }] : [] },
  });

  it.each(['=1+1', '+84', '-Bà', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '  =1', '\0=1', '＝1', '='])(
    'is a text: %j',
    async (label) => {
      const [, body] = tableOf(await openCsv(named(label)));
      expect(body?.[1]).toBe(`'${label.replace('\0', '')}`);
    },
  );

  it.each(['Bà A; B', 'a "b" c', 'two\r\nlines', "'quoted", 'A = B', ''])(
    'stays as it is where it is none: %j',
    async (label) => {
      const [, body] = tableOf(await openCsv(named(label)));
      expect(body?.[1]).toBe(label);
    },
  );
});
