import type { PrintedAnnex, PrintedCell } from '../../shared/annex/print-annex.ts';

/** What Excel, Calc or Sheets would take for a formula; some read the full-width signs too. */
const formulaStart = /^(?:[\t\r\n]|\s*[=+\-@\uff1d\uff0b\uff0d\uff20])/;

/** A text that is shown and never calculated: with an apostrophe in front where it looks like a formula. */
function disarm(text: string): string {
  const printable = text.replaceAll('\0', '');
  return formulaStart.test(printable) ? `'${printable}` : printable;
}

/** Counts without grouping, so that a program reads `1234` and not `1.234`. */
function cellText({ kind, text, number }: PrintedCell): string {
  if (kind === 'label') return disarm(text);
  return kind !== 'percent' && number !== null && number > 0 ? String(number) : text;
}

function buildLines(annex: PrintedAnnex): string[][] {
  const { table } = annex;
  return [
    [annex.heading],
    [annex.title],
    [disarm(annex.officeName)],
    [annex.reference],
    [annex.period],
    ...annex.figures.map(({ label, text, number }) => [label, number === null ? text : String(number)]),
    [],
    table.columns.map(({ name }) => name),
    ...table.rows.map(({ cells }) => cells.map(cellText)),
    [],
    [annex.notesHeading],
    ...annex.notes.map((note) => [disarm(note)]),
    [annex.endMark],
  ];
}

/**
 * RFC 4180, in UTF-8 with the mark that Excel needs. Where the decimal sign is a comma the fields are separated
 * by semicolons: it is how Excel splits them on a machine with Vietnamese settings. Every line but the empty
 * ones has all the fields, and the table begins after the first empty line and ends before the second.
 */
export function renderCsv(annex: PrintedAnnex): Uint8Array {
  const separator = annex.style.decimal === ',' ? ';' : ',';
  const width = annex.table.columns.length;
  // Only where it must be: Calc takes a quoted number for a text.
  const mustQuote = separator === ';' ? /[";\r\n]/ : /[",\r\n]/;
  const quote = (field: string) => (mustQuote.test(field) ? `"${field.replaceAll('"', '""')}"` : field);
  const lines = buildLines(annex).map((fields) =>
    fields.length === 0
      ? ''
      : Array.from({ length: width }, (_, index) => quote(fields[index] ?? '')).join(separator),
  );
  return new TextEncoder().encode(`\ufeff${lines.join('\r\n')}\r\n`);
}
