import './scores.css';
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { OfficerScores } from '../../../shared/endpoints/officer.ts';
import { buildScoreSheet, listScorePeriods } from '../../../shared/officer-score/score-sheet.ts';
import type { Period } from '../../../shared/period.ts';
import { en } from '../../../shared/text/scores/en.ts';
import { vi } from '../../../shared/text/scores/vi.ts';
import { formatDay } from '../format.ts';
import { useWords } from '../PageLanguage.tsx';
import { SelectField } from '../SelectField.tsx';
import { CriterionScores } from './CriterionScores.tsx';
import { headPeriod } from './format-score.ts';
import { PrintedHead, PrintedNotes } from './PrintedSheet.tsx';

interface Props {
  scores: OfficerScores;
  /** Beside the button that prints. */
  children?: (period: Period) => ComponentChildren;
}

/** One officer's summary of a period, which the officer and whoever appraises see and print in the same form. */
export function ScoreSheet({ scores, children }: Props) {
  const words = useWords({ vi, en });
  const periods = listScorePeriods(scores);
  const [chosen, setChosen] = useState('');
  const period = periods.find((each) => keyOf(each) === chosen) ?? periods[0];
  if (scores.criteria.length === 0) return <p class="note">{words.noCriteria}</p>;
  if (!period)
    return (
      <p class="note">
        <strong>{words.none(scores.rule.minimumRatings)}</strong>{' '}
        {words.nextRelease(formatDay(scores.nextReleaseDay))}
      </p>
    );
  const sheet = buildScoreSheet(scores, period);
  return (
    <div class="score-sheet">
      <div class="score-tools">
        <SelectField
          label={words.period}
          options={periods.map((each) => ({ value: keyOf(each), text: headPeriod(each, words) }))}
          value={keyOf(period)}
          onValue={setChosen}
        />
        <div class="buttons">
          <button type="button" class="button" onClick={() => window.print()}>
            {words.print}
          </button>
          {children?.(period)}
        </div>
      </div>
      <PrintedHead scores={scores} period={period} />
      {sheet.map((criterion) => (
        <CriterionScores key={criterion.criterionId} criterion={criterion} />
      ))}
      <p class="note score-next">{words.nextRelease(formatDay(scores.nextReleaseDay))}</p>
      <PrintedNotes />
      <section class="card score-reading">
        <h3>{words.explanation.title}</h3>
        <ul>
          <li>{words.explanation.batches(scores.rule.minimumRatings)}</li>
          <li>{words.explanation.ranges}</li>
          <li>{words.explanation.percent}</li>
        </ul>
      </section>
    </div>
  );
}

function keyOf({ from, to }: Period): string {
  return `${from} ${to}`;
}
