import type { Kysely } from 'kysely';
import { type Migration, Migrator } from 'kysely/migration';
import { Problem } from '../../shared/problem.ts';
import type { Engine } from './engine.ts';
import * as first from './migrations/0001-first.ts';
import type { Tables } from './schema.ts';

/** In order; a name never changes once it was released. */
const steps = { '0001-first': first } as const;

export interface MigrationReport {
  /** The last step before, null in an empty database. */
  readonly from: string | null;
  readonly to: string;
}

const names = Object.keys(steps);

/**
 * Brings the tables up to date, under the engine's own lock.
 * @throws Problem `storage-newer` where a later version of the program made the database
 */
export async function migrate(db: Kysely<Tables>, engine: Engine): Promise<MigrationReport> {
  const applied = await listApplied(db);
  const unknown = applied.find((name) => !names.includes(name));
  if (unknown) throw new Problem('storage-newer', { migration: unknown });
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrationsFor(engine) } });
  const { error, results = [] } = await migrator.migrateToLatest();
  if (error) throw error;
  const to = names.at(-1) ?? '';
  // Nothing was left to do where another process did it in the meantime.
  return { from: results.length === 0 ? to : (applied.at(-1) ?? null), to };
}

function migrationsFor(engine: Engine): Record<string, Migration> {
  return Object.fromEntries(
    Object.entries(steps).map(([name, step]) => [
      name,
      { up: (db) => step.up(db as Kysely<never>, engine) } satisfies Migration,
    ]),
  );
}

async function listApplied(db: Kysely<Tables>): Promise<string[]> {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true });
  if (!tables.some(({ name }) => name === 'kysely_migration')) return [];
  const untyped = db as unknown as Kysely<{ kysely_migration: { name: string } }>;
  const rows = await untyped.selectFrom('kysely_migration').select('name').orderBy('name').execute();
  return rows.map(({ name }) => name);
}
