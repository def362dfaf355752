import './targets.css';
import type { Ratings } from '../../../shared/rating/ratings.ts';
import { judgeCriteria } from '../../../shared/rating/target-verdict.ts';
import { TargetNote } from './TargetNote.tsx';

/** The criteria that have a target, each with what it came to; nothing where none has. */
export function TargetList({ ratings }: { ratings: Ratings }) {
  const verdicts = judgeCriteria(ratings);
  if (verdicts.size === 0 || ratings.through === null) return null;
  return (
    <ul class="target-list">
      {[...verdicts].map(([criterionId, verdict]) => (
        <li key={criterionId}>
          <strong>{ratings.criteria.find((each) => each.criterionId === criterionId)?.label}</strong>
          <br />
          <TargetNote verdict={verdict} />
        </li>
      ))}
    </ul>
  );
}
