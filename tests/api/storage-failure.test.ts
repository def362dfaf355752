import { describe, expect, test } from 'vitest';
import { engines } from '../support/engines.ts';
import { responses } from '../support/small-catalogue.ts';
import { openTestApp } from '../support/test-app.ts';

const postgres = engines.filter(({ name }) => name === 'postgres');

describe.each(postgres)('$name that ends all connections', (engine) => {
  test('is found again by the next calls, and nothing acknowledged is missing', async () => {
    const app = await openTestApp({ engine });
    const tablet = await app.tablet();
    const batch = { responses: responses(10) };
    const send = () => app.call('POST /api/v1/responses', { as: tablet, body: batch });
    expect((await send()).status).toBe(200);
    await app.office.query(
      `select pg_terminate_backend(pid) from pg_stat_activity
       where datname = current_database() and pid <> pg_backend_pid()`,
    );
    const statuses: number[] = [];
    while (statuses.at(-1) !== 200 && statuses.length < 20) statuses.push((await send()).status);
    expect(statuses.at(-1)).toBe(200);
    expect(statuses.slice(0, -1).every((status) => status === 503)).toBe(true);
    expect(await app.office.collected()).toBe(10);
    expect((await app.office.verify()).ok).toBe(true);
  });

  test('in the middle of many batches loses and doubles none of them', async () => {
    const app = await openTestApp({ engine });
    const tablets = await Promise.all([1, 2, 3, 4].map(() => app.tablet()));
    const batches = Array.from({ length: 40 }, () => responses(5));
    const deliver = async (index: number) => {
      const options = { as: tablets[index % 4], body: { responses: batches[index] } };
      for (let attempt = 0; attempt < 50; attempt += 1)
        if ((await app.call('POST /api/v1/responses', options)).status === 200) return;
      throw new Error('never delivered');
    };
    const delivering = Promise.all(batches.map((_, index) => deliver(index)));
    for (let round = 0; round < 3; round += 1)
      await app.office.query(
        `select pg_terminate_backend(pid) from pg_stat_activity
         where datname = current_database() and pid <> pg_backend_pid()`,
      );
    await delivering;
    expect(await app.office.collected()).toBe(200);
    expect((await app.office.verify()).ok).toBe(true);
  });
});

describe('SQLite', () => {
  test('whose lock another process holds is waited for, and named when it takes too long', async () => {
    const app = await openTestApp();
    const tablet = await app.tablet();
    const { DatabaseSync } = await import('node:sqlite');
    const other = new DatabaseSync(app.office.databaseUrl.slice('sqlite:'.length));
    other.exec('begin immediate');
    const body = { responses: responses(1) };
    // Node's own SQLite waits within the call, so the other process's end cannot come in between here.
    const refused = await app.call('POST /api/v1/responses', { as: tablet, body });
    expect([refused.status, refused.code]).toEqual([503, 'storage-unavailable']);
    other.exec('commit');
    other.close();
    expect((await app.call('POST /api/v1/responses', { as: tablet, body })).status).toBe(200);
  });
});
