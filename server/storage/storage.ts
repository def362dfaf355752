import { Kysely, sql } from 'kysely';
import { Problem } from '../../shared/problem.ts';
import { type ActInProgress, type ActNote, completeAct, findActInProgress } from './act.ts';
import { appendAuditEntry } from './audit-log.ts';
import type { Engine } from './engine.ts';
import { GroupCommit, type Work } from './group-commit.ts';
import { type MigrationReport, migrate } from './migrate.ts';
import { findConfinement } from './office-confinement.ts';
import { openPostgresEngine } from './postgres-engine.ts';
import type { Tables } from './schema.ts';
import type { FindSealer } from './sealer.ts';
import { openSqliteEngine } from './sqlite-engine.ts';

const mostAttempts = 5;
const longestRetryMs = 4000;

/** What the functions of this folder's nouns take: a transaction, where more than one statement is run. */
export interface Scope {
  readonly db: Kysely<Tables>;
  readonly engine: Engine;
  /** What the entry of the audit log will say of this transaction. */
  readonly notes: ActNote[];
  /** Opens what is sealed. */
  readonly sealer: FindSealer;
}

/** The one seam to the database: everything is read and written inside `read` and `write`. */
export class Storage {
  readonly engine: Engine;
  readonly migrated: MigrationReport;
  readonly #db: Kysely<Tables>;
  readonly #group: GroupCommit;
  readonly #sealer: FindSealer;

  constructor(db: Kysely<Tables>, engine: Engine, migrated: MigrationReport, sealer: FindSealer) {
    this.#db = db;
    this.#sealer = sealer;
    this.engine = engine;
    this.migrated = migrated;
    this.#group = new GroupCommit((work) => this.#transact(work), engine.isTransient);
  }

  /**
   * One transaction; when it returns, what was written is on disk, and so is the entry of the audit log where an
   * act is performed. `work` may run again after a deadlock.
   */
  async write<T>(work: (scope: Scope) => Promise<T>): Promise<T> {
    // Asked for here: in a shared commit the work runs in whichever call came first.
    const progress = findActInProgress();
    const confinement = findConfinement();
    let isRecorded = false;
    const inScope: Work<T> = async (db) => {
      const scope = this.#scopeOf(db, confinement);
      const result = await work(scope);
      isRecorded = progress !== undefined && (await record(scope, progress));
      return result;
    };
    const result = await this.#commit(inScope);
    if (progress && isRecorded) progress.isRecorded = true;
    return result;
  }

  /** Writes what an act needs first: it has no entry of its own. */
  async prepare<T>(work: (scope: Scope) => Promise<T>): Promise<T> {
    const confinement = findConfinement();
    return this.#commit((db) => work(this.#scopeOf(db, confinement)));
  }

  #commit<T>(work: Work<T>): Promise<T> {
    return this.engine.hasOneWriter ? this.#group.run(work) : this.#transact(work);
  }

  #scopeOf(db: Kysely<Tables>, confinement = findConfinement()): Scope {
    const engine: Engine = {
      ...this.engine,
      writeRows: async (on, target, rows) => {
        confinement.checkRows(target.table, rows);
        return this.engine.writeRows(on, target, rows);
      },
    };
    return { db: db.withPlugin(confinement), engine, notes: [], sealer: this.#sealer };
  }

  async #transact<T>(work: Work<T>): Promise<T> {
    const start = performance.now();
    for (let attempt = 1; ; attempt += 1)
      try {
        return await this.#db.transaction().execute(work);
      } catch (error) {
        // The engine has waited too; whoever calls had better hear of it and come again.
        const hasTime = attempt < mostAttempts && performance.now() - start < longestRetryMs;
        if (!hasTime || !this.engine.isTransient(error)) throw error;
        await new Promise((resolve) => setTimeout(resolve, 2 ** attempt * 5 * Math.random()));
      }
  }

  /** One snapshot: all that `work` reads is of the same moment. */
  read<T>(work: (scope: Scope) => Promise<T>): Promise<T> {
    const snapshot = this.#db.transaction().setAccessMode('read only');
    const isolated =
      this.engine.kind === 'postgres' ? snapshot.setIsolationLevel('repeatable read') : snapshot;
    return isolated.execute((db) => work(this.#scopeOf(db)));
  }

  /** For work that is one statement, which is a snapshot by itself. */
  readOnce<T>(work: (scope: Scope) => Promise<T>): Promise<T> {
    return work(this.#scopeOf(this.#db));
  }

  /** Throws where the engine cannot be used right now. */
  async ping(): Promise<void> {
    await sql`select 1 from installation`.execute(this.#db);
  }

  close(): Promise<void> {
    return this.#db.destroy();
  }
}

/** An act of several transactions has an entry for the first, and for each that notes something. */
async function record(scope: Scope, { act, isRecorded }: ActInProgress): Promise<boolean> {
  if (isRecorded && scope.notes.length === 0) return false;
  await appendAuditEntry(scope, completeAct(act, scope.notes));
  return true;
}

/**
 * Opens, checks and migrates.
 * @param url `sqlite:PATH` or `postgres://…`
 * @throws Problem `storage-unwritable`, `storage-unreachable`, `storage-unsafe`, `storage-newer`
 */
export async function openStorage(url: string, sealer: FindSealer): Promise<Storage> {
  const engine = url.startsWith('sqlite:')
    ? openSqliteEngine(url.slice('sqlite:'.length))
    : openPostgresEngine(url);
  const db = new Kysely<Tables>({ dialect: engine.dialect });
  try {
    await engine.checkSafety(async (text) => {
      const { rows } = await sql.raw<Record<string, unknown>>(text).execute(db);
      return rows;
    });
    return new Storage(db, engine, await migrate(db, engine), sealer);
  } catch (cause) {
    await db.destroy().catch(() => {});
    if (cause instanceof Problem) throw cause;
    throw new Problem('storage-unreachable', { reason: (cause as Error).message || String(cause) });
  }
}
