import { sql } from 'kysely';
import { acrossOffices } from './across-offices.ts';
import { type TableName, tableKeys, tableNames } from './schema.ts';
import type { Scope } from './storage.ts';

/** As JSON can hold it, the same on every engine. */
type Cell = string | number | null | { readonly base64: string };
export type Row = Readonly<Record<string, Cell>>;

const pageRows = 500;

/** Rows that may hold a megabyte each. */
const largePageRows = 8;

function pageRowsOf(table: TableName): number {
  return table === 'media' || table === 'closing_file' ? largePageRows : pageRows;
}

function renderCell(cell: Cell | Uint8Array): Cell {
  return cell instanceof Uint8Array ? { base64: Buffer.from(cell).toString('base64') } : cell;
}

function parseCell(cell: Cell): string | number | null | Uint8Array {
  return typeof cell === 'object' && cell !== null ? Buffer.from(cell.base64, 'base64') : cell;
}

function mapCells<From, To>(
  row: Readonly<Record<string, From>>,
  map: (cell: From) => To,
): Record<string, To> {
  return Object.fromEntries(Object.entries(row).map(([column, cell]) => [column, map(cell)]));
}

/** Rows of one table, in pages and in the order of its key, which tells nothing of their arrival. */
export async function* listPages(scope: Scope, table: TableName): AsyncGenerator<Row[]> {
  const db = acrossOffices(scope);
  const keys: readonly string[] = tableKeys[table];
  const columns = sql.join(keys.map((key) => sql.ref(key)));
  const mostRows = pageRowsOf(table);
  let after: Row | undefined;
  for (;;) {
    const last = after;
    const values = last && sql.join(keys.map((key) => sql.val(last[key])));
    const rest = values ? sql`where (${columns}) > (${values})` : sql``;
    const page = await sql<Record<string, Cell | Uint8Array>>`
      select * from ${sql.table(table)} ${rest} order by ${columns} limit ${sql.lit(mostRows)}`.execute(db);
    const rows = page.rows.map((row) => mapCells(row, renderCell));
    if (rows.length > 0) yield rows;
    if (rows.length < mostRows) return;
    after = rows.at(-1);
  }
}

export async function deleteAllRows(scope: Scope): Promise<void> {
  for (const table of tableNames) await acrossOffices(scope).deleteFrom(table).execute();
}

export async function insertRows({ db }: Scope, table: TableName, rows: readonly Row[]): Promise<void> {
  // Both engines limit the parameters of a statement.
  const chunkRows = 50;
  for (let at = 0; at < rows.length; at += chunkRows)
    await db
      .insertInto(table)
      .values(rows.slice(at, at + chunkRows).map((row) => mapCells(row, parseCell)) as never)
      .execute();
}
