import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { startServer } from '../support/server-process.ts';
import { openSampleDesk } from './desk.ts';
import { Tablet } from './tablet.ts';

const threats = join(import.meta.dirname, '..', '..', 'docs', 'security.md');

/** The places that the table about a stolen tablet names. */
async function readNamedPlaces(): Promise<string[]> {
  const text = await readFile(threats, 'utf8');
  const part = text.split('### A thief of a tablet')[1]?.split('\n### ')[0] ?? '';
  return part
    .split('\n')
    .filter((line) => /^\| (IndexedDB|localStorage|Cache)/.test(line))
    .flatMap((line) => {
      const [, place = ''] = line.split('|');
      const kind = place.trim().split(' ')[0];
      const names = [...place.matchAll(/`([^`]+)`/g)].map(([, name]) => `${kind} ${name}`);
      return names.length > 0 ? names : [kind ?? ''];
    })
    .toSorted();
}

/** Everything that the browser keeps for the page, by place; texts of one place are joined. */
function readStorage(page: Page): Promise<Record<string, string>> {
  return page.evaluate(async () => {
    const found: Record<string, string> = {};
    const settled = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await settled(indexedDB.open(name));
      for (const store of database.objectStoreNames)
        found[`IndexedDB ${store}`] = JSON.stringify(
          await settled(database.transaction(store).objectStore(store).getAll()),
        );
      database.close();
    }
    for (const [name, value] of Object.entries(localStorage)) found[`localStorage ${name}`] = String(value);
    for (const [name] of Object.entries(sessionStorage)) found[`sessionStorage ${name}`] = '';
    for (const name of await caches.keys())
      for (const { url } of await (await caches.open(name)).keys())
        found.Cache = `${found.Cache ?? ''} ${new URL(url).pathname}`;
    if (document.cookie) found.cookie = document.cookie;
    return found;
  });
}

test('a stolen tablet holds what is written down, and no more', async ({ page }) => {
  const server = await startServer();
  const tablet = new Tablet(server.url);
  try {
    const desk = await openSampleDesk(page, server);
    await tablet.switchOn();
    await tablet.enrol(await desk.addTablet('Quầy 1'));
    await tablet.expectReadyForOffline();
    await tablet.answer('Tư pháp', [0, 0, 0, 0, 0]);
    await expect.poll(async () => (await desk.readTodaysAnnex()).collected).toBe(1);
    await tablet.finish();
    await server.kill('SIGKILL');
    await tablet.answer('Tư pháp', [2, 2, 2, 2, 2]);
    await expect.poll(async () => (await readStorage(tablet.page))['IndexedDB pending']).toContain('"C"');

    const kept = await readStorage(tablet.page);
    expect(Object.keys(kept).toSorted()).toEqual(await readNamedPlaces());
    expect(kept.Cache).not.toMatch(/\/api\//);
    const [acknowledged] = JSON.parse(kept['IndexedDB acknowledged'] ?? '[]');
    expect(acknowledged.response.answeredAt).toMatch(/T\d\d:00:00/);
    expect(JSON.stringify(acknowledged)).not.toContain('receiptCode');
    const everything = Object.values(kept).join('\n');
    for (const secret of ['quantri', 'một câu dễ nhớ', 'passwordHash'])
      expect(everything).not.toContain(secret);
    expect(await tablet.page.context().cookies()).toEqual([]);
  } finally {
    await tablet.discard();
    await server.stop();
  }
});
