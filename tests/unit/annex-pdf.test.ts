import { describe, expect, it } from 'vitest';
import { renderAnnex } from '../../server/annex/render-annex.ts';
import { expectRows, printedTexts } from '../support/annex-files/expected-rows.ts';
import { readPdf } from '../support/annex-files/read-pdf.ts';
import { annexCaseNames, openAnnexCase } from './annex-case.ts';

const isHeader = (cells: readonly string[]) => cells.includes('Số lượng') || cells.includes('A');

describe.each(annexCaseNames)('the pdf of %s', async (name) => {
  const { document, golden } = openAnnexCase(name);
  const { bytes, fileName, mediaType } = await renderAnnex(document, 'pdf');
  const pdf = await readPdf(bytes);
  const levels = document.levels.map(({ level }) => level);

  it('has every cell of the published annex', () => {
    const printed = pdf.pages.flatMap(({ rows }) => rows.filter((cells) => !isHeader(cells)));
    expect(printed).toEqual(expectRows(golden, levels).map((row) => printedTexts(row, document.style)));
  });

  it('begins and ends as the decree says, on A4', () => {
    const lines = pdf.pages.flatMap((page) => page.lines);
    expect(lines.slice(0, 4)).toEqual([
      'Phụ lục',
      'KHẢO SÁT MỨC ĐỘ HÀI LÒNG',
      document.officeName,
      '(Kèm theo Báo cáo số …/BC-UBND ngày … tháng … năm … của …)',
    ]);
    expect(lines.at(-1)).toMatch(/[^.]\.\/\.$/);
    expect(pdf.size.map((points) => Math.round((points * 25.4) / 72))).toEqual([210, 297]);
  });

  it('says its title and its language, and no day on which it was made', () => {
    expect(pdf.info).toMatchObject({ Title: 'KHẢO SÁT MỨC ĐỘ HÀI LÒNG', Author: document.officeName });
    expect(pdf.language).toBe('vi-VN');
    expect(pdf.info.CreationDate).toMatch(/^D:20000101/);
    expect([fileName.endsWith('.pdf'), mediaType]).toEqual([true, 'application/pdf']);
  });
});

async function renderLong() {
  const { document } = openAnnexCase('loc-vinh-2023');
  const large = structuredClone(document);
  const row = large.annex.rows[1];
  const [child] = row?.children ?? [];
  if (row && child)
    row.children = Array.from({ length: 60 }, (_, index) => ({
      ...child,
      label: `Bà Số ${index + 1}, công chức`,
    }));
  const { pages } = await readPdf((await renderAnnex(large, 'pdf')).bytes);
  return { pages, levels: large.levels, labels: row?.children.map(({ label }) => label) ?? [] };
}

describe('a pdf of several pages', () => {
  it('repeats the header of the table, and numbers each page but the first', async () => {
    const { pages, levels } = await renderLong();
    expect(pages.length).toBeGreaterThan(2);
    for (const { rows } of pages.filter((page) => page.rows.length > 0))
      expect(rows[1]?.filter((cell) => cell === 'Số lượng')).toHaveLength(levels.length);
    expect(pages.map(({ lines }) => (/^\d+$/.test(lines[0] ?? '') ? lines[0] : ''))).toEqual(
      pages.map((_, index) => (index === 0 ? '' : String(index + 1))),
    );
  });

  it('has each row once, also where one is higher than a page', async () => {
    const { pages, labels } = await renderLong();
    const read = pages.flatMap(({ rows }) => rows.map((cells) => cells[1] ?? ''));
    expect(read.filter((label) => label.startsWith('Bà Số'))).toEqual(labels);
    const high = structuredClone(openAnnexCase('loc-vinh-2023').document);
    const [row] = high.annex.rows;
    if (row) row.label = `${'rất dài '.repeat(300)}hết`;
    const { pages: highPages } = await readPdf((await renderAnnex(high, 'pdf')).bytes);
    expect(highPages.flatMap(({ rows }) => rows.flat()).join(' ')).toMatch(/hết(?!.*rất dài)/);
  });
});
