import type { Language } from '../../shared/text/language.ts';
import { en } from '../../shared/text/link/en.ts';
import { vi } from '../../shared/text/link/vi.ts';

export type LinkWords = typeof vi;

export const linkWords: Readonly<Record<Language, LinkWords>> = { vi, en };

/** Why there is no survey (any more): by the code of a problem, or `no-link`. */
export function closedWords({ closed }: LinkWords, code: string): { title: string; text: string } {
  return closed[code as keyof LinkWords['closed']] ?? closed.other;
}
