import type { AnnexDocument, AnnexRow } from './annex.ts';
import { formatCount, formatCountInProse } from './annex-number.ts';
import { annexWords } from './annex-words.ts';

function joinWords(words: readonly { level: string; label: string }[]): string {
  return words.map(({ level, label }) => `${level} - ${label}`).join('; ');
}

/** True where the printed shares of a row, or of one under it, do not add up to 100.00. */
function isRoundedSum(row: Pick<AnnexRow, 'levels'> & Partial<Pick<AnnexRow, 'children'>>): boolean {
  const hundredths = Object.values(row.levels).map(({ percent }) => Number(percent?.replace('.', '') ?? 0));
  const sum = hundredths.reduce((total, share) => total + share, 0);
  return (sum !== 0 && sum !== 10_000) || (row.children ?? []).some(isRoundedSum);
}

/** How many were taken out, by whom and why; and how they rated, where they are enough. */
function printExcluded({ annex: { excluded }, style }: AnnexDocument): string[] {
  if (!excluded) return [];
  const reasons = excluded.reasons.map(({ count, rule, reason, by }) => {
    const why =
      rule === null
        ? annexWords.excludedByPerson(reason ?? '')
        : annexWords.excludedByRule(annexWords.marks[rule] ?? rule, reason);
    return annexWords.excludedReason(formatCountInProse(count, style), why, by);
  });
  const shares = Object.entries(excluded.levels ?? {}).map(
    ([level, { count, percent }]) =>
      `${level} ${formatCount(count, style)} (${(percent ?? '-').replace('.', style.decimal)}%)`,
  );
  return [
    annexWords.excluded(formatCountInProse(excluded.count, style), reasons.join('; ')),
    ...(shares.length > 0 ? [annexWords.excludedShares(shares.join('; '))] : []),
  ];
}

function printFieldFigures({ annex, printsFieldFigures, style }: AnnexDocument): string[] {
  const inProse = (count: number | null) => formatCountInProse(count, style);
  return (printsFieldFigures ? (annex.serviceFieldFigures ?? []) : []).map(
    ({ label, filesHandled, issued }) =>
      annexWords.fieldFigures(label, inProse(filesHandled), inProse(issued)),
  );
}

/** What stands under the table: what the letters mean, how shares were computed, and what is left out. */
export function printNotes(document: AnnexDocument): string[] {
  const { annex, levels, ownWords, blanks, style, layout } = document;
  const several = annex.rows
    .filter(({ total, children }) => total > annex.valid && children.some((child) => child.officerId))
    .map((row) => row.number);
  return [
    ...(layout.hasLevelWords
      ? [
          annexWords.generalWords(joinWords(levels)),
          ...ownWords.map(({ number, words }) => annexWords.ownWords(number, joinWords(words))),
        ]
      : []),
    ...printFieldFigures(document),
    annexWords.percentRule,
    ...(annex.rows.some(isRoundedSum) ? [annexWords.roundedSums] : []),
    ...(several.length > 0 ? [annexWords.severalRatings(several.join(', '))] : []),
    ...(layout.hasBlanks ? blanks : [])
      .filter(({ count }) => count > 0)
      .map(({ number, count }) => annexWords.blanks(number, formatCountInProse(count, style))),
    ...printExcluded(document),
  ];
}
