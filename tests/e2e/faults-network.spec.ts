import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { words as staffWords } from '../../shared/text/staff/vi.ts';
import { words } from '../../shared/text/survey/vi.ts';
import { spawnCommand } from '../support/command-line.ts';
import { type FrontRule, startFront } from '../support/front.ts';
import { OfficeDesk } from '../support/office-desk.ts';
import { copiesOf, countPending, putPending, readOutbox } from '../support/outbox-probe.ts';
import { startServer } from '../support/server-process.ts';
import { startTcpProxy } from '../support/tcp-proxy.ts';
import { giveShortAnswer, openStaffScreen, shortCatalogue, tapToComment, test } from './counter.ts';
import { Tablet } from './tablet.ts';

const html = { 'content-type': 'text/html; charset=utf-8' };

/** What a hotel's network says to everything, before somebody has signed in. */
const portals: Readonly<Record<string, FrontRule>> = {
  'a page': () => ({ status: 200, headers: html, body: '<h1>Mời đăng nhập Wi-Fi</h1>' }),
  'some JSON': () => ({ status: 200, headers: { 'content-type': 'application/json' }, body: '{"ok":true}' }),
  'a redirect': ({ path }) =>
    path === '/login'
      ? { status: 200, headers: html, body: '<h1>Mời đăng nhập Wi-Fi</h1>' }
      : { status: 302, headers: { location: '/login' } },
};

test('a login page that answers everything acknowledges nothing, and the queue goes on by itself after it (Q1, Q3)', async ({
  counter: { server, desk, countNew },
}) => {
  const front = await startFront(server.port);
  const tablet = new Tablet(front.url);
  try {
    await tablet.switchOn();
    await tablet.enrol(await desk.makeCode({ name: 'Sau cổng Wi-Fi' }));
    await tablet.expectReadyForOffline();
    let waiting = 0;
    for (const portal of Object.values(portals)) {
      front.setRule(portal);
      const askedBefore = front.requests.length;
      await giveShortAnswer(tablet);
      await tablet.finish();
      waiting += 1;
      const wasPosted = () => front.requests.slice(askedBefore).some(({ method }) => method === 'POST');
      await expect.poll(wasPosted).toBe(true);
      await openStaffScreen(tablet);
      await expect(tablet.page.getByText(staffWords.sync.offline)).toBeVisible();
      await tablet.page.reload();
      await tablet.expectAttract();
      expect(await countPending(tablet.page)).toBe(waiting);
    }
    expect(await countNew()).toBe(0);
    front.setRule(undefined);
    await expect.poll(countNew, { timeout: 65_000 }).toBe(waiting);
    await expect.poll(() => countPending(tablet.page)).toBe(0);
  } finally {
    await tablet.discard();
    await front.close();
  }
});

test('a server that comes back is found within the longest pause, with nobody at the tablet (Q2)', async ({
  counter: { tablet, network, countNew },
}) => {
  network.setMode('refuse');
  await giveShortAnswer(tablet);
  await tablet.finish();
  await openStaffScreen(tablet);
  await expect(tablet.page.getByText(staffWords.sync.offline)).toBeVisible();
  await tablet.page.getByRole('button', { name: staffWords.staff.close }).click();
  network.setMode('pass');
  await expect.poll(countNew, { timeout: 65_000 }).toBe(1);
  await expect.poll(() => countPending(tablet.page)).toBe(0);
});

const most = 8_000;
const tooLarge: Readonly<Record<string, FrontRule>> = {
  'in the server’s words': ({ body }) =>
    body.length > most
      ? {
          status: 413,
          headers: { 'content-type': 'application/json' },
          body: '{"code":"too-large","details":{},"requestId":"x"}',
        }
      : undefined,
  'in a proxy’s words': ({ body }) =>
    body.length > most ? { status: 413, headers: html, body: '<h1>413</h1>' } : undefined,
};

for (const [inWords, rule] of Object.entries(tooLarge))
  test(`a batch that is too large, ${inWords}, is split, and nothing is stuck (Q5)`, async ({
    counter: { server, desk, countNew },
  }) => {
    const front = await startFront(server.port);
    const tablet = new Tablet(front.url);
    const name = `Sau giới hạn, ${inWords}`;
    try {
      await tablet.switchOn();
      await tablet.enrol(await desk.makeCode({ name }));
      front.setRule(portals['a page']);
      await giveShortAnswer(tablet);
      await tablet.finish();
      const [row] = await readOutbox(tablet.page, 'pending');
      if (!row) throw new Error('nothing is waiting');
      await putPending(tablet.page, copiesOf(row, 59));
      front.setRule(rule);
      await expect.poll(countNew, { timeout: 65_000 }).toBe(60);
      await expect.poll(() => countPending(tablet.page)).toBe(0);
      const posted = front.requests.filter(({ path }) => path === '/api/v1/responses');
      expect(posted.some(({ body }) => body.length > most)).toBe(true);
      expect(await desk.getDevice(name)).toMatchObject({ arrived: 60, gaps: [], setAside: [] });
    } finally {
      await tablet.discard();
      await front.close();
    }
  });

