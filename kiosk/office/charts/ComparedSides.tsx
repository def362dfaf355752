import { useId, useMemo } from 'preact/hooks';
import type { Ratings } from '../../../shared/rating/ratings.ts';
import { en } from '../../../shared/text/charts/en.ts';
import { vi } from '../../../shared/text/charts/vi.ts';
import { formatDay } from '../../ui/format.ts';
import { useWords } from '../../ui/PageLanguage.tsx';
import { ChartFiles } from './ChartFiles.tsx';
import { ComparisonTable } from './ComparisonTable.tsx';
import type { ChartModel, ChartRow } from './chart-model.ts';
import type { CompareMode } from './load-sides.ts';
import { RatingChart } from './RatingChart.tsx';
import { type ChartWords, rowLabel } from './row-label.ts';

interface Props {
  mode: CompareMode;
  figures: Ratings;
  others: Ratings | null;
  keys: readonly [string | null, string | null];
}

function periodSide({ period, through, total }: Ratings, words: ChartWords): ChartRow {
  return { ...total, label: words.period(formatDay(period.from), formatDay(through ?? period.to)) };
}

function groupSide({ rows, by }: Ratings, key: string | null, index: number, words: ChartWords) {
  const row = key === null ? rows[index] : rows.find((each) => each.key === key);
  return row && { ...row, label: rowLabel(row, by, words) };
}

/** The words for the levels as the newer of two periods has them, then what only the other one had. */
function levelsOf({ levels }: Ratings, others: Ratings | null): ChartModel['levels'] {
  const more = (others?.levels ?? []).filter(({ level }) => !levels.some((known) => known.level === level));
  return [...levels, ...more];
}

export function ComparedSides({ mode, figures, others, keys }: Props) {
  const words = useWords({ vi, en });
  const { compare } = words;
  const tableId = useId();
  const [firstKey, secondKey] = keys;
  const model = useMemo((): ChartModel | null => {
    const isPeriod = mode === 'period';
    const first = isPeriod ? periodSide(figures, words) : groupSide(figures, firstKey, 0, words);
    const second = isPeriod ? others && periodSide(others, words) : groupSide(figures, secondKey, 1, words);
    if (!first || !second) return null;
    const criterion = figures.criteria.find((each) => each.criterionId === figures.criterionId);
    return {
      heading: compare.heading(criterion?.label ?? ''),
      facts: isPeriod
        ? compare.modes.period
        : words.period(formatDay(figures.period.from), formatDay(figures.through ?? figures.period.to)),
      isTrend: false,
      levels: levelsOf(figures, others),
      rows: [first, second],
    };
  }, [mode, figures, others, firstKey, secondKey, words, compare]);
  const [first, second] = model?.rows ?? [];
  if (!model || !first || !second)
    return mode === 'period' ? null : <p class="note">{compare.tooFewGroups}</p>;
  return (
    <>
      {first.total + second.total > 0 && <RatingChart model={model} tableId={tableId} />}
      <ComparisonTable id={tableId} model={model} first={first} second={second} />
      <ChartFiles model={model} total={null} fileName={words.comparisonFileName} />
    </>
  );
}
