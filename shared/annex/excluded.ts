import * as z from 'zod/mini';
import { percentOf } from '../percent.ts';
import type { AnnexDocument } from './annex.ts';
import type { TallySum } from './build-annex.ts';
import { levelShares } from './level-shares.ts';

/** What was taken out of the figures, by whom and why. */
export const Excluded = z.object({
  count: z.int(),
  reasons: z.array(
    z.object({
      count: z.int(),
      /** The mark that all of them have; null where a person picked them. */
      rule: z.nullable(z.string()),
      reason: z.nullable(z.string()),
      by: z.string(),
    }),
  ),
  /** How they rated, all criteria together; null where that could tell what single citizens said. */
  levels: z.nullable(levelShares),
});
export type Excluded = z.infer<typeof Excluded>;

/** From so many excluded responses on their shares are told. */
const excludedMinimum = 5;

export interface ExclusionReason {
  readonly rule: string | null;
  readonly reason: string | null;
  readonly by: string;
}

function countReasons(reasons: readonly ExclusionReason[]): Excluded['reasons'] {
  const counts = new Map<string, Excluded['reasons'][number]>();
  for (const { rule, reason, by } of reasons) {
    const key = JSON.stringify([rule, reason, by]);
    counts.set(key, { rule, reason, by, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  return [...counts.values()].sort(
    (a, b) => b.count - a.count || (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1),
  );
}

/** Puts the excluded ones beside the table; without any, the annex is as it was. */
export function addExcluded(
  document: AnnexDocument,
  {
    count,
    reasons,
    ratings,
  }: { count: number; reasons: readonly ExclusionReason[]; ratings: readonly TallySum[] },
): AnnexDocument {
  if (count === 0) return document;
  const countOf = (level: string) =>
    ratings.filter((sum) => sum.level === level).reduce((total, sum) => total + sum.count, 0);
  const total = document.levels.reduce((sum, { level }) => sum + countOf(level), 0);
  const shares = document.levels.map(({ level }) => {
    const own = countOf(level);
    return [level, { count: own, percent: percentOf(own, total) }] as const;
  });
  const levels = count < excludedMinimum ? null : Object.fromEntries(shares);
  return {
    ...document,
    annex: { ...document.annex, excluded: { count, reasons: countReasons(reasons), levels } },
  };
}
