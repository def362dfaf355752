import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import type { RowTarget } from '../../server/storage/engine.ts';
import { confineToOffice } from '../../server/storage/office-confinement.ts';
import type { Scope } from '../../server/storage/storage.ts';
import { engines } from '../support/engines.ts';
import { openTestOffice, type TestOffice } from '../support/test-office.ts';

type Query = (scope: Scope) => Promise<unknown>;

const tombstones: RowTarget<'office_id' | 'response_id'> = {
  table: 'tombstone',
  columns: { office_id: 'text', response_id: 'text' },
  onConflict: 'do nothing',
  key: 'response_id',
};
const withoutOffice: RowTarget<'response_id'> = {
  ...tombstones,
  columns: { response_id: 'text' },
  key: 'response_id',
};

const key = {
  ...{ office_id: 'binh-an', key_id: 'k', name: 'k', key_hash: 'h', role: 'clerk' },
  ...{ created_at: 0, expires_at: 1, last_used_at: null, revoked_at: null },
};

/** Each reaches past the one office that it should be about. */
const leaks: Readonly<Record<string, Query>> = {
  'reads without an office': ({ db }) => db.selectFrom('response').selectAll().execute(),
  'asks for something else': ({ db }) =>
    db.selectFrom('device').selectAll().where('device_id', '=', 'x').execute(),
  'asks for all offices but one': ({ db }) =>
    db.selectFrom('device').selectAll().where('office_id', '!=', 'x').execute(),
  'asks for one office or anything else': ({ db }) =>
    db
      .selectFrom('device')
      .selectAll()
      .where((eb) => eb.or([eb('office_id', '=', 'an-binh'), eb('kind', '=', 'tablet')]))
      .execute(),
  'holds a table to itself': ({ db }) =>
    db.selectFrom('device').selectAll().whereRef('office_id', '=', 'office_id').execute(),
  'joins another table without its office': ({ db }) =>
    db
      .selectFrom('office')
      .innerJoin('device', 'device.device_id', 'office.office_id')
      .selectAll('device')
      .where('office.office_id', '=', 'an-binh')
      .execute(),
  'joins two tables by their office, of any': ({ db }) =>
    db
      .selectFrom('office')
      .innerJoin('device', 'device.office_id', 'office.office_id')
      .selectAll('device')
      .execute(),
  'hides in a part of the statement': ({ db }) =>
    db
      .selectFrom('office')
      .select(['office_id', (eb) => eb.selectFrom('device').select('name').limit(1).as('name')])
      .where('office_id', '=', 'an-binh')
      .execute(),
  changes: ({ db }) => db.updateTable('device').set({ name: 'x' }).where('device_id', '=', 'x').execute(),
  removes: ({ db }) => db.deleteFrom('device').execute(),
  'is written as text': ({ db }) => sql`select * from device`.execute(db),
  'is written as text with a name put in': ({ db }) => sql`select * from ${sql.table('device')}`.execute(db),
  'writes rows of no office': ({ db, engine }) => engine.writeRows(db, withoutOffice, [{ response_id: 'x' }]),
};

/** Each names an office, and the wrong one. */
const trespasses: Readonly<Record<string, Query>> = {
  reads: ({ db }) => db.selectFrom('device').selectAll().where('office_id', '=', 'binh-an').execute(),
  'reads among others': ({ db }) =>
    db.selectFrom('device').selectAll().where('office_id', 'in', ['an-binh', 'binh-an']).execute(),
  adds: ({ db }) => db.insertInto('api_key').values(key).execute(),
  changes: ({ db }) =>
    db.updateTable('device').set({ name: 'x' }).where('office_id', '=', 'binh-an').execute(),
  removes: ({ db }) => db.deleteFrom('device').where('office_id', '=', 'binh-an').execute(),
  'writes rows': ({ db, engine }) =>
    engine.writeRows(db, tombstones, [{ office_id: 'binh-an', response_id: 'x' }]),
};

const isLeak = { message: expect.stringMatching(/without an office|in work for an-binh/) };

describe.each(engines)('the storage on $name', (engine) => {
  test('runs no statement that is of no one office', async () => {
    const { storage } = await openTestOffice(engine);
    for (const [what, query] of Object.entries(leaks)) {
      await expect(storage.write(query), what).rejects.toMatchObject(isLeak);
      await expect(storage.readOnce(query), what).rejects.toMatchObject(isLeak);
    }
  });

  test('runs nothing of another office in work for one', async () => {
    const { storage } = await openTestOffice(engine);
    for (const [what, query] of Object.entries(trespasses)) {
      await expect(
        confineToOffice('an-binh', () => storage.write(query)),
        what,
      ).rejects.toMatchObject(isLeak);
      await storage.write(query);
    }
  });

  test('holds each of many that write at once to its own office', async () => {
    const office: TestOffice = await openTestOffice(engine);
    const write = (workFor: string, officeId: string, keyId: string) =>
      confineToOffice(workFor, () =>
        office.storage.write(({ db }) =>
          db
            .insertInto('api_key')
            .values({ ...key, office_id: officeId, key_id: keyId })
            .execute(),
        ),
      );
    const outcomes = await Promise.allSettled(
      Array.from({ length: 30 }, (_, n) => {
        const [own, other] = n % 2 === 0 ? ['an-binh', 'binh-an'] : ['binh-an', 'an-binh'];
        return write(own, n % 3 === 0 ? other : own, `k${n}`);
      }),
    );
    outcomes.forEach(({ status }, n) => {
      expect(status).toBe(n % 3 === 0 ? 'rejected' : 'fulfilled');
    });
    const kept = await office.query('select office_id, key_id from api_key');
    expect(kept).toHaveLength(20);
    for (const { office_id, key_id } of kept)
      expect(office_id).toBe(Number(String(key_id).slice(1)) % 2 === 0 ? 'an-binh' : 'binh-an');
  });
});

test('what looks across offices is named here', () => {
  const folder = join(import.meta.dirname, '../../server');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.ts'),
  );
  const uses = files.flatMap((file) => {
    const text = readFileSync(join(folder, file), 'utf8');
    // What an engine writes as text, the storage has looked at.
    const mayTakeOff = ['storage/across-offices.ts', 'storage/postgres-engine.ts'].includes(file);
    expect(mayTakeOff || !text.includes('withoutPlugins'), file).toBe(true);
    return [...text.matchAll(/function\*? (\w+)\([^)]*\)[^{]*\{(?:(?!\n\}).)*?acrossOffices\(/gs)].map(
      ([, name = '']) => `${file}: ${name}`,
    );
  });
  expect(uses.toSorted()).toEqual([
    'storage/alert-delivery.ts: listDueDeliveries',
    'storage/alert.ts: listOfficesWithAlerts',
    'storage/audit-log.ts: listAuditLogs',
    'storage/catalogue.ts: listLatestWithSettings',
    'storage/catalogue.ts: listOfficeVersions',
    'storage/closing.ts: findClosingByDigest',
    'storage/device.ts: listDevices',
    'storage/launch.ts: deleteExpiredLaunches',
    'storage/launch.ts: listLaunchNews',
    'storage/office-tree.ts: listBeneath',
    'storage/office-tree.ts: listTree',
    'storage/office-tree.ts: replaceAbove',
    'storage/sealed-secret.ts: countForeignSecrets',
    'storage/table-copy.ts: deleteAllRows',
    'storage/table-copy.ts: listPages',
  ]);
});
