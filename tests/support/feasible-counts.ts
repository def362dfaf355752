import type { CountRange } from '../../shared/suppression/hide-unanimity.ts';

/** Every table of counts by level that fits what was shown, and adds up. */
export function feasibleCounts(shown: readonly CountRange[], total: number): number[][] {
  const [first, ...rest] = shown;
  if (!first) return total === 0 ? [[]] : [];
  const found: number[][] = [];
  for (let count = first.least; count <= Math.min(first.most, total); count += 1)
    for (const others of feasibleCounts(rest, total - count)) found.push([count, ...others]);
  return found;
}
