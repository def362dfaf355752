import { readFileSync } from 'node:fs';
import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { type ServerProcess, startServer } from '../support/server-process.ts';
import { openSampleDesk } from './desk.ts';
import { Tablet } from './tablet.ts';

const killSwitch = readFileSync(join(import.meta.dirname, '../../public/kill-switch.js'));

let server: ServerProcess;
let front: Server;
let tablet: Tablet;
let isSwitched: boolean;
/** How often the page itself was asked for. */
let pagesSent: number;

/** The server as seen by tablets; once it is switched, its `sw.js` is another one. */
function openFront(): Promise<string> {
  front = createServer((asked, answer) => {
    if (isSwitched && asked.url === '/sw.js') {
      answer.writeHead(200, { 'content-type': 'text/javascript', 'cache-control': 'no-cache' });
      answer.end(killSwitch);
      return;
    }
    const { method, headers, url } = asked;
    if (url === '/') pagesSent += 1;
    const passed = request(`${server.url}${url}`, { method, headers }, (told) => {
      answer.writeHead(told.statusCode ?? 502, told.headers);
      told.pipe(answer);
    });
    passed.on('error', () => answer.destroy());
    asked.pipe(passed);
  });
  return new Promise((resolve) => {
    front.listen(0, '127.0.0.1', () => resolve(`http://127.0.0.1:${(front.address() as AddressInfo).port}`));
  });
}

test.beforeEach(async () => {
  isSwitched = false;
  pagesSent = 0;
  server = await startServer();
  tablet = new Tablet(await openFront());
});

test.afterEach(async () => {
  await tablet.discard();
  front.closeAllConnections();
  front.close();
  await server.stop();
});

test('S8 the kill switch has pages come from the server again, and takes no response away', async ({
  page,
}) => {
  const desk = await openSampleDesk(page, server);
  await tablet.switchOn();
  await tablet.enrol(await desk.addTablet('Quầy 1'));
  await tablet.expectReadyForOffline();
  await tablet.page.route('**/api/v1/responses', (route) => route.abort());
  await tablet.answer('Tư pháp', [0, 0, 0, 0, 0]);
  await tablet.finish();

  const countCaches = () =>
    tablet.page.evaluate(async () => (await caches.keys()).length).catch(() => undefined);
  await tablet.page.reload();
  await tablet.expectAttract();
  expect([await countCaches(), pagesSent]).toEqual([1, 1]);
  isSwitched = true;
  await tablet.page.reload();
  await expect.poll(countCaches, { timeout: 45_000 }).toBe(0);
  await tablet.expectAttract();
  await tablet.page.unroute('**/api/v1/responses');
  const sentBefore = pagesSent;
  await tablet.page.reload();
  await tablet.expectAttract();
  expect(pagesSent).toBeGreaterThan(sentBefore);
  await expect.poll(async () => (await desk.readTodaysAnnex()).collected).toBe(1);

  isSwitched = false;
  await tablet.page.reload();
  await expect.poll(countCaches).toBe(1);
});
