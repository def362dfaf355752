import type { PrintedColumn, PrintedTable } from '../../shared/annex/print-annex.ts';
import { textWidth } from './page-layout.ts';

export interface TableType {
  /** Size of the letters in points. */
  readonly size: number;
  /** Room left and right of a cell's text, in twips. */
  readonly padding: number;
}

/** With four levels and more the table needs smaller letters, so that the names keep some room. */
export function typeForTable(table: PrintedTable): TableType {
  const levelCount = table.columns.filter(({ kind }) => kind === 'count').length;
  return levelCount > 3 ? { size: 11, padding: 40 } : { size: 12, padding: 60 };
}

/** The widest word of each heading in bold Times New Roman, in em: STT, Tổng, lượng, Tỷ lệ. */
const headingEm = { ordinal: 1.95, total: 2.3, count: 2.5, percent: 2.3 } as const;

/** Digits of Times New Roman are half an em wide, bold ones too; signs are half of that. */
function numberEm(text: string): number {
  return [...text].reduce((sum, sign) => sum + (/\d/.test(sign) ? 0.5 : 0.25), 0);
}

/** Widths in twips: each number on one line, and all that is left for the names. */
export function columnWidths(table: PrintedTable, { size, padding }: TableType): number[] {
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
