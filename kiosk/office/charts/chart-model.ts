import type { RatingRow, Ratings } from '../../../shared/rating/ratings.ts';
import type { TargetVerdict } from '../../../shared/rating/target-verdict.ts';

export type LevelRank = 'best' | 'good' | 'middle' | 'bad' | 'worst';

const ranksByCount: Readonly<Record<number, readonly LevelRank[]>> = {
  2: ['best', 'worst'],
  3: ['best', 'middle', 'worst'],
  4: ['best', 'good', 'bad', 'worst'],
  5: ['best', 'good', 'middle', 'bad', 'worst'],
};

export function rankOf(index: number, count: number): LevelRank {
  return ranksByCount[count]?.[index] ?? 'middle';
}

export type Counted = Pick<RatingRow, 'total' | 'levels' | 'blanks'>;

export interface ChartRow extends Counted {
  readonly label: string;
  /** Of a criterion that is to reach something. */
  readonly verdict?: TargetVerdict | undefined;
}

/** What a chart, its table and its files show: words and figures, and nothing of how they are drawn. */
export interface ChartModel {
  readonly heading: string;
  /** Days and numbers of responses and ratings, for whoever sees the picture alone. */
  readonly facts: string;
  /** True where the rows follow each other in time. */
  readonly isTrend: boolean;
  readonly levels: Ratings['levels'];
  readonly rows: readonly ChartRow[];
}

/** Ratings that were left blank stand in a column of their own, where there are any. */
export function hasBlanks({ rows }: ChartModel): boolean {
  return rows.some(({ blanks }) => blanks > 0);
}
