import {
  AlignmentType,
  HeightRule,
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
import { fitColumns, fitsOnPage, type TableType } from './column-widths.ts';
import { textWidth } from './page-layout.ts';

const childIndent = 170;
const cellSpace = 20;

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
    spacing: { before: cellSpace, after: cellSpace },
    ...(left ? { indent: { left } } : {}),
    ...(keepNext ? { keepNext } : {}),
    children: [new TextRun({ text: cleanText(text), ...(bold ? { bold } : {}), size: size * 2 })],
  });
}

/**
 * LibreOffice cuts the three lines of the merged cells off where it repeats the header, unless the two rows are
 * high enough by themselves.
 */
function buildHeaderRow(cells: readonly PrintedHeaderCell[], { size }: TableType, lines: number): TableRow {
  const height = Math.ceil(lines * size * 20 * 1.15) + 2 * cellSpace;
  return new TableRow({
    tableHeader: true,
    cantSplit: true,
    height: { value: height, rule: HeightRule.ATLEAST },
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
function buildRow(
  row: PrintedRow,
  next: PrintedRow | undefined,
  type: TableType,
  widths: readonly number[],
): TableRow {
  const { size } = type;
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
  const cantSplit = fitsOnPage(row, type, widths);
  return new TableRow({ ...(cantSplit ? { cantSplit } : {}), children: row.cells.map(buildCell) });
}

/** All borders, a bold centred header on each page, and no row over two pages. */
export function buildTable(table: PrintedTable): Table {
  const { type, widths } = fitColumns(table);
  return new Table({
    width: { size: textWidth, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    columnWidths: widths,
    margins: { left: type.padding, right: type.padding, marginUnitType: WidthType.DXA },
    rows: [
      ...table.header.map((cells, index) => buildHeaderRow(cells, type, index + 1)),
      ...table.rows.map((row, index) => buildRow(row, table.rows[index + 1], type, widths)),
    ],
  });
}
