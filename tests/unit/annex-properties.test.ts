import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { cleanText } from '../../server/annex/clean-text.ts';
import { fitColumns } from '../../server/annex/column-widths.ts';
import { millimetres } from '../../server/annex/page-layout.ts';
import { renderAnnex } from '../../server/annex/render-annex.ts';
import type { AnnexDocument } from '../../shared/annex/annex.ts';
import { buildAnnex } from '../../shared/annex/build-annex.ts';
import { printAnnex } from '../../shared/annex/print-annex.ts';
import { expectRows, printedTexts } from '../support/annex-files/expected-rows.ts';
import { readCsv } from '../support/annex-files/read-csv.ts';
import { readDocx } from '../support/annex-files/read-docx.ts';
import { readPdf } from '../support/annex-files/read-pdf.ts';
import { readXlsx } from '../support/annex-files/read-xlsx.ts';
import { annexSource } from './annex-arbitrary.ts';

const documents = annexSource().map(buildAnnex);

/** Names of a few letters of the font: what a reader of a pdf finds of others is no text, and the figures are what counts. */
function withPlainLabels(document: AnnexDocument): AnnexDocument {
  const plain = structuredClone(document);
  for (const row of plain.annex.rows) {
    row.label = 'Thời gian';
    for (const child of row.children) child.label = 'Bà Ánh';
  }
  return plain;
}

/** Each run writes a whole file and reads it back. */
const shortRun = { numRuns: 25 };
vi.setConfig({ testTimeout: 60_000 });

describe('whatever an office is called and counts', () => {
  it('comes back out of the docx, cell for cell', () =>
    fc.assert(
      fc.asyncProperty(documents, async (document) => {
        const docx = readDocx((await renderAnnex(document, 'docx')).bytes);
        const levels = document.levels.map(({ level }) => level);
        const printed = docx.rows.slice(2).map(({ cells }) => cells.map(({ text }) => text));
        expect(printed).toEqual(
          expectRows(document.annex, levels).map((row) =>
            printedTexts({ ...row, label: cleanText(row.label) }, document.style),
          ),
        );
        expect(docx.paragraphs[2]).toBe(cleanText(document.officeName));
        expect(Math.min(...docx.columnWidths)).toBeGreaterThan(0);
      }),
      shortRun,
    ));

  it('comes back out of the xlsx, numbers as numbers and texts as texts', () =>
    fc.assert(
      fc.asyncProperty(documents, async (document) => {
        const { rows } = readXlsx((await renderAnnex(document, 'xlsx')).bytes);
        const start = rows.findIndex(([first]) => first?.value === 'STT') + 2;
        const expected = expectRows(
          document.annex,
          document.levels.map(({ level }) => level),
        );
        const nothing = document.style.zero === '' ? null : '-';
        expect(
          rows.slice(start, start + expected.length).map((cells) => cells.map(({ value }) => value)),
        ).toEqual(
          expected.map(({ ordinal, label, total, shares }) => [
            ordinal === '' ? null : Number(ordinal),
            cleanText(label) || null,
            total,
            ...shares.flatMap(({ count, percent }) => [count, percent === null ? nothing : Number(percent)]),
          ]),
        );
      }),
      shortRun,
    ));

  it('comes back out of the csv, and no field is a formula', () =>
    fc.assert(
      fc.asyncProperty(documents, async (document) => {
        const { bytes } = await renderAnnex(document, 'csv');
        const separator = document.style.decimal === ',' ? ';' : ',';
        const lines = readCsv(new TextDecoder().decode(bytes), separator);
        const start = lines.findIndex(([first]) => first === 'STT') + 1;
        expectRows(
          document.annex,
          document.levels.map(({ level }) => level),
        ).forEach(({ label, total, shares }, index) => {
          const [, labelField, totalField, ...rest] = lines[start + index] ?? [];
          expect(labelField?.replace(/^'/, '')).toBe(
            label.replaceAll('\0', '').toWellFormed().replace(/^'/, ''),
          );
          expect(totalField).toBe(String(total));
          shares.forEach(({ count }, level) => {
            expect(rest[2 * level]).toBe(count === 0 ? document.style.zero : String(count));
          });
        });
        for (const line of lines)
          for (const field of line) expect(field).not.toMatch(/^[\t\r\n]|^\s*[=+@]|^\s*-./);
      }),
      shortRun,
    ));

  it('comes back out of the pdf, number for number (R5)', () =>
    fc.assert(
      fc.asyncProperty(documents, async (document) => {
        const plain = withPlainLabels(document);
        const { annex, levels, style } = plain;
        // Where five levels have millions each, a name has one letter a line, and a row more than a page.
        fc.pre((fitColumns(printAnnex(plain).table).widths[1] ?? 0) > millimetres(25));
        const { pages } = await readPdf((await renderAnnex(plain, 'pdf')).bytes);
        const rows = pages.flatMap((page) => page.rows.slice(2));
        // A reader joins two numbers that stand close to each other.
        const numbersOf = ([ordinal, , ...rest]: readonly string[]) =>
          [ordinal, ...rest].filter((text) => text !== '').join(' ');
        expect(rows.map(numbersOf)).toEqual(
          expectRows(
            annex,
            levels.map(({ level }) => level),
          ).map((row) => numbersOf(printedTexts(row, style))),
        );
      }),
      { numRuns: 5, interruptAfterTimeLimit: 20_000 },
    ));

  it('keeps Vietnamese as it was typed, composed or not', () => {
    const names = ['Nguyễn Thị Ánh Đào'.normalize('NFD'), 'Nguyễn Thị Ánh Đào'.normalize('NFC'), '👩🏽‍⚕️ 𠀀'];
    expect(names.map(cleanText)).toEqual(names);
  });
});
