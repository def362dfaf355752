import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { percentOf } from '../../shared/percent.ts';

/** Long division with a pencil: digit after digit, then the next one decides. */
function divideOnPaper(count: number, total: number): string {
  let rest = BigInt(count) * 100n;
  const digits: bigint[] = [];
  for (let place = 0; place < 4; place += 1) {
    digits.push(rest / BigInt(total));
    rest = (rest % BigInt(total)) * 10n;
  }
  const [whole = 0n, tenths = 0n, hundredths = 0n, next = 0n] = digits;
  const rounded = whole * 100n + tenths * 10n + hundredths + (next >= 5n ? 1n : 0n);
  return `${rounded / 100n}.${String(rounded % 100n).padStart(2, '0')}`;
}

const shareOfTotal = fc
  .integer({ min: 1, max: Number.MAX_SAFE_INTEGER })
  .chain((total) => fc.tuple(fc.integer({ min: 0, max: total }), fc.constant(total)));

describe('a percentage', () => {
  it.each([
    [660, 685, '96.35'],
    [25, 685, '3.65'],
    [0, 685, '0.00'],
    [685, 685, '100.00'],
    [1, 3, '33.33'],
    [2, 3, '66.67'],
    [1, 800, '0.13'],
    [1, 1600, '0.06'],
    // As floats these fall on the wrong side: 1.005 is less than it looks.
    [201, 20_000, '1.01'],
    [1_005, 20_000, '5.03'],
    [1_999_899, 2_000_000, '99.99'],
    [1_999_900, 2_000_000, '100.00'],
    [1, 1_000_000, '0.00'],
  ])('of %i in %i is %s', (count, total, percent) => {
    expect(percentOf(count, total)).toBe(percent);
  });

  it('of nothing is none (R2)', () => {
    expect(percentOf(0, 0)).toBeNull();
  });

  it('is what long division on paper gives', () => {
    fc.assert(
      fc.property(shareOfTotal, ([count, total]) => {
        expect(percentOf(count, total)).toBe(divideOnPaper(count, total));
      }),
    );
  });

  it('is never below 0 or above 100, and grows with the count (R3)', () => {
    fc.assert(
      fc.property(shareOfTotal, ([count, total]) => {
        const percent = Number(percentOf(count, total));
        expect(percent).toBeGreaterThanOrEqual(0);
        expect(percent).toBeLessThanOrEqual(100);
        if (count > 0) expect(Number(percentOf(count - 1, total))).toBeLessThanOrEqual(percent);
      }),
    );
  });

  it('of a whole row adds up to 100 but for the rounding of each level', () => {
    const rows = fc.array(fc.nat({ max: 1_000_000 }), { minLength: 2, maxLength: 5 });
    fc.assert(
      fc.property(rows, (counts) => {
        const total = counts.reduce((sum, count) => sum + count, 0);
        fc.pre(total > 0);
        const hundredths = counts.map((count) => Number(percentOf(count, total)?.replace('.', '')));
        const sum = hundredths.reduce((all, share) => all + share, 0);
        expect(Math.abs(sum - 10_000)).toBeLessThanOrEqual(counts.length / 2);
      }),
    );
  });
});
