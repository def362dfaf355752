import { useContext, useRef, useState } from 'preact/hooks';
import { SessionContext } from './session-context.ts';

export interface Action<A extends readonly unknown[]> {
  readonly run: (...parameters: A) => Promise<void>;
  readonly isRunning: boolean;
  readonly error: unknown;
}

/**
 * Something that a person starts and that must not run twice at once: a second click in the same frame finds
 * the flag set, although the button was not drawn as busy yet.
 */
export function useAction<A extends readonly unknown[]>(act: (...parameters: A) => Promise<void>): Action<A> {
  const { reportFailure } = useContext(SessionContext);
  const running = useRef(false);
  const [isRunning, setRunning] = useState(false);
  const [error, setError] = useState<unknown>(undefined);

  const run = async (...parameters: A) => {
    if (running.current) return;
    running.current = true;
    setRunning(true);
    // What went wrong before stays until the answer: were it gone at once, a second click would meet what moved up.
    try {
      await act(...parameters);
      setError(undefined);
    } catch (failure) {
      setError(reportFailure(failure) ? undefined : failure);
    } finally {
      running.current = false;
      setRunning(false);
    }
  };
  return { run, isRunning, error };
}
