import { useRef } from 'preact/hooks';
import { Problem } from '../../shared/problem.ts';
import { en } from '../../shared/text/page/en.ts';
import { vi } from '../../shared/text/page/vi.ts';
import { describeProblem } from '../../shared/text/problem/describe-problem.ts';
import { Unreachable } from '../api/call.ts';
import { useLanguage, useWords } from './PageLanguage.tsx';

interface Props {
  error: unknown;
  onRetry?: (() => void) | undefined;
}

/** Another number for each error: one that says the same again is said again. */
function useCountOf(error: unknown): number {
  const last = useRef({ error, count: 0 });
  if (last.current.error !== error) last.current = { error, count: last.current.count + 1 };
  return last.current.count;
}

/** What went wrong, in words, beside what was done. Nothing while there is no error. */
export function Failure({ error, onRetry }: Props) {
  const words = useWords({ vi, en });
  const language = useLanguage();
  const count = useCountOf(error);
  if (error === undefined) return null;
  const sentence =
    error instanceof Unreachable
      ? words.unreachable
      : error instanceof Problem
        ? describeProblem(error.code, error.details, language)
        : describeProblem('internal', {}, language);
  return (
    <div key={count} class="failure" role="alert">
      <p>{sentence}</p>
      {onRetry && (
        <button type="button" class="button" onClick={onRetry}>
          {words.retry}
        </button>
      )}
    </div>
  );
}
