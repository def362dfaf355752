import type { SurveyWords } from '../survey/languages.ts';

interface Props {
  readonly words: SurveyWords;
  readonly isSpeaking: boolean;
  readonly onClick: () => void;
}

/** Reads the screen, or stops reading it. */
export function SpeakerButton({ words, isSpeaking, onClick }: Props) {
  return (
    <button type="button" class="speaker" onClick={onClick}>
      <svg viewBox="0 0 24 24" aria-hidden="true" focusable="false">
        <path d="M3 9v6h4l5 4.5v-15L7 9z" />
        {isSpeaking ? (
          <path d="M15 8.5h7v7h-7z" />
        ) : (
          <path class="wave" d="M15.5 8.5a5 5 0 0 1 0 7M18.5 5.5a9.2 9.2 0 0 1 0 13" />
        )}
      </svg>
      {isSpeaking ? words.speech.stop : words.speech.listen}
    </button>
  );
}
