import {
  AlignmentType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type {
  PrintedCell,
  PrintedHeaderCell,
  PrintedRow,
  PrintedTable,
} from '../../shared/annex/print-annex.ts';
import { cleanText } from './clean-text.ts';
import { columnWidths, type TableType, typeForTable } from './column-widths.ts';
import { textWidth } from './page-layout.ts';

const childIndent = 170;

interface CellText {
  readonly text: string;
  readonly bold: boolean;
  readonly size: number;
  readonly left?: number;
  readonly isNumber: boolean;
  readonly keepNext: boolean;
}

function buildCellText({ text, bold, size, left, isNumber, keepNext }: CellText): Paragraph {
  return new Paragraph({
    alignment: isNumber ? AlignmentType.CENTER : AlignmentType.LEFT,
    spacing: { before: 40, after: 40 },
    ...(left ? { indent: { left } } : {}),
    keepNext,
    children: [new TextRun({ text: cleanText(text), bold, size: size * 2 })],
  });
}

function buildHeaderRow(cells: readonly PrintedHeaderCell[], { size }: TableType): TableRow {
  return new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: cells.map(
      ({ text, columnSpan, rowSpan }) =>
        new TableCell({
          columnSpan,
          rowSpan,
          verticalAlign: VerticalAlignTable.CENTER,
          children: [buildCellText({ text, bold: true, size, isNumber: true, keepNext: true })],
        }),
    ),
  });
}

/** A criterion stays on the page of its first officer or field. */
function buildRow(row: PrintedRow, next: PrintedRow | undefined, { size }: TableType): TableRow {
  const isCriterion = row.kind === 'criterion';
  const buildCell = ({ kind, text }: PrintedCell) =>
    new TableCell({
      verticalAlign: VerticalAlignTable.CENTER,
      children: [
        buildCellText({
          text,
          bold: isCriterion,
          size,
          left: kind === 'label' && !isCriterion ? childIndent : 0,
          isNumber: kind !== 'label',
          keepNext: isCriterion && next?.kind === 'child',
        }),
      ],
    });
  return new TableRow({ cantSplit: true, children: row.cells.map(buildCell) });
}

/** All borders, a bold centred header on each page, and no row over two pages. */
export function buildTable(table: PrintedTable): Table {
  const type = typeForTable(table);
  return new Table({
    width: { size: textWidth, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    columnWidths: columnWidths(table, type),
    margins: { left: type.padding, right: type.padding, marginUnitType: WidthType.DXA },
    rows: [
      ...table.header.map((cells) => buildHeaderRow(cells, type)),
      ...table.rows.map((row, index) => buildRow(row, table.rows[index + 1], type)),
    ],
  });
}
