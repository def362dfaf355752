import type { OwnScores } from '../../shared/endpoints/officer.ts';
import { en } from '../../shared/text/officer/en.ts';
import { vi } from '../../shared/text/officer/vi.ts';
import { formatCount, formatDay, formatPercent } from '../ui/format.ts';
import { useWords } from '../ui/PageLanguage.tsx';
import { ScrollBox } from '../ui/ScrollBox.tsx';

type CriterionScore = OwnScores['criteria'][number];
type Released = NonNullable<CriterionScore['released']>;

interface Props {
  criterion: CriterionScore;
  minimumRatings: number;
}

export function CriterionScores({ criterion: { text, released }, minimumRatings }: Props) {
  const words = useWords({ vi, en });
  return (
    <section class="card" aria-label={text}>
      <h3>{text}</h3>
      {released ? (
        <>
          <p>
            <strong>{words.ratings(formatCount(released.ratings))}</strong>,{' '}
            {words.through(formatDay(released.throughDay))}
          </p>
          <ScrollBox label={words.tableOf(text)}>
            <ScoreTable released={released} caption={words.tableOf(text)} />
          </ScrollBox>
        </>
      ) : (
        <p class="note">
          <strong>{words.notYet(minimumRatings)}</strong>. {words.notYetHint}
        </p>
      )}
    </section>
  );
}

function ScoreTable({ released: { levels }, caption }: { released: Released; caption: string }) {
  const { columns } = useWords({ vi, en });
  return (
    <table class="table score-table">
      <caption class="only-heard">{caption}</caption>
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
        {levels.map(({ level, label, count, percent }, index) => (
          <tr key={level} class={rankOf(index, levels.length)}>
            <th scope="row">
              <span class="level-letter">{level}</span> {label}
            </th>
            <td class="number">{formatCount(count)}</td>
            <td class="number">{percent === null ? '–' : formatPercent(percent)}</td>
            <td class="share-column uncopied">
              <svg class="share" aria-hidden="true">
                <rect class="share-bar" width={`${percent ?? 0}%`} height="100%" rx="3" />
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
