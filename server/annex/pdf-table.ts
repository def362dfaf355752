import type { Content, TableCell } from 'pdfmake/interfaces.js';
import type {
  PrintedCell,
  PrintedColumn,
  PrintedHeaderCell,
  PrintedRow,
  PrintedTable,
} from '../../shared/annex/print-annex.ts';
import { cleanText } from './clean-text.ts';
import { fitColumns, fitsOnPage } from './column-widths.ts';
import { toPoints } from './page-layout.ts';

const border = 0.5;
const cellSpace = 1;
const childIndent = 8.5;

/** Of Tinos, as pdfmake sets it. */
const lineHeight = 1.15 * 1.04;

/** Places under a cell that reaches over several rows or columns. */
const covered: TableCell = {};

/** Lines of a heading over both rows, at the widths of `fitColumns`: three find room, and fewer stand in the middle. */
const tallLines = (kind: PrintedColumn['kind'] | undefined) => (kind === 'total' ? 3 : 1);

function headerCell(cell: PrintedHeaderCell, column: PrintedColumn | undefined, size: number): TableCell {
  const { text, columnSpan, rowSpan } = cell;
  const above = rowSpan > 1 ? ((3 - tallLines(column?.kind)) / 2) * size * lineHeight : 0;
  return {
    text: cleanText(text),
    bold: true,
    alignment: 'center',
    colSpan: columnSpan,
    rowSpan,
    margin: [0, above, 0, 0],
  };
}

function buildHeader({ header, columns }: PrintedTable, size: number): TableCell[][] {
  const rows = header.map(() => columns.map(() => covered));
  header.forEach((cells, rowIndex) => {
    let column = rowIndex === 0 ? 0 : columns.findIndex(({ kind }) => kind === 'count');
    for (const cell of cells) {
      const row = rows[rowIndex];
      if (row) row[column] = headerCell(cell, columns[column], size);
      column += cell.columnSpan;
    }
  });
  return rows;
}

function bodyCell({ kind, text }: PrintedCell, isCriterion: boolean): TableCell {
  const isLabel = kind === 'label';
  return {
    text: cleanText(text).normalize('NFC'),
    bold: isCriterion,
    alignment: isLabel ? 'left' : 'center',
    verticalAlignment: 'middle',
    margin: [isLabel && !isCriterion ? childIndent : 0, 0, 0, 0],
  };
}

const buildRow = ({ kind, cells }: PrintedRow): TableCell[] =>
  cells.map((cell) => bodyCell(cell, kind === 'criterion'));

/** The table of the docx: its letters and widths, all borders, its header on each page, no row over two pages. */
export function buildPdfTable(table: PrintedTable): Content {
  const { type, widths } = fitColumns(table);
  const padding = toPoints(type.padding);
  const fitsAll = table.rows.every((row) => fitsOnPage(row, type, widths));
  const lines = (widths.length + 1) * border;
  return {
    fontSize: type.size,
    table: {
      headerRows: table.header.length,
      keepWithHeaderRows: fitsAll ? 1 : 0,
      dontBreakRows: fitsAll,
      heights: (row: number) => (row < table.header.length ? (row + 1) * type.size * lineHeight : 'auto'),
      // A width is that of a cell's text here, and the lines need room of their own.
      widths: widths.map(
        (width, index) =>
          toPoints(width) - 2 * padding - (table.columns[index]?.kind === 'label' ? lines : 0),
      ),
      body: [...buildHeader(table, type.size), ...table.rows.map(buildRow)],
    },
    layout: {
      hLineWidth: () => border,
      vLineWidth: () => border,
      paddingLeft: () => padding,
      paddingRight: () => padding,
      paddingTop: () => cellSpace,
      paddingBottom: () => cellSpace,
    },
  };
}
