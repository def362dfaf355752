import type { PrintedAnnex, PrintedCell } from '../../shared/annex/print-annex.ts';
import { disarm, renderCsvLines } from '../../shared/csv.ts';

/** Counts without grouping, so that a program reads `1234` and not `1.234`. */
function cellText({ kind, text, number }: PrintedCell): string {
  if (kind === 'label') return disarm(text);
  return kind !== 'percent' && number !== null && number > 0 ? String(number) : text;
}

function buildLines(annex: PrintedAnnex): string[][] {
  const { table } = annex;
  return [
    [annex.heading],
    [disarm(annex.title)],
    [disarm(annex.officeName)],
    [disarm(annex.reference)],
    [annex.period],
    ...annex.figures.map(({ label, text, number }) => [label, number === null ? text : String(number)]),
    [],
    table.columns.map(({ name }) => name),
    ...table.rows.map(({ cells }) => cells.map(cellText)),
    [],
    [annex.notesHeading],
    ...annex.notes.map((note) => [disarm(note)]),
    [annex.endMark],
    ...annex.signature.map((line) => [line]),
    ...(annex.footer === null ? [] : [[annex.footer]]),
  ];
}

/** The table begins after the first empty line and ends before the second. */
export function renderCsv(annex: PrintedAnnex): Uint8Array {
  const { decimal } = annex.style;
  const text = renderCsvLines(buildLines(annex), { decimal, width: annex.table.columns.length });
  return new TextEncoder().encode(text);
}
