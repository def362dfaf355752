import type { AnnexChildRow, AnnexDocument, AnnexRow } from './annex.ts';
import type { AnnexLayout } from './annex-layout.ts';
import {
  type AnnexStyle,
  formatCount,
  formatCountCell,
  formatCountInProse,
  formatDay,
  formatPercentCell,
} from './annex-number.ts';
import { annexWords } from './annex-words.ts';
import { printNotes } from './print-notes.ts';

export type PrintedCellKind = 'ordinal' | 'label' | 'total' | 'count' | 'percent';

/** One cell as it is printed; `number` is what a spreadsheet calculates with, null where there is none. */
export interface PrintedCell {
  readonly kind: PrintedCellKind;
  readonly text: string;
  readonly number: number | null;
}

/** A criterion's row is numbered and bold; under it one for each officer or field, indented. */
export interface PrintedRow {
  readonly kind: 'criterion' | 'child';
  readonly cells: readonly PrintedCell[];
}

export interface PrintedHeaderCell {
  readonly text: string;
  readonly columnSpan: number;
  readonly rowSpan: number;
}

/** A column of the table; `name` stands alone (`A - Số lượng`), where a file has one header row only. */
export interface PrintedColumn {
  readonly kind: PrintedCellKind;
  readonly name: string;
}

export interface PrintedTable {
  readonly columns: readonly PrintedColumn[];
  /** Two rows: the letters of the levels above, count and share under each. */
  readonly header: readonly (readonly PrintedHeaderCell[])[];
  readonly rows: readonly PrintedRow[];
}

export interface PrintedFigure {
  readonly name: keyof typeof annexWords.figures;
  readonly label: string;
  readonly text: string;
  readonly number: number | null;
}

/**
 * The annex as it is printed. The screen, docx, xlsx and csv are made from this and from nothing else, so
 * they cannot differ.
 */
export interface PrintedAnnex {
  readonly heading: string;
  readonly title: string;
  readonly officeName: string;
  readonly reference: string;
  readonly period: string;
  /** The figures in a sentence, for reading … */
  readonly summary: string;
  /** … and one by one, for spreadsheets. */
  readonly figures: readonly PrintedFigure[];
  readonly leadIn: string;
  readonly table: PrintedTable;
  readonly notesHeading: string;
  readonly notes: readonly string[];
  readonly endMark: string;
  /** Lines at the right below the end; none where nobody signs. */
  readonly signature: readonly string[];
  /** On each page of a closed period's annex. */
  readonly footer: string | null;
  readonly style: AnnexStyle;
}

function printColumns(levels: readonly string[]): PrintedColumn[] {
  const { ordinal, label, total, count, percent } = annexWords.columns;
  return [
    { kind: 'ordinal', name: ordinal },
    { kind: 'label', name: label },
    { kind: 'total', name: total },
    ...levels.flatMap((level): PrintedColumn[] => [
      { kind: 'count', name: `${level} - ${count}` },
      { kind: 'percent', name: `${level} - ${percent}` },
    ]),
  ];
}

function printHeader(levels: readonly string[]): PrintedHeaderCell[][] {
  const { ordinal, label, total, count, percent } = annexWords.columns;
  const tall = (text: string) => ({ text, columnSpan: 1, rowSpan: 2 });
  const wide = (text: string) => ({ text, columnSpan: 2, rowSpan: 1 });
  const single = (text: string) => ({ text, columnSpan: 1, rowSpan: 1 });
  return [
    [tall(ordinal), tall(label), tall(total), ...levels.map(wide)],
    levels.flatMap(() => [single(count), single(percent)]),
  ];
}

function printRow(
  row: AnnexRow | AnnexChildRow,
  levels: readonly string[],
  style: AnnexStyle,
): readonly PrintedCell[] {
  const ordinal = 'number' in row ? row.number : null;
  return [
    { kind: 'ordinal', text: ordinal === null ? '' : String(ordinal), number: ordinal },
    { kind: 'label', text: row.label, number: null },
    { kind: 'total', text: formatCount(row.total, style), number: row.total },
    ...levels.flatMap((level): PrintedCell[] => {
      const { count, percent } = row.levels[level] ?? { count: 0, percent: null };
      return [
        { kind: 'count', text: formatCountCell(count, style), number: count },
        {
          kind: 'percent',
          text: formatPercentCell(count, percent, style),
          number: percent === null ? null : Number(percent),
        },
      ];
    }),
  ];
}

function isPrinted(child: AnnexChildRow, layout: AnnexLayout): boolean {
  return child.officerId === undefined ? layout.hasServiceFields : layout.hasOfficers;
}

function printClosing(closing: AnnexDocument['closing'], style: AnnexStyle): string | null {
  return closing
    ? annexWords.closing(formatCountInProse(closing.number, style), formatDay(closing.day))
    : null;
}

function printTable({ annex, levels, style, layout }: AnnexDocument): PrintedTable {
  const letters = levels.map(({ level }) => level);
  return {
    columns: printColumns(letters),
    header: printHeader(letters),
    rows: annex.rows.flatMap((row): PrintedRow[] => [
      { kind: 'criterion', cells: printRow(row, letters, style) },
      ...row.children
        .filter((child) => isPrinted(child, layout))
        .map((child): PrintedRow => ({ kind: 'child', cells: printRow(child, letters, style) })),
    ]),
  };
}

function printFigures({ annex, incomplete, style }: AnnexDocument): PrintedFigure[] {
  const names = ['filesHandled', 'issued', 'collected', 'valid', 'invalid'] as const;
  const numbers: [PrintedFigure['name'], number | null][] = names.map((name) => [name, annex[name]]);
  if (incomplete > 0) numbers.push(['incomplete', incomplete]);
  return numbers.map(([name, number]) => ({
    name,
    label: annexWords.figures[name],
    text: formatCountInProse(number, style),
    number,
  }));
}

function printSummary({ annex, incomplete, style }: AnnexDocument): string {
  const inProse = (count: number | null) => formatCountInProse(count, style);
  const summary = annexWords.summary({
    filesHandled: inProse(annex.filesHandled),
    issued: inProse(annex.issued),
    collected: inProse(annex.collected),
    valid: inProse(annex.valid),
    invalid: inProse(annex.invalid),
  });
  return incomplete > 0 ? `${summary} ${annexWords.incompleteSentence(inProse(incomplete))}` : summary;
}

export function printAnnex(document: AnnexDocument): PrintedAnnex {
  const { annex, officeName, style, layout, closing } = document;
  return {
    heading: annexWords.heading,
    title: layout.title?.toLocaleUpperCase('vi') ?? annexWords.title,
    officeName,
    reference: layout.reference ?? annexWords.reference,
    period: annexWords.period(formatDay(annex.from), formatDay(annex.to)),
    summary: printSummary(document),
    figures: printFigures(document),
    leadIn: annexWords.leadIn,
    table: printTable(document),
    notesHeading: annexWords.notesHeading,
    notes: printNotes(document),
    endMark: annexWords.endMark,
    signature: layout.hasSignature ? annexWords.signature : [],
    footer: printClosing(closing, style),
    style,
  };
}

/** The notes as a text ends by the decree: the end mark takes the place of the last full stop. */
export function closeNotes({ notes, endMark }: PrintedAnnex): string[] {
  return notes.map((note, index) => (index < notes.length - 1 ? note : note.replace(/\.?$/, endMark)));
}
