import { describe, expect, it } from 'vitest';
import { renderAnnex } from '../../server/annex/render-annex.ts';
import { expectRows, printedTexts } from '../support/annex-files/expected-rows.ts';
import { readDocx } from '../support/annex-files/read-docx.ts';
import { findAll, parseXml, textOf } from '../support/annex-files/xml.ts';
import { annexCaseNames, openAnnexCase } from './annex-case.ts';

const twips = (millimetres: number) => (millimetres * 1440) / 25.4;

describe.each(annexCaseNames)('the docx of %s', async (name) => {
  const { document, golden } = openAnnexCase(name);
  const { bytes, fileName, mediaType } = await renderAnnex(document, 'docx');
  const docx = readDocx(bytes);
  const levels = document.levels.map(({ level }) => level);

  it('has every cell of the published annex', () => {
    const printed = docx.rows
      .filter((row) => !row.isHeader)
      .map(({ cells }) => cells.map(({ text }) => text));
    expect(printed).toEqual(expectRows(golden, levels).map((row) => printedTexts(row, document.style)));
  });

  it('prints criteria bold, officers and fields not, numbers in the middle', () => {
    const rows = docx.rows.filter((row) => !row.isHeader);
    expectRows(golden, levels).forEach(({ isCriterion }, index) => {
      const cells = rows[index]?.cells ?? [];
      for (const cell of cells) if (cell.text !== '') expect(cell.isBold).toBe(isCriterion);
      expect(cells.map(({ alignment }) => alignment)).toEqual(
        cells.map((_, column) => (column === 1 ? 'left' : 'center')),
      );
    });
  });

  it('repeats a bold header of two rows, and splits no row', () => {
    const header = docx.rows.filter(({ isHeader }) => isHeader);
    expect(docx.rows.slice(0, 2)).toEqual(header);
    expect(header[0]?.cells.map(({ text, columnSpan }) => [text, columnSpan])).toEqual([
      ['STT', 1],
      ['Nội dung khảo sát', 1],
      ['Tổng số đánh giá', 1],
      ...levels.map((level) => [level, 2]),
    ]);
    expect(header[1]?.cells.filter(({ isContinued }) => !isContinued).map(({ text }) => text)).toEqual(
      levels.flatMap(() => ['Số lượng', 'Tỷ lệ (%)']),
    );
    for (const { cells } of header)
      for (const cell of cells)
        if (!cell.isContinued) expect(cell).toMatchObject({ isBold: true, alignment: 'center' });
    expect(docx.rows.filter(({ canSplit }) => canSplit)).toEqual([]);
  });

  it('begins and ends as the decree says', () => {
    expect(docx.paragraphs.slice(0, 4)).toEqual([
      'Phụ lục',
      'KHẢO SÁT MỨC ĐỘ HÀI LÒNG',
      document.officeName,
      '(Kèm theo Báo cáo số …/BC-UBND ngày … tháng … năm … của …)',
    ]);
    expect(docx.paragraphs.at(-1)).toMatch(/[^.]\.\/\.$/);
    for (const forbidden of ['CỘNG HÒA', 'Độc lập', 'Nơi nhận', 'KT. CHỦ TỊCH'])
      expect(docx.parts['word/document.xml']).not.toContain(forbidden);
  });

  it('says the figures in words', () => {
    const text = docx.paragraphs.join('\n');
    expect(text).toContain(`Tổng số hồ sơ đã tiếp nhận, giải quyết: ${golden.filesHandled} hồ sơ.`);
    expect(text).toContain(
      `phát ra: ${golden.issued} phiếu; thu vào: ${golden.collected} phiếu, trong đó hợp lệ: ${golden.valid} phiếu`,
    );
  });

  it('is A4 upright with the margins of the decree, and the table fits between them', () => {
    const size = findAll(docx.section, 'w:pgSz')[0]?.attributes ?? {};
    const margin = findAll(docx.section, 'w:pgMar')[0]?.attributes ?? {};
    const of = (side: string) => Number(margin[`w:${side}`]);
    expect([Number(size['w:w']), Number(size['w:h'])]).toEqual([11906, 16838]);
    expect(of('top')).toBeGreaterThanOrEqual(twips(20));
    expect(of('bottom')).toBeGreaterThanOrEqual(twips(20));
    expect(of('left')).toBeGreaterThanOrEqual(twips(30));
    expect(of('right')).toBeGreaterThanOrEqual(twips(15));
    const width = docx.columnWidths.reduce((sum, column) => sum + column, 0);
    expect(width).toBeLessThanOrEqual(11906 - of('left') - of('right'));
    expect(width).toBeGreaterThan(twips(164));
  });

  it('numbers pages above the text from page 2, in Times New Roman', () => {
    expect(findAll(docx.section, 'w:titlePg')).toHaveLength(1);
    const headers = Object.entries(docx.parts).filter(([path]) => /^word\/header\d+\.xml$/.test(path));
    const withNumber = headers.filter(([, xml]) =>
      findAll(parseXml(xml), 'w:instrText').map(textOf).includes('PAGE'),
    );
    expect([headers.length, withNumber.length]).toEqual([2, 1]);
    const reference = findAll(docx.section, 'w:headerReference').find(
      ({ attributes }) => attributes['w:type'] === 'default',
    )?.attributes['r:id'];
    const target = findAll(parseXml(docx.parts['word/_rels/document.xml.rels'] ?? ''), 'Relationship').find(
      ({ attributes }) => attributes.Id === reference,
    )?.attributes.Target;
    expect(withNumber[0]?.[0]).toBe(`word/${target}`);
    expect(findAll(parseXml(withNumber[0]?.[1] ?? ''), 'w:jc')[0]?.attributes['w:val']).toBe('center');
    expect(docx.parts['word/styles.xml']).toContain('w:ascii="Times New Roman"');
  });

  it('is named after the office and the period', () => {
    expect(fileName).toBe(`phu-luc-${golden.officeId}_${golden.from}_${golden.to}.docx`);
    expect(mediaType).toBe('application/vnd.openxmlformats-officedocument.wordprocessingml.document');
  });
});
