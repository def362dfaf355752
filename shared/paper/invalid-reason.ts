import * as z from 'zod/mini';

const count = z.int().check(z.minimum(0), z.maximum(100_000_000));

/** How many paper forms count as collected and not as valid, by why. */
export const InvalidCounts = z.object({
  'no-rating': count,
  'several-levels': count,
  illegible: count,
  'foreign-form': count,
  other: count,
});
export type InvalidCounts = z.infer<typeof InvalidCounts>;
export type InvalidReason = keyof InvalidCounts;

export const invalidReasons = Object.keys(InvalidCounts.shape) as InvalidReason[];

export function sumInvalid(counts: InvalidCounts): number {
  return invalidReasons.reduce((sum, reason) => sum + counts[reason], 0);
}
