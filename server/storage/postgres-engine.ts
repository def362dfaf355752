import { type Kysely, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import { Problem } from '../../shared/problem.ts';
import { columnList, type Engine, type RowOf, type RowTarget } from './engine.ts';
import type { Tables } from './schema.ts';

const poolMaxConnections = 10;
const connectionTimeoutMs = 5000;
const statementTimeoutMs = 60_000;

/** Serialization failure and deadlock: the engine undid the transaction, so that it may be tried again. */
const transientStates = new Set(['40001', '40P01']);

const int8Oid = 20;

/** Counts and sums come as 64-bit integers; ours stay far below 2^53. */
function parseInt8(text: string): number {
  return Number(text);
}

async function checkSafety(query: (text: string) => Promise<Record<string, unknown>[]>): Promise<void> {
  for (const pragma of ['fsync', 'synchronous_commit', 'full_page_writes']) {
    const value = (await query(`show ${pragma}`))[0]?.[pragma];
    if (value === 'off') throw new Problem('storage-unsafe', { pragma, value });
  }
}

/** One statement with one parameter, however many rows. */
async function writeRows<Column extends string>(
  db: Kysely<Tables>,
  target: RowTarget<Column>,
  rows: readonly RowOf<Column>[],
): Promise<Set<string>> {
  if (rows.length === 0) return new Set();
  // The storage has looked at whose rows they are; a statement of text would be refused.
  const unconfined = db.withoutPlugins();
  const list = sql.raw(columnList(target));
  const fields = Object.entries(target.columns).map(([column, type]) => `"${column}" ${type}`);
  const written = await sql<{ key: string }>`
    insert into ${sql.table(target.table)} (${list})
    select ${list} from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as incoming(${sql.raw(fields.join(', '))})
    on conflict ${sql.raw(target.onConflict)} returning ${sql.ref(target.key)} as key`.execute(unconfined);
  return new Set(written.rows.map(({ key }) => key));
}

/** By the office's own row, which every kind of PostgreSQL keeps in one place. */
async function takeTurn(db: Kysely<Tables>, officeId: string): Promise<void> {
  await db
    .selectFrom('office')
    .select('office_id')
    .where('office_id', '=', officeId)
    .forNoKeyUpdate()
    .execute();
}

export function openPostgresEngine(url: string): Engine {
  const pool = new pg.Pool({
    connectionString: url,
    max: poolMaxConnections,
    connectionTimeoutMillis: connectionTimeoutMs,
    statement_timeout: statementTimeoutMs,
    types: {
      getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
        oid === int8Oid ? parseInt8 : pg.types.getTypeParser(oid, format)) as typeof pg.types.getTypeParser,
    },
  });
  // A connection that breaks while nobody waits for its answer, in the pool or between two queries of a
  // transaction, says so by an event; without a listener that would end the process.
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
  return {
    kind: 'postgres',
    dialect: new PostgresDialect({ pool }),
    hasOneWriter: false,
    tableEnd: sql``,
    writeRows,
    takeTurn,
    isTransient: (error) => transientStates.has(String((error as { code?: unknown }).code)),
    checkSafety,
  };
}
