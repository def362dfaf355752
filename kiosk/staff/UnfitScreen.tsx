import type { Unfitness } from '../device/fitness.ts';
import { Notice } from '../device/Notice.tsx';
import type { StaffWords } from './words.ts';

interface Props {
  readonly reason: Unfitness;
  readonly words: StaffWords;
}

/** Says what is missing. Nothing is enrolled here: what a citizen answers would not survive. */
export function UnfitScreen({ reason, words }: Props) {
  const text = reason === 'insecure' ? words.unfit.insecure(location.origin) : words.unfit[reason];
  return (
    <Notice title={words.unfit.title}>
      <p role="alert">{text}</p>
      <button type="button" class="primary" onClick={() => location.reload()}>
        {words.unfit.retry}
      </button>
    </Notice>
  );
}
