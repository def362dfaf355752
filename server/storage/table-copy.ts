import { sql } from 'kysely';
import { type TableName, tableKeys, tableNames } from './schema.ts';
import type { Scope } from './storage.ts';

export type Row = Readonly<Record<string, string | number | null>>;

const pageRows = 500;

/** Rows of one table, in pages and in the order of its key, which tells nothing of their arrival. */
export async function* listPages({ db }: Scope, table: TableName): AsyncGenerator<Row[]> {
  const keys: readonly string[] = tableKeys[table];
  const columns = sql.join(keys.map((key) => sql.ref(key)));
  let after: Row | undefined;
  for (;;) {
    const last = after;
    const values = last && sql.join(keys.map((key) => sql.val(last[key])));
    const rest = values ? sql`where (${columns}) > (${values})` : sql``;
    const page = await sql<Row>`
      select * from ${sql.table(table)} ${rest} order by ${columns} limit ${sql.lit(pageRows)}`.execute(db);
    if (page.rows.length > 0) yield page.rows;
    if (page.rows.length < pageRows) return;
    after = page.rows.at(-1);
  }
}

export async function deleteAllRows({ db }: Scope): Promise<void> {
  for (const table of tableNames) await db.deleteFrom(table).execute();
}

export async function insertRows({ db }: Scope, table: TableName, rows: readonly Row[]): Promise<void> {
  // Both engines limit the parameters of a statement.
  const chunkRows = 50;
  for (let at = 0; at < rows.length; at += chunkRows)
    await db
      .insertInto(table)
      .values(rows.slice(at, at + chunkRows) as never)
      .execute();
}
