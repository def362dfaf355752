import type { OfficerScores } from '../../../shared/endpoints/officer.ts';
import type { Period } from '../../../shared/period.ts';
import { en } from '../../../shared/text/scores/en.ts';
import { vi } from '../../../shared/text/scores/vi.ts';
import { formatDay } from '../format.ts';
import { useWords } from '../PageLanguage.tsx';
import { headPeriod } from './format-score.ts';

interface HeadProps {
  scores: OfficerScores;
  period: Period;
}

/** Stands on paper only: whose figures these are, of which office and period. */
export function PrintedHead({ scores, period }: HeadProps) {
  const words = useWords({ vi, en });
  const { sheet } = words;
  const last = scores.releases.findLast(({ throughDay }) => throughDay <= period.to);
  return (
    <div class="only-printed">
      <h1>{sheet.title}</h1>
      <dl class="printed-facts">
        <Fact name={sheet.office} value={scores.officeName} />
        <Fact name={sheet.officer} value={scores.officerName} />
        <Fact name={sheet.period} value={headPeriod(period, words)} />
      </dl>
      {last && <p>{sheet.through(formatDay(last.throughDay))}</p>}
    </div>
  );
}

function Fact({ name, value }: { name: string; value: string }) {
  return (
    <div>
      <dt>{name}:</dt>
      <dd>{value}</dd>
    </div>
  );
}

/** What the figures can and cannot say, and room to sign for both. */
export function PrintedNotes() {
  const { sheet } = useWords({ vi, en });
  return (
    <div class="only-printed">
      <ul class="printed-notes">
        {sheet.notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
      <div class="printed-signatures">
        <p>{sheet.signed.officer}</p>
        <p>{sheet.signed.appraiser}</p>
      </div>
    </div>
  );
}
