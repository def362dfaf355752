import { useCallback, useContext, useEffect, useRef, useState } from 'preact/hooks';
import { SessionContext } from './session-context.ts';

export interface Loaded<T> {
  /** What was loaded last for these inputs; stays while it is loaded again. */
  readonly value: T | undefined;
  readonly error: unknown;
  readonly isLoading: boolean;
  readonly reload: () => Promise<void>;
}

interface State<T> {
  readonly key: string;
  readonly value?: T;
  readonly error?: unknown;
}

/**
 * Loads when the inputs change, after each sign-in, and when asked to. Only the newest answer counts: an
 * older one that comes late is dropped.
 */
export function useLoaded<T>(load: () => Promise<T>, inputs: readonly (string | null)[]): Loaded<T> {
  const { generation, reportFailure } = useContext(SessionContext);
  const key = JSON.stringify(inputs);
  const [state, setState] = useState<State<T>>({ key });
  const [isLoading, setLoading] = useState(true);
  const newest = useRef(0);
  const latestLoad = useRef(load);
  latestLoad.current = load;

  const reload = useCallback(async () => {
    newest.current += 1;
    const mine = newest.current;
    setLoading(true);
    const result = await latestLoad.current().then(
      (value): State<T> => ({ key, value }),
      (error: unknown): State<T> => ({ key, error }),
    );
    if (mine !== newest.current) return;
    // The sign-in in front says it; after it, all this is loaded again.
    if ('error' in result && reportFailure(result.error)) return;
    setState((old) => ('error' in result && old.key === key ? { ...old, ...result } : result));
    setLoading(false);
  }, [key, reportFailure]);

  // `generation`: a new sign-in asks again for what was refused.
  useEffect(() => {
    void reload();
    return () => {
      newest.current += 1;
    };
  }, [reload, generation]);

  const isCurrent = state.key === key;
  return {
    value: isCurrent ? state.value : undefined,
    error: isCurrent ? state.error : undefined,
    isLoading: isLoading || !isCurrent,
    reload,
  };
}
