import type { ShareRange } from '../../../shared/officer-score/score-sheet.ts';
import type { Period } from '../../../shared/period.ts';
import type { CountRange } from '../../../shared/suppression/hide-unanimity.ts';
import type { vi } from '../../../shared/text/scores/vi.ts';
import { formatCount, formatPercent } from '../format.ts';

const shares = new Intl.NumberFormat('vi-VN', { style: 'percent', maximumFractionDigits: 1 });

/** `0.9632` as `96,3%`. */
export function formatShare(share: number): string {
  return shares.format(share);
}

/** `19–20`, or `19` where it is known. */
export function formatRange({ least, most }: CountRange): string {
  return least === most ? formatCount(least) : `${formatCount(least)}–${formatCount(most)}`;
}

/** `95,00–100,00%`; a dash where there is nothing to divide by. */
export function formatShareRange({ least, most }: ShareRange): string {
  if (least === null || most === null) return '–';
  return least === most ? formatPercent(least) : `${least.replace('.', ',')}–${formatPercent(most)}`;
}

/** A quarter, a year, or several, as they stand in a sentence. */
export function namePeriod(
  { from, to }: Period,
  words: Pick<typeof vi, 'whole' | 'year' | 'quarter'>,
): string {
  const [year = '', month = '01'] = from.split('-');
  if (from.slice(0, 4) !== to.slice(0, 4)) return words.whole;
  return from.endsWith('-01-01') && to.endsWith('-12-31')
    ? words.year(year)
    : words.quarter(String((Number(month) + 2) / 3), year);
}

/** The same by itself. */
export function headPeriod(...parameters: Parameters<typeof namePeriod>): string {
  const name = namePeriod(...parameters);
  return name.charAt(0).toLocaleUpperCase('vi') + name.slice(1);
}
