import type { CellObject, Row } from 'write-excel-file/node';
import type { PrintedAnnex, PrintedCell, PrintedRow, PrintedTable } from '../../shared/annex/print-annex.ts';
import { cleanText } from './clean-text.ts';

const bordered = { borderStyle: 'thin', borderColor: '#000000', alignVertical: 'center' } as const;

/** Letters of 12 points are a little narrower than the digits that Excel measures columns by. */
const lettersPerWidth = 1.05;
const lineHeight = 17;

/** A text is always a text: Excel calculates a formula cell only, whatever a name begins with. */
export function textCell(text: string, style: Partial<CellObject> = {}): CellObject {
  return { type: String, value: cleanText(text), wrap: true, alignVertical: 'center', ...style };
}

/** A text over the whole width; Excel gives merged rows no height by itself. */
export function wideRow(text: string, widths: readonly number[], style: Partial<CellObject> = {}): Row {
  const room = widths.reduce((sum, width) => sum + width, 0) * lettersPerWidth;
  const lines = Math.max(1, Math.ceil(text.length / room));
  return [
    textCell(text, { columnSpan: widths.length, height: Math.min(lines * lineHeight + 2, 400), ...style }),
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
        height: rowIndex === 0 ? lineHeight + 3 : 2 * lineHeight + 2,
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

export function buildRows(rows: readonly PrintedRow[], zero: PrintedAnnex['style']['zero']): Row[] {
  return rows.map(({ kind: rowKind, cells }) => {
    const weight = rowKind === 'criterion' ? ({ fontWeight: 'bold' } as const) : {};
    return cells.map((cell): CellObject => {
      if (cell.kind === 'label')
        return textCell(cell.text, { ...bordered, ...weight, ...(rowKind === 'child' ? { indent: 1 } : {}) });
      const style = { ...bordered, ...weight, align: 'center' } as const;
      return cell.number === null
        ? textCell(cell.text, style)
        : { type: Number, value: cell.number, format: formatFor(cell, zero), ...style };
    });
  });
}
