import { readCsv } from './read-csv.ts';
import { readSheets, type SheetCell } from './read-sheet.ts';

const mostRows = 2000;
const mostColumns = 60;
const longestText = 300;

/** A number as it would be typed here: a comma before decimals, so that 1.5 is not read as 15. */
function textOf(cell: SheetCell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell).replace('.', ',');
  return (cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell)).trim();
}

/** The first sheet of a workbook, or the rows of a text file, as texts. @throws Problem `sheet-unreadable` */
export async function readFiguresRows(bytes: Uint8Array): Promise<string[][]> {
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  const rows: readonly (readonly SheetCell[])[] = isZip
    ? ((await readSheets(bytes))[0]?.rows ?? [])
    : readCsv(bytes);
  return rows
    .slice(0, mostRows)
    .map((row) => row.slice(0, mostColumns).map((cell) => textOf(cell).slice(0, longestText)));
}
