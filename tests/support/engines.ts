import { randomBytes } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import pg from 'pg';
import { inject, onTestFinished } from 'vitest';
import { tableNames } from '../../server/storage/schema.ts';
import { openStorage } from '../../server/storage/storage.ts';
import { testSecretBox } from './secret-box.ts';

export type Row = Record<string, unknown>;

/** A storage engine that the same tests run on. What a test puts into a database is gone after it. */
export interface TestEngine {
  readonly name: 'sqlite' | 'postgres';
  /** The address of a database without a table. */
  makeDatabase(): Promise<string>;
  /** The address of one that has every table and no row: sooner there than by migrating. */
  makeMigratedDatabase(): Promise<string>;
  /** Looks into a database, or changes it, behind the program's back. */
  query(databaseUrl: string, sql: string): Promise<Row[]>;
}

async function makeFile(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'survey-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return join(folder, 'survey.db');
}

let template: Promise<Buffer> | undefined;

/** What one migrated file holds, for each worker: all others are copies of it. */
async function makeTemplate(): Promise<Buffer> {
  const folder = await mkdtemp(join(tmpdir(), 'survey-'));
  try {
    const file = join(folder, 'survey.db');
    await (await openStorage(`sqlite:${file}`, () => testSecretBox)).close();
    return await readFile(file);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const sqlite: TestEngine = {
  name: 'sqlite',
  async makeDatabase() {
    return `sqlite:${await makeFile()}`;
  },
  async makeMigratedDatabase() {
    template ??= makeTemplate();
    const file = await makeFile();
    await writeFile(file, await template);
    return `sqlite:${file}`;
  },
  async query(databaseUrl, sql) {
    const database = new DatabaseSync(databaseUrl.slice('sqlite:'.length), { timeout: 5000 });
    try {
      return database.prepare(sql).all();
    } finally {
      database.close();
    }
  },
};

async function queryPostgres(databaseUrl: string, sql: string): Promise<Row[]> {
  const client = new pg.Client(databaseUrl);
  await client.connect();
  try {
    return (await client.query<Row>(sql)).rows;
  } finally {
    await client.end();
  }
}

/** Databases that this worker made and no test uses now: making one takes longer than emptying it. */
const idle = { empty: [] as string[], migrated: [] as string[] };

/** Databases whose tables a test has changed. */
const altered = new Set<string>();

async function createPostgresDatabase(): Promise<string> {
  const server = inject('postgresServer');
  const name = `test_${randomBytes(8).toString('hex')}`;
  await queryPostgres(`${server}/postgres`, `create database ${name}`);
  return `${server}/${name}`;
}

async function dropTables(databaseUrl: string): Promise<void> {
  await queryPostgres(databaseUrl, 'drop schema public cascade; create schema public');
  altered.delete(databaseUrl);
  idle.empty.push(databaseUrl);
}

async function deleteRows(databaseUrl: string): Promise<void> {
  await queryPostgres(databaseUrl, tableNames.map((name) => `delete from ${name}`).join('; '));
  idle.migrated.push(databaseUrl);
}

const postgres: TestEngine = {
  name: 'postgres',
  async makeDatabase() {
    const databaseUrl = idle.empty.pop() ?? (await createPostgresDatabase());
    onTestFinished(() => dropTables(databaseUrl));
    return databaseUrl;
  },
  async makeMigratedDatabase() {
    const databaseUrl = idle.migrated.pop() ?? idle.empty.pop() ?? (await createPostgresDatabase());
    await (await openStorage(databaseUrl, () => testSecretBox)).close();
    onTestFinished(() => (altered.has(databaseUrl) ? dropTables(databaseUrl) : deleteRows(databaseUrl)));
    return databaseUrl;
  },
  query(databaseUrl, sql) {
    if (/\b(create|alter|drop)\b|kysely_migration/i.test(sql)) altered.add(databaseUrl);
    return queryPostgres(databaseUrl, sql);
  },
};

/** SQLite in a file, and a real PostgreSQL. */
export const engines: readonly TestEngine[] = [sqlite, postgres];

/** Where one engine is enough: what is tested lies above the storage. */
export { sqlite };
