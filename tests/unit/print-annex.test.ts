import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AnnexDocument } from '../../shared/annex/annex.ts';
import { buildAnnex } from '../../shared/annex/build-annex.ts';
import { printAnnex } from '../../shared/annex/print-annex.ts';
import { expectRows, printedTexts } from '../support/annex-files/expected-rows.ts';
import { annexSource } from './annex-arbitrary.ts';
import { openAnnexCase } from './annex-case.ts';

const golden = openAnnexCase('loc-vinh-2023').document;
const twoVersions = openAnnexCase('two-versions').document;

function withAnnex(document: AnnexDocument, annex: Partial<AnnexDocument['annex']>): AnnexDocument {
  return { ...document, annex: { ...document.annex, ...annex } };
}

describe('the head of the annex', () => {
  it('leaves number and day of the report open', () => {
    expect(printAnnex(golden)).toMatchObject({
      heading: 'Phụ lục',
      title: 'KHẢO SÁT MỨC ĐỘ HÀI LÒNG',
      officeName: 'Ủy ban nhân dân xã Lộc Vĩnh',
      reference: '(Kèm theo Báo cáo số …/BC-UBND ngày … tháng … năm … của …)',
      endMark: './.',
    });
  });

  it.each([
    ['2022-12-05', '2023-11-29', 'từ ngày 05/12/2022 đến ngày 29/11/2023.'],
    ['2026-01-01', '2026-06-30', 'từ ngày 01/01/2026 đến ngày 30/6/2026.'],
    ['2026-02-09', '2026-03-10', 'từ ngày 09/02/2026 đến ngày 10/3/2026.'],
    ['2026-09-01', '2026-10-01', 'từ ngày 01/9/2026 đến ngày 01/10/2026.'],
  ])('writes %s to %s with the zeros of the decree', (from, to, words) => {
    expect(printAnnex(withAnnex(golden, { from, to })).period).toBe(`Thời gian khảo sát: ${words}`);
  });
});

describe('the figures', () => {
  it('stand in a sentence and one by one', () => {
    const { summary, figures } = printAnnex(golden);
    expect(summary).toBe(
      'Tổng số hồ sơ đã tiếp nhận, giải quyết: 685 hồ sơ. Số phiếu khảo sát phát ra: 685 phiếu; ' +
        'thu vào: 685 phiếu, trong đó hợp lệ: 685 phiếu, không hợp lệ: 0 phiếu.',
    );
    expect(figures.map(({ name, number }) => [name, number])).toEqual([
      ['filesHandled', 685],
      ['issued', 685],
      ['collected', 685],
      ['valid', 685],
      ['invalid', 0],
    ]);
  });

  it('are dots to write on where nobody entered them', () => {
    const { summary, figures } = printAnnex(withAnnex(golden, { filesHandled: null, issued: null }));
    expect(summary).toContain('giải quyết: …… hồ sơ. Số phiếu khảo sát phát ra: …… phiếu;');
    expect(figures[0]).toMatchObject({ text: '……', number: null });
  });

  it('have a zero in front below 10, and thousands apart', () => {
    const { summary } = printAnnex(withAnnex(golden, { filesHandled: 1234567, issued: 9, collected: 10 }));
    expect(summary).toContain('giải quyết: 1,234,567 hồ sơ.');
    expect(summary).toContain('phát ra: 09 phiếu; thu vào: 10 phiếu');
  });

  it('name surveys that were left half-way only where there are some', () => {
    expect(printAnnex(golden).summary).not.toContain('bỏ dở');
    const { summary, figures } = printAnnex({ ...golden, incomplete: 3 });
    expect(summary).toContain('Ngoài ra có 03 phiếu bỏ dở giữa chừng');
    expect(figures.at(-1)).toMatchObject({ name: 'incomplete', number: 3 });
  });
});

