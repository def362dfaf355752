import type { Words } from '../../../shared/text/language.ts';
import type { vi } from '../../../shared/text/review/vi.ts';

type ReviewWords = Pick<Words<typeof vi>, 'byRule' | 'marks'>;

/** The rule and the reason, as far as there are any. */
export function describeExclusion(
  { rule, reason }: { rule: string | null; reason: string | null },
  words: ReviewWords,
): string {
  const names: Readonly<Record<string, string>> = words.marks;
  return [rule === null ? null : words.byRule(names[rule] ?? rule), reason].filter(Boolean).join('; ');
}
