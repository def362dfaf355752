import type { SheetCriterion } from '../../../shared/officer-score/score-sheet.ts';
import { en } from '../../../shared/text/scores/en.ts';
import { vi } from '../../../shared/text/scores/vi.ts';
import { useWords } from '../PageLanguage.tsx';
import { formatRange, formatShareRange } from './format-score.ts';

type Props = Pick<SheetCriterion, 'text' | 'levels'>;

/** Each level's count and share; what is not told of a share is drawn paler. */
export function ScoreTable({ text, levels }: Props) {
  const { columns, tableOf } = useWords({ vi, en });
  return (
    <table class="table score-table">
      <caption class="only-heard">{tableOf(text)}</caption>
      <thead>
        <tr>
          <th scope="col">{columns.level}</th>
          <th scope="col" class="number">
            {columns.count}
          </th>
          <th scope="col" class="number">
            {columns.percent}
          </th>
          <th scope="col" class="share-column uncopied">
            {columns.share}
          </th>
        </tr>
      </thead>
      <tbody>
        {levels.map(({ level, label, share, ...range }, index) => (
          <tr key={level} class={rankOf(index, levels.length)}>
            <th scope="row">
              <span class="level-letter">{level}</span> {label}
            </th>
            <td class="number">{formatRange(range)}</td>
            <td class="number">{formatShareRange(share)}</td>
            <td class="share-column uncopied">
              <svg class="share" aria-hidden="true">
                <rect class="share-bar share-bar-open" width={`${share.most ?? 0}%`} height="100%" rx="3" />
                <rect class="share-bar" width={`${share.least ?? 0}%`} height="100%" rx="3" />
              </svg>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function rankOf(index: number, count: number): string {
  if (index === 0) return 'rank-best';
  return index === count - 1 ? 'rank-worst' : 'rank-middle';
}
