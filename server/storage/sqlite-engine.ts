import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';
import {
  CompiledQuery,
  type DatabaseConnection,
  SqliteAdapter,
  type SqliteDatabase,
  SqliteDialect,
  SqliteDriver,
  type SqliteStatement,
  sql,
  type TransactionSettings,
} from 'kysely';
import { Problem } from '../../shared/problem.ts';
import { columnList, type Engine, type RowOf, type RowTarget } from './engine.ts';

const busyTimeoutMs = 5000;

/** Older versions can corrupt a database in WAL mode: https://sqlite.org/wal.html#walresetbug */
const oldestSafeVersion = [3, 51, 3] as const;

/** Kysely's SQLite dialect was made for better-sqlite3; this is what it needs, on Node's own SQLite. */
class NodeSqliteDatabase implements SqliteDatabase {
  readonly #database: DatabaseSync;
  readonly #statements = new Map<string, SqliteStatement>();

  constructor(database: DatabaseSync) {
    this.#database = database;
  }

  close(): void {
    this.#statements.clear();
    this.#database.close();
  }

  prepare(text: string): SqliteStatement {
    const known = this.#statements.get(text);
    if (known) return known;
    const statement = adapt(this.#database.prepare(text));
    if (this.#statements.size >= 200) this.#statements.clear();
    this.#statements.set(text, statement);
    return statement;
  }
}

function adapt(statement: StatementSync): SqliteStatement {
  return {
    reader: statement.columns().length > 0,
    all: (parameters) => statement.all(...(parameters as SQLInputValue[])),
    run: (parameters) => statement.run(...(parameters as SQLInputValue[])),
    iterate: (parameters) => statement.iterate(...(parameters as SQLInputValue[])),
  };
}

/** A transaction that will write takes the write lock at once: it waits its turn and can not fail half-way. */
class WriteFirstDriver extends SqliteDriver {
  override async beginTransaction(
    connection: DatabaseConnection,
    settings?: TransactionSettings,
  ): Promise<void> {
    const begin = settings?.accessMode === 'read only' ? 'begin' : 'begin immediate';
    await connection.executeQuery(CompiledQuery.raw(begin));
  }
}

/** Tables can be made in a transaction here: migrated whole or not at all, and by one process at a time. */
class TransactionalAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

class NodeSqliteDialect extends SqliteDialect {
  readonly #database: NodeSqliteDatabase;

  constructor(database: NodeSqliteDatabase) {
    super({ database });
    this.#database = database;
  }

  override createDriver(): SqliteDriver {
    return new WriteFirstDriver({ database: this.#database });
  }

  override createAdapter(): SqliteAdapter {
    return new TransactionalAdapter();
  }
}

function isBusy(error: unknown): boolean {
  return /\b(SQLITE_BUSY|database is locked)\b/.test(String(error));
}

/** For the switch to WAL SQLite does not wait by itself when another process opens the same new file. */
function switchToWal(database: DatabaseSync): void {
  const pause = new Int32Array(new SharedArrayBuffer(4));
  for (const deadline = Date.now() + busyTimeoutMs; ; Atomics.wait(pause, 0, 0, 10))
    try {
      database.exec('pragma journal_mode = wal');
      return;
    } catch (cause) {
      if (!isBusy(cause) || Date.now() > deadline) throw cause;
    }
}

/**
 * Beside what durability needs: what a statement may have to take back is kept in memory, since in a file it
 * would cost as much as the statement. Responses have random keys, so that each dirties a page of its own: the
 * cache (32 MiB) holds those of several batches, and the log may grow (16 MiB) before they are moved. What is
 * deleted, a receipt code for one, is overwritten with zeros in the pages that stay.
 */
export const connectionPragmas = `
  pragma synchronous = full;
  pragma foreign_keys = on;
  pragma secure_delete = fast;
  pragma temp_store = memory;
  pragma cache_size = -32768;
  pragma wal_autocheckpoint = 4000;
`;

/** Level by level: `recursive` never comes back from folders such as `/proc`. */
function makeFolder(path: string): void {
  if (existsSync(path)) return;
  makeFolder(dirname(path));
  try {
    mkdirSync(path);
  } catch (cause) {
    if (!existsSync(path)) throw cause; // Another process that starts now has made it.
  }
}

function openDatabase(path: string): DatabaseSync {
  try {
    makeFolder(dirname(path));
    const database = new DatabaseSync(path, { timeout: busyTimeoutMs });
    switchToWal(database);
    database.exec(connectionPragmas);
    // A folder or a file that only root may write is found here, not at the first citizen's response.
    database.exec('begin immediate; commit;');
    return database;
  } catch (cause) {
    throw new Problem('storage-unwritable', { path, reason: (cause as Error).message });
  }
}

async function checkSafety(query: (text: string) => Promise<Record<string, unknown>[]>): Promise<void> {
  const expected = { journal_mode: 'wal', synchronous: 2, foreign_keys: 1 } as const;
  for (const [pragma, value] of Object.entries(expected)) {
    const found = (await query(`pragma ${pragma}`))[0]?.[pragma];
    if (found !== value) throw new Problem('storage-unsafe', { pragma, value: found });
  }
  const version = String((await query('select sqlite_version() as version'))[0]?.version);
  const parts = version.split('.').map(Number);
  for (const [index, least] of oldestSafeVersion.entries()) {
    const part = parts[index] ?? 0;
    if (part > least) return;
    if (part < least) throw new Problem('storage-unsafe', { pragma: 'sqlite_version', value: version });
  }
}

/**
 * One prepared statement, run for each row: half of what one statement over a JSON parameter takes. It goes past
 * Kysely, straight to the one connection, on which the caller's transaction is open.
 */
function writeRows<Column extends string>(
  database: NodeSqliteDatabase,
  target: RowTarget<Column>,
  rows: readonly RowOf<Column>[],
): Set<string> {
  const columns = Object.keys(target.columns) as Column[];
  const places = columns.map(() => '?').join(', ');
  const statement = database.prepare(
    `insert into ${target.table} (${columnList(target)}) values (${places}) on conflict ${target.onConflict}`,
  );
  const written = new Set<string>();
  for (const row of rows) {
    const { changes } = statement.run(columns.map((column) => row[column]));
    if (changes) written.add(String(row[target.key]));
  }
  return written;
}

/** @throws Problem `storage-unwritable` */
export function openSqliteEngine(path: string): Engine {
  const database = new NodeSqliteDatabase(openDatabase(path));
  return {
    kind: 'sqlite',
    dialect: new NodeSqliteDialect(database),
    hasOneWriter: true,
    tableEnd: sql`without rowid, strict`,
    writeRows: async (_db, target, rows) => writeRows(database, target, rows),
    // One transaction writes at a time as it is.
    takeTurn: async () => {},
    isTransient: isBusy,
    checkSafety,
  };
}
