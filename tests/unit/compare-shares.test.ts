import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareShares, comparisonMinimum } from '../../shared/rating/compare-shares.ts';
import { wilsonInterval } from '../../shared/rating/wilson.ts';

const share = fc
  .nat(100_000)
  .chain((total) => fc.record({ count: fc.nat(total), total: fc.constant(total) }));

describe('the Wilson 95 % interval', () => {
  test.each([
    // Values of the literature: Newcombe 1998, table I.
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('of %d in %d', (count, total, low, high) => {
    const interval = wilsonInterval(count, total);
    expect(interval.low).toBeCloseTo(low, 4);
    expect(interval.high).toBeCloseTo(high, 4);
  });

  test('has the share in it, and stays between 0 and 1', () => {
    fc.assert(
      fc.property(share, ({ count, total }) => {
        const { low, high } = wilsonInterval(count, total);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(1);
        if (total === 0) return;
        expect(low).toBeLessThanOrEqual(count / total);
        expect(high).toBeGreaterThanOrEqual(count / total);
      }),
    );
  });
});

describe('two shares', () => {
  test('of too few ratings are not compared, on whichever side', () => {
    const few = { count: 29, total: comparisonMinimum - 1 };
    const many = { count: 1, total: 1000 };
    expect(compareShares(few, many)).toEqual({ kind: 'too-few' });
    expect(compareShares(many, few)).toEqual({ kind: 'too-few' });
  });

  test('differ only where their intervals have nothing in common', () => {
    expect(compareShares({ count: 90, total: 100 }, { count: 60, total: 100 }).kind).toBe('apart');
    expect(compareShares({ count: 90, total: 100 }, { count: 85, total: 100 }).kind).toBe('unclear');
    fc.assert(
      fc.property(share, (same) => {
        expect(compareShares(same, same).kind).not.toBe('apart');
      }),
    );
  });
});