describe('the table', () => {
  it('is headed by the letters, count and share under each', () => {
    const { header, columns } = printAnnex(golden).table;
    expect(header).toEqual([
      [
        { text: 'STT', columnSpan: 1, rowSpan: 2 },
        { text: 'Nội dung khảo sát', columnSpan: 1, rowSpan: 2 },
        { text: 'Tổng số đánh giá', columnSpan: 1, rowSpan: 2 },
        { text: 'A', columnSpan: 2, rowSpan: 1 },
        { text: 'B', columnSpan: 2, rowSpan: 1 },
        { text: 'C', columnSpan: 2, rowSpan: 1 },
      ],
      ['A', 'B', 'C'].flatMap(() =>
        ['Số lượng', 'Tỷ lệ (%)'].map((text) => ({ text, columnSpan: 1, rowSpan: 1 })),
      ),
    ]);
    expect(columns).toHaveLength(9);
  });

  it('prints whatever was counted, with the number beside each text', () => {
    fc.assert(
      fc.property(annexSource().map(buildAnnex), (document) => {
        const { table } = printAnnex(document);
        const levels = document.levels.map(({ level }) => level);
        const expected = expectRows(document.annex, levels);
        expect(table.rows.map(({ cells }) => cells.map(({ text }) => text))).toEqual(
          expected.map((row) => printedTexts(row, document.style)),
        );
        expect(table.rows.map(({ kind }) => kind === 'criterion')).toEqual(
          expected.map(({ isCriterion }) => isCriterion),
        );
        for (const { cells } of table.rows)
          expect(cells.map(({ kind }) => kind)).toEqual(table.columns.map(({ kind }) => kind));
        expect(table.rows.map(({ cells }) => cells.slice(2).map(({ number }) => number))).toEqual(
          expected.map(({ total, shares }) => [
            total,
            ...shares.flatMap(({ count, percent }) => [count, percent === null ? null : Number(percent)]),
          ]),
        );
      }),
      { numRuns: 50 },
    );
  });

  it.each([
    ['0', ['0', '0', '-']],
    ['', ['', '', '']],
    ['-', ['-', '-', '-']],
  ] as const)('prints a zero as %j: count, share, and the share of an empty row', (zero, texts) => {
    const levels = { A: { count: 2, percent: '100.00' }, B: { count: 0, percent: '0.00' } };
    const nothing = { count: 0, percent: null };
    const row = { number: 1, criterionId: 'a', label: 'a', children: [] };
    const { table } = printAnnex({
      ...withAnnex(golden, {
        rows: [
          { ...row, total: 2, levels },
          { ...row, total: 0, levels: { A: nothing, B: nothing } },
        ],
      }),
      levels: golden.levels.slice(0, 2),
      style: { decimal: ',', zero },
    });
    const [first, second] = table.rows.map(({ cells }) => cells.map(({ text }) => text));
    expect(first?.slice(2)).toEqual(['2', '2', '100,00', texts[0], texts[1]]);
    expect(second?.slice(2)).toEqual(['0', texts[0], texts[2], texts[0], texts[2]]);
  });

  it('keeps the decimals of a share that only rounds to zero', () => {
    const levels = { A: { count: 99_999, percent: '100.00' }, B: { count: 1, percent: '0.00' } };
    const rows = [{ number: 1, criterionId: 'a', label: 'a', total: 100_000, levels, children: [] }];
    const { table } = printAnnex({
      ...withAnnex(twoVersions, { rows }),
      levels: twoVersions.levels.slice(0, 2),
    });
    expect(table.rows[0]?.cells.map(({ text }) => text)).toEqual([
      '1',
      'a',
      '100.000',
      '99.999',
      '100,00',
      '1',
      '0,00',
    ]);
  });
});

describe('the notes', () => {
  it('give the words of the letters, general and by criterion, and how shares were computed', () => {
    expect(printAnnex(golden).notes).toEqual([
      'Mức đánh giá: A - Rất hài lòng; B - Hài lòng; C - Không hài lòng.',
      'Riêng nội dung 3: A - Đúng hẹn; B - Trễ hẹn nhưng chấp nhận được; C - Trễ hẹn, không chấp nhận được.',
      'Riêng nội dung 4: A - Nhanh; B - Bình thường; C - Chậm.',
      'Riêng nội dung 5: A - Đơn giản; B - Cần giảm bớt giấy tờ; C - Phức tạp.',
      'Tỷ lệ (%) là số lượng của mỗi mức chia cho tổng số đánh giá của chính dòng đó, làm tròn đến hai chữ số ' +
        'thập phân (từ 5 trở lên làm tròn lên).',
    ]);
  });

  it('explain rows above the number of forms, sums that rounding moved, and blank ratings', () => {
    const { notes } = printAnnex(twoVersions);
    expect(notes).toContain('Do làm tròn, cộng tỷ lệ các mức của một dòng có thể không đúng bằng 100%.');
    expect(notes).toContain(
      'Nội dung 1: một phiếu có thể đánh giá nhiều công chức, nên tổng số đánh giá nhiều hơn số phiếu.',
    );
    const blank = twoVersions.blanks.find(({ number }) => number === 5)?.count;
    expect(blank).toBeGreaterThan(0);
    expect(notes.at(-1)).toBe(
      `Nội dung 5: ${blank} đánh giá để trống (nội dung không bắt buộc), không tính vào tổng số đánh giá.`,
    );
  });
});
