import type { ComponentChildren } from 'preact';
import type { SurveyWords } from './languages.ts';
import { turnList, watchList } from './page-list.ts';

interface Props {
  readonly words: SurveyWords;
  readonly children: ComponentChildren;
}

/** A list that scrolls, with two large buttons for who does not know how to scroll. */
export function QuestionList({ words, children }: Props) {
  const turns = [
    { direction: -1, word: words.list.up, path: 'M4 15l8-8 8 8' },
    { direction: 1, word: words.list.down, path: 'M4 9l8 8 8-8' },
  ] as const;
  return (
    <>
      <div class="list" ref={watchList}>
        {children}
      </div>
      <div class="turns">
        {turns.map(({ direction, word, path }) => (
          <button
            key={word}
            type="button"
            class={direction < 0 ? 'turn up' : 'turn down'}
            onClick={({ currentTarget }) => turnList(currentTarget, direction)}
          >
            <svg viewBox="0 0 24 24" aria-hidden="true" focusable="false">
              <path d={path} />
            </svg>
            {word}
          </button>
        ))}
      </div>
    </>
  );
}
