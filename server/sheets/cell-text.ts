import { type Day, isDay } from '../../shared/period.ts';
import type { SheetCell } from './read-sheet.ts';

export function textOf(cell: SheetCell | undefined): string {
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  return cell === null || cell === undefined ? '' : String(cell).trim();
}

/** `5/12/2022`, `2022-12-05`, or a day as the spreadsheet keeps it. */
export function parseDay(cell: SheetCell | undefined): Day | null {
  const text = textOf(cell);
  const match = /^(\d{1,2})[/.\-\s](\d{1,2})[/.\-\s](\d{4})$/.exec(text);
  const day = match ? [match[3], match[2]?.padStart(2, '0'), match[1]?.padStart(2, '0')].join('-') : text;
  return isDay(day) ? day : null;
}
