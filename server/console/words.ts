import { Problem } from '../../shared/problem.ts';
import * as en from '../../shared/text/console/en.ts';
import * as vi from '../../shared/text/console/vi.ts';
import type { Language } from '../../shared/text/language.ts';
import { describeProblem } from '../../shared/text/problem/describe-problem.ts';

/** Vietnamese, unless the person's environment asks for English. */
function languageOf(environment: Readonly<Record<string, string | undefined>>): Language {
  const locale = environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || '';
  return locale.toLowerCase().startsWith('en') ? 'en' : 'vi';
}

export const consoleLanguage = languageOf(process.env);
export const words = { vi, en }[consoleLanguage].consoleWords;

/** The sentence for a failure; the stack only of a bug. */
export function describeFailure(error: unknown): string {
  if (error instanceof Problem) return describeProblem(error.code, error.details, consoleLanguage);
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
