import type { TargetVerdict } from '../../../shared/rating/target-verdict.ts';
import { en } from '../../../shared/text/criteria/en.ts';
import { vi } from '../../../shared/text/criteria/vi.ts';
import { formatPercent } from '../../ui/format.ts';
import { useWords } from '../../ui/PageLanguage.tsx';

/** Whether a criterion reached what it is to reach: by shape and word, not by colour alone. */
export function TargetNote({ verdict }: { verdict: TargetVerdict }) {
  const words = useWords({ vi, en });
  const { target, letters, percent, isReached } = verdict;
  return (
    <span class={isReached ? 'target target-reached' : 'target'}>
      {isReached !== null && <span aria-hidden="true">{isReached ? '✓ ' : '▽ '}</span>}
      {words.targetNote(
        words.levelsUpTo(letters),
        percent === null ? null : formatPercent(percent),
        target,
        isReached === null ? null : isReached ? words.reached : words.missed,
      )}
    </span>
  );
}
