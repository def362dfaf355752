import type { Criterion } from '../catalogue.ts';
import { percentOf } from '../percent.ts';
import type { RatingRow, Ratings } from './ratings.ts';

export interface TargetVerdict {
  /** Of all ratings, in whole percent, to be reached by these levels together. */
  readonly target: number;
  readonly letters: readonly string[];
  /** What they come to, as in `percentOf`; null where nothing was rated. */
  readonly percent: string | null;
  /** By the two decimals that are shown; null where nothing was rated. */
  readonly isReached: boolean | null;
}

type Figures = Pick<RatingRow, 'total' | 'levels'>;

/** Undefined where a level of the target is none of those that were rated. */
export function judgeTarget(
  { total, levels }: Figures,
  { percent: target, upTo }: NonNullable<Criterion['target']>,
  order: readonly string[],
): TargetVerdict | undefined {
  const letters = order.slice(0, order.indexOf(upTo) + 1);
  if (letters.length === 0) return undefined;
  const count = letters.reduce((sum, letter) => sum + (levels[letter]?.count ?? 0), 0);
  const percent = percentOf(count, total);
  return { target, letters, percent, isReached: percent === null ? null : Number(percent) >= target };
}

/** The verdicts on ratings by criterion, by the criterion's id. */
export function judgeCriteria({ by, rows, criteria, levels }: Ratings): ReadonlyMap<string, TargetVerdict> {
  const order = levels.map(({ level }) => level);
  const verdicts = (by === 'criterion' ? rows : []).flatMap((row) => {
    const target = criteria.find(({ criterionId }) => criterionId === row.key)?.target;
    const verdict = target && judgeTarget(row, target, order);
    return verdict ? [[row.key, verdict] as const] : [];
  });
  return new Map(verdicts);
}
