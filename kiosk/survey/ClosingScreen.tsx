import { Message } from './Message.tsx';
import type { ScreenProps } from './screen.ts';

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
