import { en } from '../../shared/text/link/en.ts';
import { vi } from '../../shared/text/link/vi.ts';

export type LinkWords = typeof vi;

/** In Vietnamese where a language has no words for this page. */
export function linkWordsIn(language: string): LinkWords {
  return language === 'en' ? en : vi;
}

/** Why there is no survey (any more): by the code of a problem, or `no-link`. */
export function closedWords({ closed }: LinkWords, code: string): { title: string; text: string } {
  return closed[code as keyof LinkWords['closed']] ?? closed.other;
}
