import { vi } from '../../shared/text/link/vi.ts';
import type { SurveyLanguage } from '../survey/languages.ts';

export type LinkWords = typeof vi;

export function linkWordsIn({ phone }: SurveyLanguage): LinkWords {
  return phone ?? vi;
}

/** Why there is no survey (any more): by the code of a problem, or `no-link`. */
export function closedWords({ closed }: LinkWords, code: string): { title: string; text: string } {
  return closed[code as keyof LinkWords['closed']] ?? closed.other;
}
