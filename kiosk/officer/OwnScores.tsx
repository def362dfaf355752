import { getOwnScores } from '../../shared/endpoints/officer.ts';
import { en } from '../../shared/text/officer/en.ts';
import { vi } from '../../shared/text/officer/vi.ts';
import { call } from '../api/call.ts';
import { Loading } from '../ui/Loading.tsx';
import { useWords } from '../ui/PageLanguage.tsx';
import { useLoaded } from '../ui/use-loaded.ts';
import { CriterionScores } from './CriterionScores.tsx';

/** The ratings that the officer was given, as far as they are released. */
export function OwnScores() {
  const words = useWords({ vi, en });
  const loaded = useLoaded(() => call(getOwnScores), []);
  const scores = loaded.value;
  return (
    <>
      <div class="part-head">
        <h2 class="part-title">{words.title}</h2>
        {scores && <p class="officer-name">{scores.officerName}</p>}
      </div>
      <Loading of={loaded} />
      {scores?.criteria.length === 0 && <p class="note">{words.noCriteria}</p>}
      {scores?.criteria.map((criterion) => (
        <CriterionScores
          key={criterion.criterionId}
          criterion={criterion}
          minimumRatings={scores.minimumRatings}
        />
      ))}
      {scores && (
        <section class="card">
          <h3>{words.explanation.title}</h3>
          <ul>
            <li>{words.explanation.own}</li>
            <li>{words.explanation.batches(scores.minimumRatings)}</li>
            <li>{words.explanation.percent}</li>
          </ul>
        </section>
      )}
    </>
  );
}
