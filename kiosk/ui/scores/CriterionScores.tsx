import type { SheetCriterion } from '../../../shared/officer-score/score-sheet.ts';
import { en } from '../../../shared/text/scores/en.ts';
import { vi } from '../../../shared/text/scores/vi.ts';
import { formatCount, formatDay } from '../format.ts';
import { ListTable } from '../ListTable.tsx';
import { useWords } from '../PageLanguage.tsx';
import { ScrollBox } from '../ScrollBox.tsx';
import { formatShare, formatShareRange } from './format-score.ts';
import { ScoreTable } from './ScoreTable.tsx';

/** One criterion: its levels, what they can say and what they cannot, and how they went from batch to batch. */
export function CriterionScores({ criterion }: { criterion: SheetCriterion }) {
  const words = useWords({ vi, en });
  const { text, total, levels } = criterion;
  return (
    <section class="card score-criterion" aria-label={text}>
      <h3>{text}</h3>
      <p>
        <strong>{words.ratings(formatCount(total))}</strong>
      </p>
      <ScrollBox label={words.tableOf(text)}>
        <ScoreTable text={text} levels={levels} />
      </ScrollBox>
      <Findings criterion={criterion} />
      <Trend criterion={criterion} />
    </section>
  );
}

function Findings({
  criterion: { levels, total, interval, office, verdict },
}: {
  criterion: SheetCriterion;
}) {
  const words = useWords({ vi, en });
  const said = words.verdicts[verdict];
  return (
    <ul class="score-findings">
      <li>{words.interval(levels[0]?.label ?? '', formatShare(interval.low), formatShare(interval.high))}</li>
      {office && (
        <li>
          {words.average(
            formatShareRange(office.share),
            formatCount(office.total),
            formatShare(office.interval.low),
            formatShare(office.interval.high),
          )}
        </li>
      )}
      <li>{typeof said === 'function' ? said(formatCount(total)) : said}</li>
    </ul>
  );
}

function Trend({ criterion: { text, levels, trend } }: { criterion: SheetCriterion }) {
  const words = useWords({ vi, en }).trend;
  if (trend.length < 2) return null;
  return (
    <details class="score-trend">
      <summary>{words.title}</summary>
      <ListTable
        label={words.caption(text)}
        rows={trend}
        keyOf={({ throughDay }) => throughDay}
        columns={[
          { head: words.through, as: 'name', cell: ({ throughDay }) => formatDay(throughDay) },
          { head: words.ratings, cell: ({ total }) => formatCount(total) },
          {
            head: words.best(levels[0]?.label ?? ''),
            cell: ({ share }) => formatShareRange(share),
          },
        ]}
      />
    </details>
  );
}
