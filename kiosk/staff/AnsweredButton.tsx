import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { StaffActions } from './StaffPages.tsx';

interface Props {
  readonly label: string;
  readonly busyLabel: string;
  readonly actions: Pick<StaffActions, 'attempt'>;
  /** Sentences about what came of it. */
  readonly run: () => Promise<readonly string[]>;
  /** Buttons beside this one. */
  readonly children?: ComponentChildren;
}

/** Does something once, and says below what came of it. */
export function AnsweredButton({ label, busyLabel, actions, run, children }: Props) {
  const [isBusy, setBusy] = useState(false);
  const [answer, setAnswer] = useState<readonly string[]>([]);

  async function runOnce(): Promise<void> {
    setBusy(true);
    setAnswer([]);
    setAnswer(await run());
    setBusy(false);
  }

  return (
    <div class="with-answer">
      <div class="notice-buttons at-start">
        <button
          type="button"
          class="secondary"
          aria-disabled={isBusy}
          onClick={() => isBusy || actions.attempt(runOnce())}
        >
          {isBusy ? busyLabel : label}
        </button>
        {children}
      </div>
      <div role="status">
        {answer.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </div>
    </div>
  );
}
