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

/** What went wrong, in words, beside what was done. Nothing while there is no error. */
export function Failure({ error, onRetry }: Props) {
  const words = useWords({ vi, en });
  const language = useLanguage();
  if (error === undefined) return null;
  const sentence =
    error instanceof Unreachable
      ? words.unreachable
      : error instanceof Problem
        ? describeProblem(error.code, error.details, language)
        : describeProblem('internal', {}, language);
  return (
    <div class="failure" role="alert">
      <p>{sentence}</p>
      {onRetry && (
        <button type="button" class="button" onClick={onRetry}>
          {words.retry}
        </button>
      )}
    </div>
  );
}
