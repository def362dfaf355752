import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import pg from 'pg';
import { inject, onTestFinished } from 'vitest';

export type Row = Record<string, unknown>;

/** A storage engine that the same tests run on. */
export interface TestEngine {
  readonly name: 'sqlite' | 'postgres';
  /** The address of a database that is empty; what a test puts there is gone after it. */
  makeDatabase(): Promise<string>;
  /** Looks into a database, or changes it, behind the program's back. */
  query(databaseUrl: string, sql: string): Promise<Row[]>;
}

const sqlite: TestEngine = {
  name: 'sqlite',
  async makeDatabase() {
    const folder = await mkdtemp(join(tmpdir(), 'survey-'));
    onTestFinished(() => rm(folder, { recursive: true, force: true }));
    return `sqlite:${join(folder, 'survey.db')}`;
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
const idleDatabases: string[] = [];

async function createPostgresDatabase(): Promise<string> {
  const server = inject('postgresServer');
  const name = `test_${randomBytes(8).toString('hex')}`;
  await queryPostgres(`${server}/postgres`, `create database ${name}`);
  return `${server}/${name}`;
}

const postgres: TestEngine = {
  name: 'postgres',
  async makeDatabase() {
    const databaseUrl = idleDatabases.pop() ?? (await createPostgresDatabase());
    onTestFinished(async () => {
      await queryPostgres(databaseUrl, 'drop schema public cascade; create schema public');
      idleDatabases.push(databaseUrl);
    });
    return databaseUrl;
  },
  query: queryPostgres,
};

/** SQLite in a file, and a real PostgreSQL. */
export const engines: readonly TestEngine[] = [sqlite, postgres];

/** Where one engine is enough: what is tested lies above the storage. */
export { sqlite };
