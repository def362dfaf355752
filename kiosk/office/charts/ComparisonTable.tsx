import { compareShares, comparisonMinimum } from '../../../shared/rating/compare-shares.ts';
import type { Interval } from '../../../shared/rating/wilson.ts';
import { en } from '../../../shared/text/charts/en.ts';
import { vi } from '../../../shared/text/charts/vi.ts';
import { formatCount, formatPercent } from '../../ui/format.ts';
import { useWords } from '../../ui/PageLanguage.tsx';
import { ScrollBox } from '../../ui/ScrollBox.tsx';
import type { ChartModel, ChartRow } from './chart-model.ts';

const shareFormat = new Intl.NumberFormat('vi-VN', {
  style: 'percent',
  minimumFractionDigits: 1,
  maximumFractionDigits: 1,
});

interface Props {
  id: string;
  model: ChartModel;
  first: ChartRow;
  second: ChartRow;
}

/** What two sides allow to be said of each other, level by level. */
export function ComparisonTable({ id, model, first, second }: Props) {
  const words = useWords({ vi, en });
  const { compare } = words;
  const isTooFew = Math.min(first.total, second.total) < comparisonMinimum;
  return (
    <>
      {isTooFew && <p class="note note-warning">{compare.tooFew(formatCount(comparisonMinimum))}</p>}
      <ScrollBox label={words.table(model.heading)}>
        <table class="table share-table" id={id}>
          <caption class="only-heard">{words.table(model.heading)}</caption>
          <thead>
            <tr>
              <th scope="col" rowSpan={2}>
                {compare.columns.level}
              </th>
              {[first, second].map(({ label, total }, index) => (
                <th key={`side-${index + 1}`} scope="colgroup" colSpan={2}>
                  {compare.side(label, formatCount(total))}
                </th>
              ))}
              <th scope="col" rowSpan={2}>
                {compare.columns.verdict}
              </th>
            </tr>
            <tr>
              {['first', 'second'].map((side) => [
                <th key={`${side} share`} scope="col" class="number">
                  {compare.columns.share}
                </th>,
                <th key={`${side} interval`} scope="col" class="number">
                  {compare.columns.interval}
                </th>,
              ])}
            </tr>
          </thead>
          <tbody>
            {model.levels.map((level) => (
              <LevelRow key={level.level} level={level} first={first} second={second} />
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </>
  );
}

interface LevelProps extends Pick<Props, 'first' | 'second'> {
  level: ChartModel['levels'][number];
}

function LevelRow({ level: { level, label }, first, second }: LevelProps) {
  const words = useWords({ vi, en });
  const { compare } = words;
  const countIn = (side: ChartRow) => ({ count: side.levels[level]?.count ?? 0, total: side.total });
  const comparison = compareShares(countIn(first), countIn(second));
  const intervals = comparison.kind === 'too-few' ? [null, null] : [comparison.first, comparison.second];
  const write = (interval: Interval | null | undefined) =>
    interval
      ? compare.interval(shareFormat.format(interval.low), shareFormat.format(interval.high))
      : words.none;
  return (
    <tr>
      <th scope="row">{words.level(level, label)}</th>
      {[first, second].map((side, index) => {
        const { percent = null } = side.levels[level] ?? {};
        return [
          <td key={`share-${index + 1}`} class="number">
            {percent === null ? words.none : formatPercent(percent)}
          </td>,
          <td key={`interval-${index + 1}`} class="number">
            {write(intervals[index])}
          </td>,
        ];
      })}
      <td class={`verdict verdict-${comparison.kind}`}>{compare.verdicts[comparison.kind]}</td>
    </tr>
  );
}
