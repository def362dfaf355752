import { describe, expect, it } from 'vitest';
import { renderAnnex } from '../../server/annex/render-annex.ts';
import type { AnnexDocument } from '../../shared/annex/annex.ts';
import { layoutOf } from '../../shared/annex/annex-layout.ts';
import { printAnnex } from '../../shared/annex/print-annex.ts';
import { readDocx } from '../support/annex-files/read-docx.ts';
import { readPdf } from '../support/annex-files/read-pdf.ts';
import { openAnnexCase } from './annex-case.ts';

const { document } = openAnnexCase('two-versions');
const labelsOf = (changed: AnnexDocument) =>
  printAnnex(changed).table.rows.map(({ cells }) => cells[1]?.text ?? '');

describe('an office’s own layout', () => {
  it('leaves out rows of officers or of fields, and no figure changes', () => {
    const plain = { ...document, layout: layoutOf({ officers: false, serviceFields: false }) };
    expect(printAnnex(plain).table.rows.every(({ kind }) => kind === 'criterion')).toBe(true);
    expect(printAnnex(plain).summary).toBe(printAnnex(document).summary);
    const fieldsOnly = labelsOf({ ...document, layout: layoutOf({ officers: false }) });
    expect(fieldsOnly.some((label) => label.startsWith('Lĩnh vực'))).toBe(true);
    expect(fieldsOnly.some((label) => /^(Bà|Ông) /.test(label))).toBe(false);
  });

  it('leaves out notes', () => {
    const { notes } = printAnnex({ ...document, layout: layoutOf({ blanks: false, levelWords: false }) });
    expect(notes.join(' ')).not.toMatch(/để trống|Mức đánh giá|Riêng nội dung/);
  });

  it('has its own title and reference line, the title in capitals', async () => {
    const own = {
      ...document,
      layout: layoutOf({ title: 'Kết quả khảo sát', reference: '(Kèm theo Công văn số …)' }),
    };
    const { paragraphs } = readDocx((await renderAnnex(own, 'docx')).bytes);
    expect([paragraphs[1], paragraphs[3]]).toEqual(['KẾT QUẢ KHẢO SÁT', '(Kèm theo Công văn số …)']);
  });
});

describe('the annex of a closed period', () => {
  const closed = {
    ...document,
    closing: { number: 3, day: '2027-01-05' },
    layout: layoutOf({ signature: true }),
  };
  const footer = 'Phụ lục đã chốt số 03, ngày 05/01/2027';

  it('has the closing’s number and day in every format', async () => {
    const docx = readDocx((await renderAnnex(closed, 'docx')).bytes);
    const footers = Object.keys(docx.parts).filter((path) => /^word\/footer\d+\.xml$/.test(path));
    expect(footers).toHaveLength(2);
    for (const path of footers) expect(docx.parts[path]).toContain(footer);
    const pdf = await readPdf((await renderAnnex(closed, 'pdf')).bytes);
    for (const { lines } of pdf.pages) expect(lines.at(-1)).toBe(footer);
    const textOf = async (format: 'csv' | 'json') =>
      new TextDecoder().decode((await renderAnnex(closed, format)).bytes);
    expect(await textOf('csv')).toContain(footer);
    expect(JSON.parse(await textOf('json')).closing).toEqual(closed.closing);
    expect(JSON.stringify(printAnnex(closed))).toContain(footer);
  });

  it('has a place to sign where the office wants one', async () => {
    const { paragraphs } = readDocx((await renderAnnex(closed, 'docx')).bytes);
    expect(paragraphs.slice(-2)).toEqual(['NGƯỜI LẬP BIỂU', '(Ký, ghi rõ họ tên)']);
    expect(printAnnex(document).signature).toEqual([]);
  });
});
