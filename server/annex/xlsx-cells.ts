import type { CellObject, Row } from 'write-excel-file/node';
import type { PrintedAnnex, PrintedCell, PrintedRow, PrintedTable } from '../../shared/annex/print-annex.ts';
import { cleanText } from './clean-text.ts';

const bordered = { borderStyle: 'thin', borderColor: '#000000', alignVertical: 'center' } as const;

const lineHeight = 16;

/** Excel gives no row more than 409 points. */
const maxHeight = 400;

/**
 * A row's height for a wrapped text, in points: not every program finds it by itself, and for merged cells none
 * does. Widths are counted in digits: bold letters are about as wide on average, others a little less.
 */
function heightFor(text: string, width: number): number {
  return Math.min(Math.max(1, Math.ceil(text.length / width)) * lineHeight + 4, maxHeight);
}

/** Excel reads `_x0041_` in a text as the letter of this number. */
function excelEscape(letter: string): string {
  return `_x${letter.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
}

/**
 * What looks like such a number is escaped, and so is the start of a text such as `constructor`: the library
 * looks texts up in a plain object and would find something there.
 */
function escapeText(text: string): string {
  const escaped = text.replace(/_(?=x[\da-f]{4}_)/gi, excelEscape);
  return escaped in {} ? escaped.replace(/^./, excelEscape) : escaped;
}

/** A text is always a text: Excel calculates a formula cell only, whatever a name begins with. */
export function textCell(text: string, style: Partial<CellObject> = {}): CellObject {
  return {
    type: String,
    value: escapeText(cleanText(text)),
    wrap: true,
    alignVertical: 'center',
    ...style,
  };
}

/** A text over the whole width. */
export function wideRow(text: string, widths: readonly number[], style: Partial<CellObject> = {}): Row {
  const room = widths.reduce((sum, width) => sum + width, 0);
  return [
    textCell(text, { columnSpan: widths.length, height: heightFor(text, room), ...style }),
    ...widths.slice(1).map(() => null),
  ];
}

export function buildHeaderRows({ header, columns }: PrintedTable): Row[] {
  const rows: Row[] = header.map(() => columns.map(() => null));
  header.forEach((cells, rowIndex) => {
    const row = rows[rowIndex] ?? [];
    let column = rowIndex === 0 ? 0 : columns.findIndex(({ kind }) => kind === 'count');
    for (const { text, columnSpan, rowSpan } of cells) {
      row[column] = textCell(text, {
        ...bordered,
        fontWeight: 'bold',
        align: 'center',
        ...(columnSpan > 1 ? { columnSpan } : {}),
        ...(rowSpan > 1 ? { rowSpan } : {}),
        height: rowIndex === 0 ? lineHeight + 4 : 2 * lineHeight + 4,
      });
      column += columnSpan;
    }
  });
  return rows;
}

/**
 * Zeros stay numbers and show as the office likes them, through the format. A share that only rounds to zero
 * is no zero cell and keeps its decimals.
 */
function formatFor({ kind, text, number }: PrintedCell, zero: PrintedAnnex['style']['zero']): string {
  const shown = kind === 'percent' ? '0.00' : '#,##0';
  if (kind === 'ordinal') return '0';
  if (kind === 'total' || number !== 0 || text !== zero) return shown;
  return `${shown};-${shown};${zero === '-' ? '"-"' : zero}`;
}

export function buildRows(
  rows: readonly PrintedRow[],
  zero: PrintedAnnex['style']['zero'],
  labelWidth: number,
): Row[] {
  return rows.map(({ kind: rowKind, cells }) => {
    const weight = rowKind === 'criterion' ? ({ fontWeight: 'bold' } as const) : {};
    return cells.map((cell): CellObject => {
      if (cell.kind === 'label')
        return textCell(cell.text, {
          ...bordered,
          ...weight,
          ...(rowKind === 'child' ? ({ align: 'left', indent: 1 } as const) : {}),
          height: heightFor(cell.text, rowKind === 'child' ? 1.05 * labelWidth : labelWidth),
        });
      const style = { ...bordered, ...weight, align: 'center' } as const;
      return cell.number === null
        ? textCell(cell.text, style)
        : { type: Number, value: cell.number, format: formatFor(cell, zero), ...style };
    });
  });
}
