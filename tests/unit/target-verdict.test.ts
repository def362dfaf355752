import { describe, expect, test } from 'vitest';
import { buildRatings } from '../../shared/rating/build-ratings.ts';
import { judgeCriteria, judgeTarget } from '../../shared/rating/target-verdict.ts';
import { smallCatalogue } from '../support/small-catalogue.ts';

const order = ['A', 'B', 'C'];

/** Counts of A, B and C. */
function figures(...counts: readonly number[]) {
  const levels = Object.fromEntries(
    order.map((level, at) => [level, { count: counts[at] ?? 0, percent: null }]),
  );
  return { total: counts.reduce((sum, count) => sum + count, 0), levels };
}

describe('a target', () => {
  test('is reached by the share of the best level, or of the two best together', () => {
    expect(judgeTarget(figures(90, 5, 5), { percent: 90, upTo: 'A' }, order)).toEqual({
      target: 90,
      letters: ['A'],
      percent: '90.00',
      isReached: true,
    });
    expect(judgeTarget(figures(89, 5, 6), { percent: 90, upTo: 'A' }, order)?.isReached).toBe(false);
    expect(judgeTarget(figures(89, 5, 6), { percent: 94, upTo: 'B' }, order)).toMatchObject({
      letters: ['A', 'B'],
      percent: '94.00',
      isReached: true,
    });
  });

  test('is judged by what is shown: never 90,00 % and not reached', () => {
    expect(judgeTarget(figures(89_999, 10_001), { percent: 90, upTo: 'A' }, order)).toMatchObject({
      percent: '90.00',
      isReached: true,
    });
  });

  test('has no verdict where nothing was rated, or where its level is gone', () => {
    expect(judgeTarget(figures(), { percent: 90, upTo: 'A' }, order)?.isReached).toBeNull();
    expect(judgeTarget(figures(1), { percent: 90, upTo: 'X' }, order)).toBeUndefined();
  });

  test('comes with the ratings by criterion, of the newest version used, or of the one that is named', () => {
    const { criteria, ...rest } = smallCatalogue();
    const withTarget = (percent: number) => ({
      ...rest,
      criteria: criteria.map((criterion, at) =>
        at === 0 ? { ...criterion, target: { percent, upTo: 'A' } } : criterion,
      ),
    });
    const source = {
      officeId: 'an-binh',
      period: { from: '2026-03-01', to: '2026-03-31' },
      through: '2026-03-31',
      by: 'criterion',
      criterionId: null,
      catalogues: [withTarget(80), smallCatalogue()],
      sums: [{ group: 'reception', criterionId: 'reception', level: 'A', count: 10 }],
      responses: 10,
    } as const;
    expect([...judgeCriteria(buildRatings(source))]).toMatchObject([
      ['reception', { target: 80, isReached: true }],
    ]);
    const named = buildRatings({ ...source, targets: withTarget(95) });
    expect([...judgeCriteria(named)]).toMatchObject([['reception', { target: 95 }]]);
    expect(judgeCriteria(buildRatings({ ...source, by: 'month' })).size).toBe(0);
    const without = buildRatings({ ...source, catalogues: [smallCatalogue()] });
    expect(judgeCriteria(without).size).toBe(0);
    expect(without.criteria[0]).not.toHaveProperty('target');
  });
});
