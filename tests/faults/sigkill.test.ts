import { describe, expect, onTestFinished, test } from 'vitest';
import { verify } from '../../server/reports/verify.ts';
import { openStorage } from '../../server/storage/storage.ts';
import { engines } from '../support/engines.ts';
import { testSecretBox } from '../support/secret-box.ts';
import { type ServerProcess, startServer } from '../support/server-process.ts';
import { pause, StubbornTablet } from '../support/stubborn-tablet.ts';
import { openTestOffice } from '../support/test-office.ts';

const kills = { sqlite: 50, postgres: 10 } as const;

describe.each(engines)('a server on $name that is killed while responses come in', (engine) => {
  test(`loses nothing that it acknowledged and counts nothing twice, ${kills[engine.name]} times`, async () => {
    const office = await openTestOffice(engine);
    const enrolled = [];
    for (const name of ['Quầy 1', 'Quầy 2', 'Quầy 3']) enrolled.push(await office.enrolTablet({ name }));
    // From here on only the server has the database open: recovery after a kill is its own.
    await office.storage.close();
    let server: ServerProcess = await startServer({ databaseUrl: office.databaseUrl });
    onTestFinished(() => server.kill());
    const tablets = enrolled.map(({ token }) => new StubbornTablet(server.url, token));
    for (const tablet of tablets) tablet.start();

    const readStored = async () =>
      (await office.query('select id from response')).map(({ id }) => String(id));
    let acknowledgedBefore = 0;
    for (let kill = 1; kill <= kills[engine.name]; kill += 1) {
      await pause(20 + Math.random() * 380);
      await server.kill('SIGKILL');
      if (kill % 5 === 0) {
        const acknowledged = tablets.flatMap((tablet) => [...tablet.acknowledged]);
        const stored = new Set(await readStored());
        expect(acknowledged.filter((id) => !stored.has(id))).toEqual([]);
        expect(acknowledged.length).toBeGreaterThan(acknowledgedBefore);
        acknowledgedBefore = acknowledged.length;
      }
      server = await server.restart();
    }

    await Promise.all(tablets.map((tablet) => tablet.finish()));
    await server.stop();
    const generated = tablets.flatMap((tablet) => [...tablet.generated]);
    const stored = await readStored();
    expect(stored.toSorted()).toEqual(generated.toSorted());
    expect(new Set(stored).size).toBe(stored.length);
    expect(tablets.flatMap((tablet) => tablet.refusals)).toEqual([]);

    const storage = await openStorage(office.databaseUrl, () => testSecretBox);
    onTestFinished(() => storage.close());
    expect(await verify(storage)).toEqual({ ok: true, differences: [], gaps: [] });
    const [counted] = await office.query('select sum(count) as n from response_tally');
    expect(Number(counted?.n)).toBe(generated.length);
  });
});
