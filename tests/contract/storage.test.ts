import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { sql } from 'kysely';
import { describe, expect, onTestFinished, test } from 'vitest';
import { openStorage } from '../../server/storage/storage.ts';
import { engines, sqlite } from '../support/engines.ts';
import { testSecretBox } from '../support/secret-box.ts';
import { openTestOffice, openTestStorage } from '../support/test-office.ts';

const run = promisify(execFile);
const projectFolder = join(import.meta.dirname, '..', '..');

async function migrateInOwnProcess(databaseUrl: string): Promise<{ from: string | null; to: string }> {
  const { stdout } = await run(process.execPath, ['server/cli.ts', 'migrate', '--json'], {
    cwd: projectFolder,
    env: { ...process.env, DATABASE_URL: databaseUrl },
  });
  return JSON.parse(stdout);
}

describe.each(engines)('the storage on $name', (engine) => {
  test('is migrated once, and opened again as it is', async () => {
    const databaseUrl = await engine.makeDatabase();
    const storage = await openStorage(databaseUrl, () => testSecretBox);
    onTestFinished(() => storage.close());
    expect(storage.migrated.from).toBeNull();
    const again = await openStorage(databaseUrl, () => testSecretBox);
    expect(again.migrated).toEqual({ from: storage.migrated.to, to: storage.migrated.to });
    await again.close();
  });

  test('made by a later version of the program is refused, and left as it is (B3)', async () => {
    const { databaseUrl } = await openTestStorage(engine);
    await engine.query(
      databaseUrl,
      `insert into kysely_migration (name, timestamp) values ('9999-later', '2031-01-01T00:00:00.000Z')`,
    );
    await expect(openStorage(databaseUrl, () => testSecretBox)).rejects.toMatchObject({
      code: 'storage-newer',
      details: { migration: '9999-later' },
    });
  });

  test('is migrated by one of several processes that start at once', async () => {
    const databaseUrl = await engine.makeDatabase();
    const reports = await Promise.all(Array.from({ length: 4 }, () => migrateInOwnProcess(databaseUrl)));
    expect(reports.filter(({ from }) => from === null)).toHaveLength(1);
    expect(new Set(reports.map(({ to }) => to)).size).toBe(1);
    const storage = await openStorage(databaseUrl, () => testSecretBox);
    expect(storage.migrated.from).toBe(storage.migrated.to);
    await storage.close();
  });

  test('that could not be migrated to the end is left empty, and migrated the next time', async () => {
    const databaseUrl = await engine.makeDatabase();
    // A table that is in the way of one of the last steps.
    await engine.query(databaseUrl, 'create table session (in_the_way text)');
    await expect(openStorage(databaseUrl, () => testSecretBox)).rejects.toThrow();
    const tables = engine.name === 'sqlite' ? 'sqlite_master' : 'pg_tables';
    const nameColumn = engine.name === 'sqlite' ? 'name' : 'tablename';
    const made = `select * from ${tables} where ${nameColumn} in ('office', 'response')`;
    expect(await engine.query(databaseUrl, made)).toEqual([]);
    await engine.query(databaseUrl, 'drop table session');
    const storage = await openStorage(databaseUrl, () => testSecretBox);
    expect(storage.migrated.from).toBeNull();
    await storage.close();
  });

  test('takes back all of a transaction that fails', async () => {
    const office = await openTestOffice(engine);
    const failing = office.storage.write(async ({ db }) => {
      await db.insertInto('receipt').values({ office_id: office.id, code_hash: 'x' }).execute();
      throw new Error('half-way');
    });
    await expect(failing).rejects.toThrow('half-way');
    expect(await office.query('select * from receipt')).toEqual([]);
  });

  test('takes back alone what fails among much that is written at once', async () => {
    const office = await openTestOffice(engine);
    const write = (hash: string) =>
      office.storage.write(async ({ db }) => {
        await db.insertInto('receipt').values({ office_id: office.id, code_hash: hash }).execute();
        if (hash.startsWith('bad')) throw new Error(hash);
        return hash;
      });
    const hashes = Array.from({ length: 60 }, (_, index) => `${index % 3 === 0 ? 'bad' : 'good'} ${index}`);
    const written = await Promise.allSettled(hashes.map(write));
    expect(written.map((each) => (each.status === 'fulfilled' ? each.value : each.reason.message))).toEqual(
      hashes,
    );
    const kept = (await office.query('select code_hash from receipt')).map((row) => row.code_hash);
    expect(kept.toSorted()).toEqual(hashes.filter((hash) => hash.startsWith('good')).toSorted());
  });

  test('reads all of one moment, whatever is written in the meantime (B9)', async () => {
    const office = await openTestOffice(engine);
    const [before, after] = await office.storage.read(async ({ db }) => {
      const count = async () =>
        (await db.selectFrom('receipt').selectAll().where('office_id', '=', office.id).execute()).length;
      const first = await count();
      await engine.query(office.databaseUrl, `insert into receipt values ('${office.id}', 'x')`);
      return [first, await count()];
    });
    expect([before, after]).toEqual([0, 0]);
  });

  test('tries a transaction again that the engine undid (B7)', async () => {
    const { storage } = await openTestStorage(engine);
    let attempts = 0;
    const failure = engine.name === 'sqlite' ? { message: 'database is locked' } : { code: '40P01' };
    const result = await storage.write(async () => {
      attempts += 1;
      if (attempts < 3) throw Object.assign(new Error('undone'), failure);
      return 'done';
    });
    expect([result, attempts]).toEqual(['done', 3]);
  });

  test('gives up on a failure that would only come again', async () => {
    const { storage } = await openTestStorage(engine);
    let attempts = 0;
    const failing = storage.write(async ({ db }) => {
      attempts += 1;
      await sql`select * from nothing`.execute(db);
    });
    await expect(failing).rejects.toThrow();
    expect(attempts).toBe(1);
  });
});

