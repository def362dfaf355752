import type { AnnexDocument } from './annex.ts';
import { formatCountInProse } from './annex-number.ts';
import { annexWords } from './annex-words.ts';

function joinWords(words: readonly { level: string; label: string }[]): string {
  return words.map(({ level, label }) => `${level} - ${label}`).join('; ');
}

/** What stands under the table: what the letters mean, how shares were computed, and what is left out. */
export function printNotes({ annex, levels, ownWords, blanks, style }: AnnexDocument): string[] {
  const several = annex.rows.filter((row) => row.total > annex.collected).map((row) => row.number);
  return [
    annexWords.generalWords(joinWords(levels)),
    ...ownWords.map(({ number, words }) => annexWords.ownWords(number, joinWords(words))),
    annexWords.percentRule,
    ...(several.length > 0 ? [annexWords.severalRatings(several.join(', '))] : []),
    ...blanks
      .filter(({ count }) => count > 0)
      .map(({ number, count }) => annexWords.blanks(number, formatCountInProse(count, style))),
  ];
}
