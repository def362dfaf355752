import type { ComponentChildren } from 'preact';
import type { Tablet } from '../device/tablet.ts';
import { AnsweredButton } from './AnsweredButton.tsx';
import { describeCheck } from './connection-words.ts';
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
  async function run(): Promise<readonly string[]> {
    const startedAt = performance.now();
    const result = await tablet.checkConnection();
    const tookMs = performance.now() - startedAt;
    if (!result) return [];
    return describeCheck({ result, tookMs, isOnline: navigator.onLine, address: location.origin }, words);
  }
  const { submit, busy } = words.connection;
  return <AnsweredButton label={submit} busyLabel={busy} {...{ run, actions, children }} />;
}
