import { isStep } from '../../../shared/rating/grouping.ts';
import type { Ratings } from '../../../shared/rating/ratings.ts';
import { judgeCriteria } from '../../../shared/rating/target-verdict.ts';
import { formatCount, formatDay } from '../../ui/format.ts';
import type { ChartModel } from './chart-model.ts';
import { type ChartWords, rowLabel } from './row-label.ts';

function headingOf({ by, criteria, criterionId }: Ratings, words: ChartWords): string {
  const criterion = criteria.find((each) => each.criterionId === criterionId);
  return criterion && by !== 'criterion' ? `${words.headings[by]}: ${criterion.label}` : words.headings[by];
}

export function buildChartModel(ratings: Ratings, words: ChartWords): ChartModel {
  const { period, through, by, responses, total, levels } = ratings;
  const days = words.period(formatDay(period.from), formatDay(through ?? period.to));
  const verdicts = judgeCriteria(ratings);
  return {
    heading: headingOf(ratings, words),
    facts: `${days}: ${words.counted(formatCount(responses), formatCount(total.total))}`,
    isTrend: isStep(by) || by === 'hour',
    levels,
    rows: ratings.rows.map((row) => ({
      ...row,
      label: rowLabel(row, by, words),
      verdict: verdicts.get(row.key),
    })),
  };
}
