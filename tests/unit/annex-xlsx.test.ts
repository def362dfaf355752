import { describe, expect, it } from 'vitest';
import { renderAnnex } from '../../server/annex/render-annex.ts';
import { expectRows } from '../support/annex-files/expected-rows.ts';
import { readXlsx } from '../support/annex-files/read-xlsx.ts';
import { findAll, textOf } from '../support/annex-files/xml.ts';
import { annexCaseNames, openAnnexCase } from './annex-case.ts';

describe.each(annexCaseNames)('the xlsx of %s', async (name) => {
  const { document, golden } = openAnnexCase(name);
  const xlsx = readXlsx((await renderAnnex(document, 'xlsx')).bytes);
  const levels = document.levels.map(({ level }) => level);
  const headerAt = xlsx.rows.findIndex(([first]) => first?.value === 'STT');
  const expected = expectRows(golden, levels);
  const body = xlsx.rows.slice(headerAt + 2, headerAt + 2 + expected.length);

  it('has every number of the published annex, as a number', () => {
    expect(body.map((cells) => cells.map(({ value }) => value))).toEqual(
      expected.map(({ ordinal, label, total, shares }) => [
        ordinal === '' ? null : Number(ordinal),
        label,
        total,
        ...shares.flatMap(({ count, percent }) => [count, percent === null ? '-' : Number(percent)]),
      ]),
    );
  });

  it('shows shares with two decimals, and zeros as the office likes them', () => {
    const zero = { '0': '0', '': '', '-': '"-"' }[document.style.zero];
    body.forEach((cells, index) => {
      expected[index]?.shares.forEach(({ count }, level) => {
        const [countCell, percentCell] = cells.slice(3 + 2 * level);
        expect(countCell?.format).toBe(count === 0 ? `#,##0;-#,##0;${zero}` : '#,##0');
        expect(percentCell?.format).toBe(count === 0 ? `0.00;-0.00;${zero}` : '0.00');
      });
    });
  });

  it('has bold criteria, borders on every cell and Times New Roman throughout', () => {
    body.forEach((cells, index) => {
      for (const cell of cells) {
        expect(cell).toMatchObject({ hasBorder: true, font: 'Times New Roman' });
        if (cell.value !== null) expect(cell.isBold).toBe(expected[index]?.isCriterion);
      }
    });
  });

  it('freezes the header of the table and merges the title over it', () => {
    const pane = findAll(xlsx.sheet, 'pane')[0]?.attributes;
    expect(pane).toMatchObject({ ySplit: String(headerAt + 2), state: 'frozen' });
    const lastColumn = String.fromCharCode(64 + 3 + 2 * levels.length);
    expect(xlsx.merges).toContain(`A2:${lastColumn}2`);
    expect(xlsx.merges).toContain(`A${headerAt + 1}:A${headerAt + 2}`);
    expect(xlsx.rows.slice(0, 4).map(([cell]) => cell?.value)).toEqual([
      'Phụ lục',
      'KHẢO SÁT MỨC ĐỘ HÀI LÒNG',
      document.officeName,
      '(Kèm theo Báo cáo số …/BC-UBND ngày … tháng … năm … của …)',
    ]);
  });

  it('prints on A4 upright, one page wide, with its header on each page', () => {
    expect(findAll(xlsx.sheet, 'pageSetup')[0]?.attributes).toMatchObject({
      paperSize: '9',
      orientation: 'portrait',
      fitToWidth: '1',
      fitToHeight: '0',
    });
    const titles = findAll(xlsx.workbook, 'definedName')[0];
    expect(titles?.attributes.name).toBe('_xlnm.Print_Titles');
    expect(titles && textOf(titles)).toBe(`'Phụ lục'!$${headerAt + 1}:$${headerAt + 2}`);
  });

  it('has the elements of the sheet in the order of the standard', () => {
    const [worksheet] = findAll(xlsx.sheet, 'worksheet');
    expect(worksheet?.children.map((child) => (typeof child === 'string' ? child : child.name))).toEqual([
      'sheetPr',
      'sheetViews',
      'cols',
      'sheetData',
      'mergeCells',
      'printOptions',
      'pageMargins',
      'pageSetup',
      'headerFooter',
    ]);
  });

  it('has the figures as numbers, and the end mark last', () => {
    const figures = Object.fromEntries(
      xlsx.rows.slice(headerAt + 2 + expected.length).map((cells) => [cells[0]?.value, cells[2]?.value]),
    );
    expect(figures).toMatchObject({
      'Số hồ sơ đã tiếp nhận, giải quyết': golden.filesHandled,
      'Số phiếu phát ra': golden.issued,
      'Số phiếu thu vào': golden.collected,
      'Số phiếu hợp lệ': golden.valid,
      'Số phiếu không hợp lệ': golden.invalid,
    });
    expect(xlsx.rows.at(-1)?.[0]?.value).toBe('./.');
  });
});
