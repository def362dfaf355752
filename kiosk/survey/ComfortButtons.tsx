import type { Comfort } from './flow-state.ts';
import type { SurveyWords } from './languages.ts';

interface Props {
  readonly words: SurveyWords;
  readonly comfort: Comfort;
  readonly onChange: (comfort: Comfort) => void;
}

/** Larger letters and stronger contrast, for this citizen. */
export function ComfortButtons({ words, comfort, onChange }: Props) {
  const { isLarge, isStrong } = comfort;
  return (
    <>
      <button
        type="button"
        aria-label={words.comfort.large}
        aria-pressed={isLarge}
        onClick={() => onChange({ ...comfort, isLarge: !isLarge })}
      >
        <span class="large-letter" aria-hidden="true">
          A
        </span>
      </button>
      <button
        type="button"
        aria-label={words.comfort.strong}
        aria-pressed={isStrong}
        onClick={() => onChange({ ...comfort, isStrong: !isStrong })}
      >
        <svg viewBox="0 0 24 24" aria-hidden="true" focusable="false">
          <circle cx="12" cy="12" r="9.5" />
          <path d="M12 2.5a9.5 9.5 0 0 1 0 19z" />
        </svg>
      </button>
    </>
  );
}
