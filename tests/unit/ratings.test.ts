import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type AnnexSource, buildAnnex } from '../../shared/annex/build-annex.ts';
import { buildRatings, type GroupSum } from '../../shared/rating/build-ratings.ts';
import type { Grouping } from '../../shared/rating/grouping.ts';
import type { Ratings } from '../../shared/rating/ratings.ts';
import { smallCatalogue } from '../support/small-catalogue.ts';
import { annexSource } from './annex-arbitrary.ts';

function ratingsOf(source: AnnexSource, by: Grouping, criterionId: string | null = null): Ratings {
  const { officeId, period, catalogues, collected } = source;
  const sums = source.tallies.map(
    ({ subjectId, ...sum }): GroupSum => ({
      ...sum,
      group: by === 'criterion' ? sum.criterionId : subjectId,
    }),
  );
  const asked = { officeId, period, through: period.to, by, criterionId };
  return buildRatings({ ...asked, catalogues, sums, responses: collected });
}

const empty = (by: Grouping, through: string | null = '2026-03-09') =>
  buildRatings({
    officeId: 'an-binh',
    period: { from: '2026-03-01', to: '2026-03-31' },
    through,
    by,
    criterionId: null,
    catalogues: [smallCatalogue()],
    sums: [],
    responses: 0,
  });

const sum = (items: readonly { total: number }[]) => items.reduce((all, { total }) => all + total, 0);

describe('the figures of a chart', () => {
  test('by criterion are the rows of the annex (R4, R5)', () => {
    fc.assert(
      fc.property(annexSource(), (source) => {
        const { annex } = buildAnnex(source);
        const { rows } = ratingsOf(source, 'criterion');
        expect(rows.map(({ label, total, levels }) => ({ label, total, levels }))).toEqual(
          annex.rows.map(({ label, total, levels }) => ({ label, total, levels })),
        );
      }),
    );
  });

  test('by officer of one criterion are its rows of officers in the annex (R5)', () => {
    fc.assert(
      fc.property(annexSource(), (source) => {
        for (const { criterionId, children, total } of buildAnnex(source).annex.rows) {
          const ratings = ratingsOf(source, 'officer', criterionId);
          const isPerOfficer = ratings.criteria.some((criterion) => criterion.criterionId === criterionId);
          if (!isPerOfficer) {
            expect(ratings.total.total).toBe(0);
            continue;
          }
          expect(ratings.rows.map(({ key, total: n, levels }) => ({ officerId: key, n, levels }))).toEqual(
            children.map(({ officerId, total: n, levels }) => ({ officerId, n, levels })),
          );
          expect(ratings.total.total).toBe(total);
        }
      }),
    );
  });

  test('add up to their total, and each percentage is between 0 and 100 (R1, R3)', () => {
    fc.assert(
      fc.property(annexSource(), (source) => {
        for (const by of ['criterion', 'officer'] as const) {
          const { rows, total } = ratingsOf(source, by);
          expect(sum(rows)).toBe(total.total);
          for (const { levels } of [...rows, total])
            for (const { percent } of Object.values(levels)) {
              if (percent === null) continue;
              expect(Number(percent)).toBeGreaterThanOrEqual(0);
              expect(Number(percent)).toBeLessThanOrEqual(100);
            }
        }
      }),
    );
  });

  test('have as many rows and levels as the catalogue has (R9)', () => {
    fc.assert(
      fc.property(annexSource(), (source) => {
        const { rows, levels } = ratingsOf(source, 'criterion');
        const ids = new Set(source.catalogues.flatMap(({ criteria }) => criteria.map(({ id }) => id)));
        expect(rows.map(({ key }) => key).toSorted()).toEqual([...ids].toSorted());
        for (const row of rows) expect(Object.keys(row.levels)).toEqual(levels.map(({ level }) => level));
      }),
    );
  });

  test('of nothing are rows of nothing, without a percentage (R2)', () => {
    for (const by of ['criterion', 'officer', 'serviceField', 'counter', 'channel'] as const) {
      const { rows, total } = empty(by);
      expect(rows.length).toBeGreaterThan(0);
      for (const row of [...rows, total]) {
        expect(row.total).toBe(0);
        for (const share of Object.values(row.levels)) expect(share).toEqual({ count: 0, percent: null });
      }
    }
    for (const by of ['hour', 'week', 'month', 'quarter'] as const) expect(empty(by).rows).toEqual([]);
    expect(empty('week', null).rows).toEqual([]);
  });

  test('by month have a row for a month without a rating between two that have some', () => {
    const one = { criterionId: 'reception', level: 'A', count: 1 };
    const { rows } = buildRatings({
      officeId: 'an-binh',
      period: { from: '2025-12-15', to: '2026-12-31' },
      through: '2026-03-09',
      by: 'month',
      criterionId: null,
      catalogues: [smallCatalogue()],
      sums: ['2025-12-31', '2026-02-01', '2026-03-09'].map((group) => ({ ...one, group })),
      responses: 3,
    });
    expect(rows.map(({ key, days, total }) => [key, days?.from, days?.to, total])).toEqual([
      ['2025-12-01', '2025-12-15', '2025-12-31', 1],
      ['2026-01-01', '2026-01-01', '2026-01-31', 0],
      ['2026-02-01', '2026-02-01', '2026-02-28', 1],
      ['2026-03-01', '2026-03-01', '2026-03-09', 1],
    ]);
  });
});
