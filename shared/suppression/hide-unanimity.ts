/** A number that is only known to lie between two others, both included. */
export interface CountRange {
  readonly least: number;
  readonly most: number;
}

/**
 * Counts by level of one group of ratings, as somebody may see them who knows the people in the group. Where all of
 * them chose one level, that would be told of each: so "all" and "all but one" look the same, and every other
 * group is shown as it is. Nothing that is computed of several such tables tells more than they do.
 */
export function hideUnanimity(counts: readonly number[]): CountRange[] {
  const total = counts.reduce((sum, count) => sum + count, 0);
  const common = counts.findIndex((count) => count > 0 && count >= total - 1);
  if (common < 0) return counts.map((count) => ({ least: count, most: count }));
  return counts.map((_, level) =>
    level === common ? { least: total - 1, most: total } : { least: 0, most: 1 },
  );
}

export function addRanges(one: CountRange, other: CountRange): CountRange {
  return { least: one.least + other.least, most: one.most + other.most };
}
