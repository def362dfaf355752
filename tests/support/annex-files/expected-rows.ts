import type { Annex, AnnexChildRow, AnnexDocument, AnnexRow } from '../../../shared/annex/annex.ts';

type Style = AnnexDocument['style'];

export interface ExpectedRow {
  readonly isCriterion: boolean;
  readonly ordinal: string;
  readonly label: string;
  readonly total: number;
  /** Count and share of each level. */
  readonly shares: readonly { readonly count: number; readonly percent: string | null }[];
}

/** The rows that a table must have, straight from the JSON. */
export function expectRows(annex: Annex, levels: readonly string[]): ExpectedRow[] {
  const expectRow = (row: AnnexRow | AnnexChildRow, ordinal: string): ExpectedRow => ({
    isCriterion: ordinal !== '',
    ordinal,
    label: row.label,
    total: row.total,
    shares: levels.map((level) => row.levels[level] ?? { count: Number.NaN, percent: null }),
  });
  return annex.rows.flatMap((row) => [
    expectRow(row, String(row.number)),
    ...row.children.map((child) => expectRow(child, '')),
  ]);
}

function group(count: number, style: Style): string {
  const [sign, digits] = [style.decimal === ',' ? '.' : ',', String(count)];
  if (digits.length <= 3) return digits;
  return group(Number(digits.slice(0, -3)), style) + sign + digits.slice(-3);
}

function countText(count: number, style: Style): string {
  return count === 0 ? style.zero : group(count, style);
}

function percentText(count: number, percent: string | null, style: Style): string {
  if (percent === null) return style.zero === '' ? '' : '-';
  return count === 0 ? style.zero : percent.split('.').join(style.decimal);
}

/** The texts of a row's cells as they are printed, in order. */
export function printedTexts({ ordinal, label, total, shares }: ExpectedRow, style: Style): string[] {
  return [
    ordinal,
    label,
    total === 0 ? '0' : group(total, style),
    ...shares.flatMap(({ count, percent }) => [countText(count, style), percentText(count, percent, style)]),
  ];
}
