import type { ComponentChildren } from 'preact';
import { focusHeading } from '../ui/focus-heading.ts';
import { moveFocus, tapByNumber } from './move-focus.ts';
import { Progress } from './Progress.tsx';
import { QuestionList } from './QuestionList.tsx';
import type { ScreenProps } from './screen.ts';

interface Props extends ScreenProps {
  readonly question: string;
  /** Levels are all seen at once, whatever the question's length; a list may scroll. */
  readonly body: 'levels' | 'list' | 'text';
  /** Whom or what the question is about. */
  readonly about?: ComponentChildren;
  /** How to answer, where that is not plain. */
  readonly hint?: string;
  readonly children: ComponentChildren;
  /** Beside the way back. */
  readonly footer?: ComponentChildren;
}

/** A question's text decides how large it may be set: long ones must fit beside their answers. */
function sizeOf(question: string): string {
  if (question.length > 180) return 'very-long';
  return question.length > 80 ? 'long' : 'short';
}

/** One question on a screen: progress, the question, its answers, and the way back. */
export function QuestionFrame({ question, body, about, hint, children, footer, ...screen }: Props) {
  const { flow, words, tap } = screen;
  return (
    <main
      class={`question with-${body} ${about ? 'has-about' : ''}`}
      key={flow.screen}
      onKeyDown={(event) => {
        moveFocus(event);
        tapByNumber(event);
      }}
    >
      <div class="question-head">
        <Progress {...screen} />
        <h1 id="question" class={sizeOf(question)} tabIndex={-1} ref={focusHeading}>
          {question}
        </h1>
        {about && (
          <p id="question-about" class="about">
            {about}
          </p>
        )}
        {hint && <p class="hint">{hint}</p>}
      </div>
      <div class="question-body">
        {body === 'list' ? <QuestionList words={words}>{children}</QuestionList> : children}
      </div>
      <footer class="question-foot">
        <button
          type="button"
          class="secondary back"
          aria-disabled={!flow.isSettled}
          onClick={() => tap({ type: 'back' })}
        >
          <svg viewBox="0 0 24 24" aria-hidden="true" focusable="false">
            <path d="M15 4 7 12l8 8" />
          </svg>
          {words.back}
        </button>
        {footer}
      </footer>
    </main>
  );
}
