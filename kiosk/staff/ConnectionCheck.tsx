import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Tablet } from '../device/tablet.ts';
import { type CheckedConnection, describeCheck } from './connection-words.ts';
import type { StaffActions } from './StaffPages.tsx';
import type { StaffWords } from './words.ts';

interface Props {
  readonly tablet: Tablet;
  readonly words: StaffWords;
  readonly actions: StaffActions;
  /** Buttons beside this one. */
  readonly children?: ComponentChildren;
}

/** Calls the server once, and says what came of it. */
export function ConnectionCheck({ tablet, words, actions, children }: Props) {
  const [isBusy, setBusy] = useState(false);
  const [checked, setChecked] = useState<CheckedConnection>();

  async function run(): Promise<void> {
    setBusy(true);
    setChecked(undefined);
    const startedAt = performance.now();
    const result = await tablet.checkConnection();
    const tookMs = performance.now() - startedAt;
    if (result) setChecked({ result, tookMs, isOnline: navigator.onLine, address: location.origin });
    setBusy(false);
  }

  return (
    <div class="with-answer">
      <div class="notice-buttons at-start">
        <button
          type="button"
          class="secondary"
          aria-disabled={isBusy}
          onClick={() => isBusy || actions.attempt(run())}
        >
          {isBusy ? words.connection.busy : words.connection.submit}
        </button>
        {children}
      </div>
      <div role="status">
        {checked && describeCheck(checked, words).map((sentence) => <p key={sentence}>{sentence}</p>)}
      </div>
    </div>
  );
}
