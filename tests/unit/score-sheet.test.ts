import { describe, expect, test } from 'vitest';
import { formatRange, formatShareRange, headPeriod } from '../../kiosk/ui/scores/format-score.ts';
import { buildScoreSheet, listScorePeriods } from '../../shared/officer-score/score-sheet.ts';
import { vi } from '../../shared/text/scores/vi.ts';

const levels = [
  { level: 'A', label: 'Rất hài lòng' },
  { level: 'B', label: 'Hài lòng' },
];
const criteria = [{ criterionId: 'attitude', text: 'Thái độ', levels }];

function counted(a: [number, number], b: [number, number], total: number) {
  return {
    criterionId: 'attitude',
    total,
    levels: [
      { level: 'A', least: a[0], most: a[1] },
      { level: 'B', least: b[0], most: b[1] },
    ],
  };
}

const releases = [
  { throughDay: '2025-12-31', criteria: [counted([8, 8], [2, 2], 10)] },
  { throughDay: '2026-01-31', criteria: [counted([19, 20], [0, 1], 20)] },
  { throughDay: '2026-02-28', criteria: [counted([15, 15], [5, 5], 20)] },
];
const office = (a: number, total: number) => [
  { from: '2026-01-01', to: '2026-03-31', criteria: [counted([a, a], [total - a, total - a], total)] },
];
const quarter = { from: '2026-01-01', to: '2026-03-31' };

function sheetOf(officeQuarters = office(80, 100), period = quarter) {
  const [criterion] = buildScoreSheet({ criteria, releases, officeQuarters }, period);
  if (!criterion) throw new Error('The sheet is empty.');
  return criterion;
}

describe('an officer’s sheet', () => {
  test('adds the batches of the period up, with what is not told of them', () => {
    const { total, levels: rows, trend, interval } = sheetOf();
    expect(total).toBe(40);
    expect(rows).toMatchObject([
      { level: 'A', least: 34, most: 35, share: { least: '85.00', most: '87.50' } },
      { level: 'B', least: 5, most: 6, share: { least: '12.50', most: '15.00' } },
    ]);
    expect(trend.map(({ throughDay, total: n }) => [throughDay, n])).toEqual([
      ['2026-01-31', 20],
      ['2026-02-28', 20],
    ]);
    expect(interval.low).toBeLessThan(0.85);
    expect(interval.high).toBeGreaterThan(0.875);
  });

  test.each([
    ['higher', 100, 500],
    ['lower', 499, 500],
    ['unclear', 430, 500],
  ])('says %s beside an office with %i of %i', (verdict, a, total) => {
    expect(sheetOf(office(a, total)).verdict).toBe(verdict);
  });

  test('compares neither few ratings, nor with an average of other quarters', () => {
    expect(sheetOf([]).verdict).toBe('no-average');
    const both = { from: '2025-10-01', to: '2026-03-31' };
    expect(sheetOf(office(80, 100), both)).toMatchObject({ total: 50, verdict: 'no-average', office: null });
    const few = { from: '2025-10-01', to: '2025-12-31' };
    expect(sheetOf(office(80, 100), few)).toMatchObject({ total: 10, verdict: 'too-few' });
  });

  test('is empty where no batch ended in the period', () => {
    const next = { from: '2026-04-01', to: '2026-06-30' };
    expect(buildScoreSheet({ criteria, releases, officeQuarters: [] }, next)).toEqual([]);
  });

  test('is of a quarter, a year or all, the latest first', () => {
    expect(listScorePeriods({ releases }).map((period) => headPeriod(period, vi))).toEqual([
      'Tất cả các kỳ',
      'Năm 2026',
      'Năm 2025',
      'Quý 1 năm 2026',
      'Quý 4 năm 2025',
    ]);
    expect(listScorePeriods({ releases: [] })).toEqual([]);
  });

  test('writes ranges as ranges, and numbers as numbers', () => {
    expect(formatRange({ least: 1999, most: 2000 })).toBe('1.999–2.000');
    expect(formatRange({ least: 7, most: 7 })).toBe('7');
    expect(formatShareRange({ least: '95.00', most: '100.00' })).toBe('95,00–100,00%');
    expect(formatShareRange({ least: null, most: null })).toBe('–');
  });
});
