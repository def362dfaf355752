import type { ServiceField } from '../../../shared/catalogue.ts';
import type { FiguresReading } from '../../../shared/endpoints/figures.ts';
import { parseTypedCount } from '../fields/typed-count.ts';

export interface ReadFault {
  /** As the spreadsheet numbers it, from 1. */
  readonly row: number;
  readonly rule: 'no-count' | 'unknown-name';
  readonly value: string;
}

export interface ReadFigures {
  /** Files by field id. */
  readonly byField: ReadonlyMap<string, number>;
  readonly total: number;
  readonly faults: readonly ReadFault[];
  /** The names in the file, as they stand there, each once. */
  readonly names: readonly string[];
}

function fold(text: string): string {
  return text
    .normalize('NFC')
    .trim()
    .replace(/\s+/g, ' ')
    .toLocaleLowerCase('vi')
    .replace(/^lĩnh vực /, '');
}

const totalNames = ['tổng', 'tổng cộng', 'tổng số', 'cộng'];

/** What a name means before anybody said: the field of that name, or the row of the total. */
export function guessField(name: string, fields: readonly ServiceField[]): string | undefined {
  if (totalNames.includes(fold(name))) return '';
  return fields.find((field) => fold(field.name.vi) === fold(name))?.id;
}

/** `1.234`, `1 234` or `12,0`, as Vietnamese write it. */
function parseCount(text: string): number | 'invalid' {
  const count = parseTypedCount(text.trim().replace(/,0+$/, ''));
  return count ?? 'invalid';
}

/** Adds up a file's rows under its header by field; a name that means nothing yet is a fault. Pure. */
export function readFigures(
  rows: readonly (readonly string[])[],
  { headerRow, fieldColumn, countColumn, names }: FiguresReading,
  fields: readonly ServiceField[],
): ReadFigures {
  const byField = new Map<string, number>();
  const faults: ReadFault[] = [];
  const seen = new Set<string>();
  rows.forEach((cells, index) => {
    const name = (cells[fieldColumn] ?? '').trim();
    const written = cells[countColumn] ?? '';
    if (index <= headerRow || (name === '' && written.trim() === '') || name === '') return;
    seen.add(name);
    const fieldId = names[name] ?? guessField(name, fields);
    if (fieldId === '') return;
    const isKnown = fields.some(({ id }) => id === fieldId);
    const count = parseCount(written);
    if (fieldId === undefined || !isKnown) faults.push({ row: index + 1, rule: 'unknown-name', value: name });
    else if (count === 'invalid') faults.push({ row: index + 1, rule: 'no-count', value: written.trim() });
    else byField.set(fieldId, (byField.get(fieldId) ?? 0) + count);
  });
  const total = [...byField.values()].reduce((sum, count) => sum + count, 0);
  return { byField, total, faults, names: [...seen] };
}

/** Where header, names and numbers probably are: the first row with two texts, and the first column of numbers. */
export function guessReading(rows: readonly (readonly string[])[]): FiguresReading {
  const header = rows.findIndex((row) => row.filter((cell) => cell.trim() !== '').length >= 2);
  const headerRow = Math.max(0, header);
  const below = rows[headerRow + 1] ?? [];
  const title = rows[headerRow] ?? [];
  const fieldColumn = Math.max(
    0,
    title.findIndex((cell) => /lĩnh vực/i.test(cell.normalize('NFC'))),
  );
  const isNumber = (cell: string, column: number) =>
    column > fieldColumn && cell.trim() !== '' && parseCount(cell) !== 'invalid';
  const countColumn = below.findIndex(isNumber);
  return { headerRow, fieldColumn, countColumn: countColumn < 0 ? fieldColumn + 1 : countColumn, names: {} };
}
