import writeXlsxFile, { type Row, type SheetData } from 'write-excel-file/node';
import type { PrintedAnnex, PrintedColumn, PrintedFigure } from '../../shared/annex/print-annex.ts';
import { stabilizeZip } from './stable-zip.ts';
import { buildHeaderRows, buildRows, textCell, wideRow } from './xlsx-cells.ts';
import { printSetup } from './xlsx-print-setup.ts';

/** In digits of the default letters, as Excel counts. */
const columnWidth: Readonly<Record<PrintedColumn['kind'], number>> = {
  ordinal: 5,
  label: 40,
  total: 9,
  count: 8.5,
  percent: 8.5,
};

function buildHeadRows(annex: PrintedAnnex, widths: readonly number[]): Row[] {
  const centred = { align: 'center', fontSize: 14 } as const;
  return [
    wideRow(annex.heading, widths, { ...centred, fontWeight: 'bold', height: 20 }),
    wideRow(annex.title, widths, { ...centred, fontWeight: 'bold', height: 20 }),
    wideRow(annex.officeName, widths, { ...centred, fontWeight: 'bold' }),
    wideRow(annex.reference, widths, { ...centred, fontStyle: 'italic', height: 20 }),
    wideRow(annex.period, widths, { align: 'center', height: 22 }),
  ];
}

function buildFigureRow({ label, text, number }: PrintedFigure): Row {
  const value =
    number === null
      ? textCell(text, { align: 'center' })
      : ({ type: Number, value: number, format: '#,##0', align: 'center' } as const);
  return [textCell(label, { columnSpan: 2 }), null, value];
}

/** The figures stand under the table here, so that little is frozen above it. */
function buildSheet(annex: PrintedAnnex, widths: readonly number[]): { rows: SheetData; head: Row[] } {
  const head = buildHeadRows(annex, widths);
  const rows = [
    ...head,
    ...buildHeaderRows(annex.table),
    ...buildRows(annex.table.rows, annex.style.zero, columnWidth.label),
    [],
    ...annex.figures.map(buildFigureRow),
    [],
    wideRow(annex.notesHeading, widths, { fontWeight: 'bold', fontStyle: 'italic' }),
    ...annex.notes.map((note) => wideRow(note, widths)),
    wideRow(annex.endMark, widths, { align: 'right' }),
    ...annex.signature.map((line) => wideRow(line, widths, { align: 'right' })),
    ...(annex.footer === null
      ? []
      : [wideRow(annex.footer, widths, { align: 'right', fontStyle: 'italic' })]),
  ];
  return { rows, head };
}

export async function renderXlsx(annex: PrintedAnnex): Promise<Uint8Array> {
  const widths = annex.table.columns.map(({ kind }) => columnWidth[kind]);
  const { rows, head } = buildSheet(annex, widths);
  const frozenRows = head.length + annex.table.header.length;
  const file = writeXlsxFile(
    rows,
    {
      sheet: annex.heading,
      columns: widths.map((width) => ({ width })),
      stickyRowsCount: frozenRows,
      showGridLines: false,
    },
    {
      fontFamily: 'Times New Roman',
      fontSize: 12,
      features: [printSetup({ first: head.length + 1, last: frozenRows })],
    },
  );
  return stabilizeZip(new Uint8Array(await file.toBuffer()), {});
}