describe('SQLite', () => {
  test('says of everything written at once that it failed when it could not be committed', async () => {
    const office = await openTestOffice(sqlite);
    let isUndone = false;
    const write = (hash: string) =>
      office.storage.write(async ({ db }) => {
        await db.insertInto('receipt').values({ office_id: office.id, code_hash: hash }).execute();
        // Ends the transaction under the others' feet, as a full disk does.
        if (hash === '5' && !isUndone) {
          isUndone = true;
          await sql`rollback`.execute(db);
        }
      });
    const written = await Promise.allSettled(Array.from({ length: 10 }, (_, index) => write(String(index))));
    const kept = (await office.query('select code_hash from receipt')).map((row) => String(row.code_hash));
    const acknowledged = written.flatMap((each, index) =>
      each.status === 'fulfilled' ? [String(index)] : [],
    );
    expect(acknowledged.filter((hash) => !kept.includes(hash))).toEqual([]);
    await write('later');
    expect(await office.query(`select code_hash from receipt where code_hash = 'later'`)).toHaveLength(1);
  });

  test('is opened with what makes "stored" mean "on disk"', async () => {
    const { storage, databaseUrl } = await openTestStorage(sqlite);
    const pragma = (name: string) =>
      storage.read(
        async ({ db }) => (await sql.raw<Record<string, unknown>>(`pragma ${name}`).execute(db)).rows,
      );
    expect(await pragma('journal_mode')).toEqual([{ journal_mode: 'wal' }]);
    expect(await pragma('synchronous')).toEqual([{ synchronous: 2 }]);
    expect(await pragma('foreign_keys')).toEqual([{ foreign_keys: 1 }]);
    expect(await pragma('busy_timeout')).toEqual([{ timeout: 5000 }]);
    expect(await pragma('locking_mode')).toEqual([{ locking_mode: 'normal' }]);
    expect(await sqlite.query(databaseUrl, 'pragma integrity_check')).toEqual([{ integrity_check: 'ok' }]);
  });

  test('keeps tables that know no order of arrival', async () => {
    const { databaseUrl } = await openTestStorage(sqlite);
    const tables = await sqlite.query(
      databaseUrl,
      `select name, wr, strict from pragma_table_list where schema = 'main' and name not like 'sqlite_%'
       and name not like 'kysely_%'`,
    );
    expect(tables.map(({ name }) => name)).toContain('response');
    for (const table of tables) expect(table).toMatchObject({ wr: 1, strict: 1 });
  });
});

describe('an address that cannot be used', () => {
  test.each([
    ['a folder below a file', `sqlite:${import.meta.filename}/data/survey.db`, 'storage-unwritable'],
    ['a folder', `sqlite:${import.meta.dirname}`, 'storage-unwritable'],
    ['a file that is no database', `sqlite:${import.meta.filename}`, 'storage-unwritable'],
    ['no PostgreSQL there', 'postgres://nobody@127.0.0.1:1/none', 'storage-unreachable'],
  ])('is named: %s', async (_, databaseUrl, code) => {
    await expect(openStorage(databaseUrl, () => testSecretBox)).rejects.toMatchObject({ code });
  });
});
