import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { smallestCell } from '../../shared/suppression/smallest-cell.ts';
import { type ShownTable, suppress } from '../../shared/suppression/suppress.ts';
import { isPinned } from './linear-attacker.ts';

const shownRows = (counts: readonly number[], minimum = 5) => {
  const [shown] = suppress([counts.map((count) => [count])], minimum);
  return { total: shown?.total?.total ?? null, rows: shown?.rows.map(({ rows, total }) => [rows, total]) };
};

describe('a small group', () => {
  test('hides its only neighbour, so that it cannot be subtracted from the total', () => {
    expect(shownRows([3, 6])).toEqual({ total: 9, rows: [] });
  });

  test('goes together with another where both are large enough', () => {
    expect(shownRows([3, 6, 4])).toEqual({
      total: 13,
      rows: [
        [[1], 6],
        [[2, 0], 7],
      ],
    });
  });

  test('hides the next-smallest where it could be deduced (8 = 7 + 1)', () => {
    expect(shownRows([7, 1], 3)).toEqual({ total: 8, rows: [] });
  });

  test('is told from no data at all', () => {
    expect(shownRows([4])).toEqual({ total: null, rows: [] });
    expect(shownRows([0])).toEqual({ total: 0, rows: [] });
  });

  test('is hidden from the public and from officers; the office and the province see every cell', () => {
    expect(smallestCell).toEqual({ public: 5, officer: 5, office: 1, province: 1 });
    expect(shownRows([3, 6], 1).rows).toHaveLength(2);
  });
});

describe('a small level', () => {
  test('is shown together with its neighbour', () => {
    const [shown] = suppress([[[80, 19, 1]]], 5);
    expect(shown?.total).toMatchObject({ levels: [[0], [1, 2]], counts: [80, 20], total: 100 });
  });

  test('leaves only the total where it cannot be hidden otherwise', () => {
    const [shown] = suppress([[[9, 0, 3]]], 5);
    expect(shown?.total?.counts).toEqual([12]);
  });

  test('joins the same levels in every row', () => {
    const [shown] = suppress(
      [
        [
          [30, 7, 6],
          [30, 5, 1],
        ],
      ],
      5,
    );
    expect(shown?.total?.counts).toEqual([60, 12, 7]);
    expect(shown?.rows.map(({ counts }) => counts)).toEqual([
      [30, 13],
      [30, 6],
    ]);
  });
});

const cell = fc.oneof(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 30 }));
const table = (rows: number, levels: number) =>
  fc.array(fc.array(cell, { minLength: levels, maxLength: levels }), { minLength: rows, maxLength: rows });
const tables = fc
  .record({ rows: fc.integer({ min: 1, max: 4 }), levels: fc.integer({ min: 1, max: 4 }) })
  .chain(({ rows, levels }) => fc.array(table(rows, levels), { minLength: 1, maxLength: 2 }));

/** Equations over the cells of one table. */
function equationsOf(shown: ShownTable, counts: readonly (readonly number[])[]) {
  const lines = [...(shown.total ? [shown.total] : []), ...shown.rows];
  const levels = counts[0]?.length ?? 0;
  return lines.flatMap((line) =>
    line.levels.map((group, at) => ({
      sum: line.counts[at] ?? 0,
      weights: counts.flatMap((_, row) =>
        Array.from({ length: levels }, (__, level) =>
          line.rows.includes(row) && group.includes(level) ? 1 : 0,
        ),
      ),
    })),
  );
}

describe('whoever solves the equations of everything shown', () => {
  test('pins no cell under five that is not empty', () => {
    fc.assert(
      fc.property(tables, (drawn) => {
        suppress(drawn, 5).forEach((shown, at) => {
          const counts = drawn[at] ?? [];
          const equations = equationsOf(shown, counts);
          counts.flat().forEach((count, index) => {
            if (count > 0 && count < 5) expect(isPinned(equations, counts.flat(), index)).toBe(false);
          });
        });
      }),
      { numRuns: 400 },
    );
  });

  test('pins the size of no row under five, comparing tables whose rows have the same sizes', () => {
    const sizes = fc.array(cell, { minLength: 1, maxLength: 5 });
    const drawn = sizes.chain((of) =>
      fc.tuple(
        ...[0, 1].map(() =>
          fc.tuple(...of.map((size) => fc.nat(size).map((first) => [first, size - first]))),
        ),
      ),
    );
    fc.assert(
      fc.property(drawn, (both) => {
        const totals = (both[0] ?? []).map(([first = 0, second = 0]) => first + second);
        const equations = suppress(both, 5).flatMap(({ total, rows }) =>
          [...(total ? [total] : []), ...rows].map((line) => ({
            sum: line.total,
            weights: totals.map((_, row) => (line.rows.includes(row) ? 1 : 0)),
          })),
        );
        totals.forEach((size, index) => {
          if (size > 0 && size < 5) expect(isPinned(equations, totals, index)).toBe(false);
        });
      }),
      { numRuns: 400 },
    );
  });
});