test('answers lost three times over, and taps in between: each response counts once (D1, D2, D5, D10)', async ({
  counter: { tablet, network, desk, countNew, name },
}) => {
  const duplicates = await desk.countOutcome('duplicate');
  network.loseAnswers({ request: /^POST \/api\/v1\/responses /m, times: 3 });
  await giveShortAnswer(tablet);
  await tablet.finish();
  await tablet.page.evaluate(() => {
    for (let time = 0; time < 20; time += 1) window.dispatchEvent(new Event('online'));
  });
  await giveShortAnswer(tablet, 1);
  await tablet.finish();
  await expect.poll(() => network.answersLost(), { timeout: 65_000 }).toBe(3);
  await expect.poll(() => countPending(tablet.page), { timeout: 65_000 }).toBe(0);
  expect(await countNew()).toBe(2);
  expect(await desk.countOutcome('duplicate')).toBeGreaterThan(duplicates);
  expect(await desk.getDevice(name)).toMatchObject({ arrived: 2, gaps: [], setAside: [] });
});

test('a reload in the middle of a survey, or while it is saved, leaves one response or none (D6)', async ({
  counter: { tablet, network, countNew },
}) => {
  const { page } = tablet;
  network.setMode('refuse');
  await tapToComment(page);
  await page.reload();
  await tablet.expectAttract();
  expect(await countPending(page)).toBe(0);

  for (const delayMs of [0, 1, 3, 10, 30]) {
    const before = await countPending(page);
    await tapToComment(page, 1);
    const skip = page.getByRole('button', { name: words.comment.skip });
    await expect(skip).not.toHaveAttribute('aria-disabled', 'true');
    await skip.evaluate((button: HTMLElement, ms) => {
      button.click();
      setTimeout(() => location.reload(), ms);
    }, delayMs);
    await tablet.expectAttract();
    const more = (await countPending(page)) - before;
    expect([0, 1]).toContain(more);
  }
  const kept = await readOutbox(page, 'pending');
  expect(kept.map(({ seq }) => seq).sort()).toEqual(kept.map((_, index) => index + 1));
  network.setMode('pass');
  await expect.poll(() => countPending(page), { timeout: 65_000 }).toBe(0);
  expect(await countNew()).toBe(kept.length);
});

test('after a restore from yesterday the tablet offers again what the backup lacks, and each counts once (B2, L16)', async () => {
  const server = await startServer();
  const network = await startTcpProxy(server.port);
  const tablet = new Tablet(network.url);
  const folder = mkdtempSync(join(tmpdir(), 'restore-'));
  const file = join(folder, 'yesterday.backup');
  try {
    const desk = await OfficeDesk.open(server, shortCatalogue);
    await tablet.switchOn();
    await tablet.enrol(await desk.makeCode({ name: 'Máy 1' }));
    await giveShortAnswer(tablet, 0);
    await tablet.finish();
    await expect.poll(() => desk.countCollected()).toBe(1);
    const { databaseUrl } = server;
    expect(await spawnCommand(['backup', file], { databaseUrl })).toMatchObject({ status: 0 });
    for (const place of [1, 2]) {
      await giveShortAnswer(tablet, place);
      await tablet.finish();
    }
    await expect.poll(() => desk.countCollected()).toBe(3);
    await expect.poll(() => countPending(tablet.page)).toBe(0);
    // Whatever it sends after the restore has it offer the rest again.
    network.setMode('refuse');
    expect(await spawnCommand(['restore', file], { databaseUrl })).toMatchObject({ status: 0 });
    expect(await desk.countCollected()).toBe(1);

    network.setMode('pass');
    await giveShortAnswer(tablet, 0);
    await expect.poll(() => desk.countCollected(), { timeout: 65_000 }).toBe(4);
    await expect.poll(() => countPending(tablet.page)).toBe(0);
    const levels = (await desk.readAnnex()).rows[0]?.levels;
    expect([levels?.A?.count, levels?.B?.count, levels?.C?.count]).toEqual([2, 1, 1]);
    expect(await desk.getDevice('Máy 1')).toMatchObject({ arrived: 4, gaps: [], setAside: [] });
    const verified = await spawnCommand(['verify', '--json'], { databaseUrl });
    expect(JSON.parse(verified.stdout)).toEqual({ ok: true, differences: [], gaps: [] });
  } finally {
    rmSync(folder, { recursive: true });
    await tablet.discard();
    await network.close();
    await server.stop();
  }
});
