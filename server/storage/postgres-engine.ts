import { PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import { Problem } from '../../shared/problem.ts';
import type { Engine } from './engine.ts';

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
    recordset(columns, rows) {
      const fields = Object.entries(columns).map(([column, type]) => `"${column}" ${type}`);
      return sql`jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as incoming(${sql.raw(fields.join(', '))})`;
    },
    isTransient: (error) => transientStates.has(String((error as { code?: unknown }).code)),
    checkSafety,
  };
}
