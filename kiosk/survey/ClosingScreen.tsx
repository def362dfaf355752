import type { ComponentChildren } from 'preact';
import { focusHeading } from '../ui/focus-heading.ts';
import { Emblem } from './Emblem.tsx';
import type { ScreenProps } from './screen.ts';

interface MessageProps {
  readonly screen: number;
  readonly isDone?: boolean;
  readonly title: string;
  readonly text?: string;
  readonly children?: ComponentChildren;
}

function Message({ screen, isDone = false, title, text, children }: MessageProps) {
  return (
    <main class="message" key={screen}>
      {isDone && <Emblem />}
      <h1 tabIndex={-1} ref={focusHeading}>
        {title}
      </h1>
      {text && <p>{text}</p>}
      {children && <div class="message-buttons">{children}</div>}
    </main>
  );
}

/** After the last question: being saved, saved, or not saved. The same whatever was answered. */
export function ClosingScreen({ flow, words, tap }: ScreenProps) {
  const { phase, screen, isSettled } = flow;
  if (phase.kind === 'saving' || phase.kind === 'leaving')
    return <Message screen={screen} title={words.saving} />;
  if (phase.kind === 'failed')
    return (
      <Message screen={screen} title={words.failed.title} text={words.failed.text}>
        <button
          type="button"
          class="secondary"
          aria-disabled={!isSettled}
          onClick={() => tap({ type: 'finish' })}
        >
          {words.failed.end}
        </button>
        <button
          type="button"
          class="primary"
          aria-disabled={!isSettled}
          onClick={() => tap({ type: 'retry' })}
        >
          {words.failed.retry}
        </button>
      </Message>
    );
  return (
    <Message screen={screen} isDone title={words.thanks.title} text={words.thanks.text}>
      <button
        type="button"
        class="secondary"
        aria-disabled={!isSettled}
        onClick={() => tap({ type: 'finish' })}
      >
        {words.thanks.done}
      </button>
    </Message>
  );
}
