import type { PrintedColumn, PrintedRow, PrintedTable } from '../../shared/annex/print-annex.ts';
import { millimetres, textWidth } from './page-layout.ts';

export interface TableType {
  /** Size of the letters in points. */
  readonly size: number;
  /** Room left and right of a cell's text, in twips. */
  readonly padding: number;
}

/** What each heading needs in bold Times New Roman, in em, for three lines at most: STT, số đánh, lượng, Tỷ lệ. */
const headingEm = { ordinal: 2.05, total: 3.35, count: 2.55, percent: 2.2 } as const;

/** Digits of Times New Roman are half an em wide, bold ones too, and signs half of that; a hair to spare. */
function numberEm(text: string): number {
  return [...text].reduce((sum, sign) => sum + (/\d/.test(sign) ? 0.5 : 0.25), 0.1);
}

/** Widths in twips: each number on one line, and all that is left for the names. */
function columnWidths(table: PrintedTable, { size, padding }: TableType): number[] {
  const widthOf = ({ kind }: PrintedColumn, index: number): number => {
    if (kind === 'label') return 0;
    const numbers = table.rows.map(({ cells }) => numberEm(cells[index]?.text ?? ''));
    const widest = Math.max(headingEm[kind], ...numbers, kind === 'percent' ? numberEm('100,00') : 0);
    return Math.ceil(widest * size * 20) + 2 * padding;
  };
  const widths = table.columns.map(widthOf);
  const rest = textWidth - widths.reduce((sum, width) => sum + width, 0);
  return widths.map((width) => width || rest);
}

const types: readonly [TableType, ...TableType[]] = [
  { size: 12, padding: 40 },
  { size: 11, padding: 35 },
  { size: 10, padding: 30 },
];

/** The largest letters that leave the names enough room; with five levels those are small ones. */
export function fitColumns(table: PrintedTable): { type: TableType; widths: number[] } {
  const label = table.columns.findIndex(({ kind }) => kind === 'label');
  const fits = types.map((type) => ({ type, widths: columnWidths(table, type) }));
  const fit = fits.find(({ widths }) => (widths[label] ?? 0) >= millimetres(48)) ?? fits.at(-1);
  if (!fit) throw new Error('there is no type to choose from');
  return fit;
}

/** What is lower than the page of a row that must not split is lost, so a text of half a page may. */
const maxUnsplitLines = 30;

/** False for a row so high that it must go on on the next page. */
export function fitsOnPage({ cells }: PrintedRow, { size }: TableType, widths: readonly number[]): boolean {
  const lines = cells.map(({ text }, column) => (text.length * size * 10) / (widths[column] ?? textWidth));
  return Math.max(...lines) <= maxUnsplitLines;
}
