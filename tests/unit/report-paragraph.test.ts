import { describe, expect, it } from 'vitest';
import type { AnnexDocument } from '../../shared/annex/annex.ts';
import { previousPeriod } from '../../shared/annex/previous-period.ts';
import { buildReportParagraph } from '../../shared/annex/report-paragraph.ts';
import { percentOf } from '../../shared/percent.ts';
import { openAnnexCase } from './annex-case.ts';

const { document } = openAnnexCase('loc-vinh-2023');

/** With so many A and B in the first row, and no other. */
function withFirstRow(
  counts: Readonly<Record<string, number>>,
  changed: Partial<AnnexDocument['annex']> = {},
) {
  const copy = structuredClone(document);
  const [row] = copy.annex.rows;
  if (!row) throw new Error('the case has rows');
  row.total = Object.values(counts).reduce((sum, count) => sum + count, 0);
  for (const level of Object.keys(row.levels))
    row.levels[level] = { count: counts[level] ?? 0, percent: percentOf(counts[level] ?? 0, row.total) };
  return {
    ...copy,
    annex: { ...copy.annex, rows: [row], ...changed },
    style: { ...copy.style, decimal: ',' as const },
  };
}

describe('the paragraph for a report', () => {
  it('reads as a clerk would write it', () => {
    const now = withFirstRow(
      { A: 12, B: 9 },
      {
        from: '2026-04-01',
        to: '2026-06-30',
        filesHandled: 40,
        issued: 25,
        collected: 22,
        valid: 21,
        invalid: 1,
      },
    );
    const before = withFirstRow({ A: 11, B: 9 }, { from: '2026-01-01', to: '2026-03-31' });
    expect(buildReportParagraph(now, before)).toBe(
      'Từ ngày 01/4/2026 đến ngày 30/6/2026, Ủy ban nhân dân xã Lộc Vĩnh đã tiếp nhận, giải quyết 40 hồ sơ; ' +
        'phát ra 25 phiếu khảo sát mức độ hài lòng, thu vào 22 phiếu, trong đó 21 phiếu hợp lệ, 01 phiếu không hợp lệ. ' +
        'Kết quả cụ thể: nội dung “Nơi đón tiếp Bộ phận Tiếp nhận và trả kết quả hiện đại”: ' +
        '“Rất hài lòng” 12 lượt (57,14%) và “Hài lòng” 09 lượt (42,86%); không có lượt đánh giá “Không hài lòng”. ' +
        'So với kỳ trước (từ ngày 01/01/2026 đến ngày 31/3/2026), tỷ lệ đánh giá ở mức cao nhất (mức A): ' +
        'nội dung “Nơi đón tiếp Bộ phận Tiếp nhận và trả kết quả hiện đại” tăng 2,14 điểm phần trăm (từ 55,00% lên 57,14%).',
    );
  });

  it('says what fell and what stayed, with the office’s decimal sign', () => {
    const style = { decimal: '.', zero: '0' } as const;
    const now = { ...withFirstRow({ A: 1, B: 1 }), style };
    expect(buildReportParagraph(now, withFirstRow({ A: 3, B: 1 }))).toContain(
      'giảm 25.00 điểm phần trăm (từ 75.00% xuống 50.00%)',
    );
    expect(buildReportParagraph(now, withFirstRow({ A: 2, B: 2 }))).toContain('không thay đổi (50.00%)');
  });

  it('compares with nothing where nobody answered before, and says nothing that is not known', () => {
    const empty = withFirstRow({}, { valid: 0, collected: 0 });
    const alone = buildReportParagraph(
      withFirstRow({ A: 5 }, { issued: null, filesHandled: null, collected: 5, valid: 5 }),
      empty,
    );
    expect(alone).not.toMatch(/So với|phát ra|hồ sơ|……/);
    expect(alone).toContain('thu vào 05 phiếu khảo sát mức độ hài lòng, tất cả đều hợp lệ.');
    expect(buildReportParagraph(empty, null)).not.toContain('Kết quả cụ thể');
  });

  it('uses a criterion’s own words for its levels', () => {
    expect(buildReportParagraph(document, null)).toContain('“Đúng hẹn” 589 lượt (85.99%)');
  });
});

describe('the period before', () => {
  it('is as many months before whole months, and as many days before others', () => {
    expect(previousPeriod({ from: '2026-04-01', to: '2026-06-30' })).toEqual({
      from: '2026-01-01',
      to: '2026-03-31',
    });
    expect(previousPeriod({ from: '2027-01-01', to: '2027-12-31' })).toEqual({
      from: '2026-01-01',
      to: '2026-12-31',
    });
    expect(previousPeriod({ from: '2024-03-01', to: '2024-03-31' })).toEqual({
      from: '2024-02-01',
      to: '2024-02-29',
    });
    expect(previousPeriod({ from: '2026-03-05', to: '2026-03-11' })).toEqual({
      from: '2026-02-26',
      to: '2026-03-04',
    });
  });
});
