import { describe, expect, test } from 'vitest';
import { tableKeys } from '../../server/storage/schema.ts';
import { engines } from '../support/engines.ts';
import { response } from '../support/small-catalogue.ts';
import { openTestOffice, type TestOffice } from '../support/test-office.ts';

const receiptCode = 'H46.17-250310-0001';
const comment = 'Xin gọi 0912 345 678';

/** Every table with its columns, as the engine itself knows them. */
async function readTables(office: TestOffice, engine: (typeof engines)[number]) {
  const rows = await office.query(
    engine.name === 'sqlite'
      ? `select m.name as "table", c.name as "column" from sqlite_master m, pragma_table_info(m.name) c
         where m.type = 'table' and m.name not like 'kysely_%'`
      : `select table_name as "table", column_name as "column" from information_schema.columns
         where table_schema = 'public' and table_name not like 'kysely_%'`,
  );
  const tables = new Map<string, string[]>();
  for (const { table, column } of rows)
    tables.set(String(table), [...(tables.get(String(table)) ?? []), String(column)]);
  return tables;
}

describe.each(engines)('what is kept of a citizen on $name', (engine) => {
  async function openAfterOneCitizen() {
    const office = await openTestOffice(engine);
    const tablet = await office.enrolTablet();
    const sent = response({
      seq: 4711,
      startedAt: '2026-03-10T02:41:07.123Z',
      answeredAt: '2026-03-10T02:58:13.456Z',
      receiptCode,
      comment,
    });
    await tablet.send(sent);
    const tables = await readTables(office, engine);
    const contents = new Map<string, string>();
    for (const table of tables.keys())
      contents.set(table, JSON.stringify(await office.query(`select * from ${table}`)));
    return { office, tablet, sent, tables, contents };
  }

  test('is these columns and no other', async () => {
    const { tables } = await openAfterOneCitizen();
    expect([...tables.keys()].toSorted()).toEqual(Object.keys(tableKeys).toSorted());
    expect(tables.get('response')?.toSorted()).toEqual(
      [
        'office_id',
        'id',
        'day',
        'hour',
        'catalogue_version',
        'channel',
        'complete',
        'officer_ids',
        'service_field_id',
        'counter_id',
        'ratings',
        'comment',
        'marks',
        'excluded',
        'requester',
      ].toSorted(),
    );
    expect(tables.get('receipt')?.toSorted()).toEqual(['code_hash', 'office_id']);
    for (const [table, columns] of tables) {
      const text = `${table}: ${columns.join(' ')}`;
      expect(text).not.toMatch(/\b(ip|address|agent|user_agent|phone|arrived_at|answered_at|started_at)\b/);
      if (columns.includes('id')) expect(table).toBe('response');
    }
  });

  test('has no exact time: neither of the tap, nor of the start, in any table', async () => {
    const { contents } = await openAfterOneCitizen();
    for (const [table, text] of contents)
      for (const trace of ['02:58', '58:13', '13.456', '02:41', '41:07', '1773111493456', '1773110467123'])
        expect(`${table}: ${text}`).not.toContain(trace);
  });

  test('has no tablet and no number beside the response', async () => {
    const { contents, tablet, sent } = await openAfterOneCitizen();
    expect(contents.get('response')).toContain(sent.id);
    expect(contents.get('response')).not.toContain(tablet.deviceId);
    expect(contents.get('response')).not.toContain('4711');
    for (const [table, text] of contents)
      if (table !== 'response') expect(`${table}: ${text}`).not.toContain(sent.id);
  });

  test('has no receipt code and no telephone number, and no plain hash of the code either', async () => {
    const { contents } = await openAfterOneCitizen();
    const { createHash } = await import('node:crypto');
    for (const [table, text] of contents) {
      expect(`${table}: ${text}`).not.toContain(receiptCode);
      expect(`${table}: ${text}`).not.toMatch(/0912.?345|912 345|345 678|345678/);
      for (const digest of ['hex', 'base64url'] as const)
        expect(text).not.toContain(createHash('sha256').update(receiptCode).digest(digest));
    }
    expect(contents.get('response')).toContain('Xin gọi •••');
  });

  test('does not tell which response came first, by the order of its rows', async () => {
    const office = await openTestOffice(engine);
    // PostgreSQL puts new rows where deleted ones were: a table that another test has used has room in between.
    if (engine.name === 'postgres') await office.query('truncate response');
    const tablet = await office.enrolTablet();
    const sent = Array.from({ length: 100 }, (_, index) => response({ seq: index + 1 }));
    await tablet.send(...sent);
    const stored = (await office.query('select id from response')).map(({ id }) => String(id));
    expect(stored).toEqual(sent.map(({ id }) => id).toSorted());
  });

  test('is no secret that opens a door: tokens, codes and passwords are kept as hashes', async () => {
    const { contents, tablet } = await openAfterOneCitizen();
    const secret = tablet.token.split('.').at(-1) ?? '';
    expect(secret).toHaveLength(43);
    for (const [table, text] of contents) expect(`${table}: ${text}`).not.toContain(secret);
  });
});
