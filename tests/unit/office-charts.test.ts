import { describe, expect, test } from 'vitest';
import { renderChartCsv } from '../../kiosk/office/charts/chart-csv.ts';
import { periodBefore, periodLastYear } from '../../kiosk/office/charts/compare-period.ts';
import { buildChartModel } from '../../kiosk/office/charts/rating-chart-model.ts';
import { wrapLabel } from '../../kiosk/office/charts/wrap-label.ts';
import { buildRatings, type GroupSum } from '../../shared/rating/build-ratings.ts';
import type { Grouping } from '../../shared/rating/grouping.ts';
import { vi } from '../../shared/text/charts/vi.ts';
import { readCsv } from '../support/annex-files/read-csv.ts';
import { smallCatalogue } from '../support/small-catalogue.ts';

function ratings(by: Grouping, sums: readonly GroupSum[], name = 'Nguyễn Thị Lan') {
  const catalogue = smallCatalogue();
  const officers = catalogue.officers.map((officer) => ({ ...officer, honorific: '', name }));
  return buildRatings({
    officeId: 'an-binh',
    period: { from: '2025-12-25', to: '2026-03-31' },
    through: '2026-03-09',
    by,
    criterionId: null,
    catalogues: [{ ...catalogue, officers }],
    sums,
    responses: 3,
  });
}

const sum = (group: string, level: string, count: number, criterionId = 'attitude'): GroupSum => ({
  group,
  level,
  count,
  criterionId,
});

describe('the other period of a comparison', () => {
  test.each([
    ['2026-03-01', '2026-03-31', '2026-02-01', '2026-02-28'],
    ['2026-01-01', '2026-03-31', '2025-10-01', '2025-12-31'],
    ['2026-03-02', '2026-03-08', '2026-02-23', '2026-03-01'],
    ['2026-03-01', '2026-03-30', '2026-01-30', '2026-02-28'],
  ])('before %s – %s is %s – %s', (from, to, otherFrom, otherTo) => {
    expect(periodBefore({ from, to })).toEqual({ from: otherFrom, to: otherTo });
  });

  test.each([
    ['2026-03-01', '2026-03-31', '2025-03-01', '2025-03-31'],
    ['2025-02-01', '2025-02-28', '2024-02-01', '2024-02-29'],
    ['2024-02-29', '2024-02-29', '2023-02-28', '2023-02-28'],
    ['2025-12-05', '2026-01-10', '2024-12-05', '2025-01-10'],
  ])('a year before %s – %s is %s – %s', (from, to, otherFrom, otherTo) => {
    expect(periodLastYear({ from, to })).toEqual({ from: otherFrom, to: otherTo });
  });
});

describe('what a chart says', () => {
  test('of time names weeks by their days, months and quarters', () => {
    const labelsOf = (by: Grouping) =>
      buildChartModel(ratings(by, [sum('2025-12-30', 'A', 1), sum('2026-01-06', 'A', 2)]), vi).rows.map(
        ({ label }) => label,
      );
    expect(labelsOf('week')).toEqual(['29/12/2025–04/01/2026', '05/01–11/01/2026']);
    expect(labelsOf('month')).toEqual(['Tháng 12/2025', 'Tháng 1/2026']);
    expect(labelsOf('quarter')).toEqual(['Quý IV/2025', 'Quý I/2026']);
  });

  test('in its file is what stands in its table, a dash where there is nothing (R2, R5)', () => {
    const answered = ratings('officer', [sum('lan', 'A', 1200), sum('lan', 'B', 34), sum('lan', '', 2)]);
    const model = buildChartModel(answered, vi);
    const lines = readCsv(renderChartCsv(model, answered.total, vi).slice(1), ';');
    expect(lines.slice(4)).toEqual([
      ['Nguyễn Thị Lan, công chức', '1234', '1200', '97,24', '34', '2,76', '0', '0,00', '2'],
      ['Nguyễn Thị Lan, công chức', '0', '0', '–', '0', '–', '0', '–', '0'],
      ['Cộng', '1234', '1200', '97,24', '34', '2,76', '0', '0,00', '2'],
    ]);
    expect(model.facts).toBe('Từ 25/12/2025 đến 09/03/2026: 3 phiếu, 1.234 lượt đánh giá');
  });

  test('in its file is never a formula (E5)', () => {
    const answered = ratings('officer', [], '=HYPERLINK("x")');
    const csv = renderChartCsv(buildChartModel(answered, vi), answered.total, vi);
    for (const line of readCsv(csv.slice(1), ';')) expect(line[0]).not.toMatch(/^[=+\-@\t\r]/);
  });

  test('breaks long names between words', () => {
    expect(wrapLabel('Thời gian xử lý, hoàn trả kết quả', 17, 2)).toEqual([
      'Thời gian xử lý,',
      'hoàn trả kết quả',
    ]);
    expect(wrapLabel('Thời gian xử lý, hoàn trả kết quả nhanh', 17, 2)).toEqual([
      'Thời gian xử lý,',
      'hoàn trả kết quả …',
    ]);
    expect(wrapLabel('Nghiêng', 3, 2)).toEqual(['Nghiêng']);
  });
});
