import type { Unfitness } from './fitness.ts';
import { Notice } from './Notice.tsx';
import type { SurveyWords } from './words.ts';

interface Props {
  readonly reason: Unfitness;
  readonly words: SurveyWords;
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
