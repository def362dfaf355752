import { describe, expect, test } from 'vitest';
import { hideUnanimity } from '../../shared/suppression/hide-unanimity.ts';
import { feasibleCounts } from '../support/feasible-counts.ts';

/** Every table of so many ratings. */
function tablesOf(total: number, levels: number): number[][] {
  if (levels === 1) return [[total]];
  return Array.from({ length: total + 1 }, (_, first) =>
    tablesOf(total - first, levels - 1).map((rest) => [first, ...rest]),
  ).flat();
}

describe('what is shown of a batch', () => {
  test.each([
    [5, 2],
    [5, 3],
    [6, 5],
    [12, 3],
  ])('of %i ratings at %i levels never says what everybody chose, and is true', (total, levels) => {
    for (const counts of tablesOf(total, levels)) {
      const shown = hideUnanimity(counts);
      const possible = feasibleCounts(shown, total);
      expect(possible).toContainEqual(counts);
      expect(possible.some((table) => !table.includes(total))).toBe(true);
    }
  });

  test('is the same for all and for all but one, and exact for the rest', () => {
    const shown = [
      { least: 9, most: 10 },
      { least: 0, most: 1 },
      { least: 0, most: 1 },
    ];
    for (const counts of [
      [10, 0, 0],
      [9, 1, 0],
      [9, 0, 1],
    ])
      expect(hideUnanimity(counts)).toEqual(shown);
    expect(hideUnanimity([8, 1, 1])).toEqual([8, 1, 1].map((count) => ({ least: count, most: count })));
  });
});
