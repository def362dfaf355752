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
  /** The address of a database that is empty, and gone after the test. */
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

const postgres: TestEngine = {
  name: 'postgres',
  async makeDatabase() {
    const server = inject('postgresServer');
    const name = `test_${randomBytes(8).toString('hex')}`;
    await queryPostgres(`${server}/postgres`, `create database ${name}`);
    onTestFinished(async () => {
      await queryPostgres(`${server}/postgres`, `drop database ${name} with (force)`);
    });
    return `${server}/${name}`;
  },
  query: queryPostgres,
};

/** SQLite in a file, and a real PostgreSQL. */
export const engines: readonly TestEngine[] = [sqlite, postgres];

/** Where one engine is enough: what is tested lies above the storage. */
export { sqlite };
