import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, expect, type Page } from '@playwright/test';
import { words as staffWords } from '../../shared/text/staff/vi.ts';
import { words } from '../../shared/text/survey/vi.ts';
import { wholeBrowser } from '../playwright.config.ts';
import { copiesOf, countPending, putPending, readOutbox } from '../support/outbox-probe.ts';
import { type Counter, giveShortAnswer, openStaffScreen, tapToComment, test } from './counter.ts';

/** Lets a test reach the page's own connections and transactions. */
function watchConnections(): void {
  const held = { connections: [] as IDBDatabase[], abortNext: 0 };
  Object.assign(window, { held });
  const { open } = IDBFactory.prototype;
  IDBFactory.prototype.open = function (...given) {
    const request = open.apply(this, given);
    request.addEventListener('success', () => held.connections.push(request.result));
    return request;
  };
  const { transaction } = IDBDatabase.prototype;
  IDBDatabase.prototype.transaction = function (...given) {
    const made = transaction.apply(this, given);
    if (given[1] === 'readwrite' && held.abortNext > 0) {
      held.abortNext -= 1;
      made.abort();
    }
    return made;
  };
}

type Held = Window & { readonly held: { connections: IDBDatabase[]; abortNext: number } };

/** To the last byte: smaller pieces still fit where larger ones do not. */
function fillLocalStorage(): void {
  for (let size = 4_000_000; size >= 1; size = Math.floor(size / 2))
    try {
      for (let count = 0; count < 4; count += 1)
        localStorage.setItem(`filling-${size}-${count}`, 'x'.repeat(size));
    } catch {
      // Full for this size.
    }
}

async function setQuota(page: Page, quotaSize?: number): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const origin = new URL(page.url()).origin;
  await session.send('Storage.overrideQuotaForOrigin', {
    origin,
    ...(quotaSize === undefined ? {} : { quotaSize }),
  });
}

test('a connection that was closed under the page, or a write that was undone, costs no response (L1)', async ({
  counter: { tablet, network, countNew },
}) => {
  await tablet.page.addInitScript(watchConnections);
  await tablet.page.reload();
  await tablet.expectAttract();
  network.setMode('refuse');
  await tablet.page.evaluate(() => {
    for (const connection of (window as unknown as Held).held.connections) connection.close();
  });
  await giveShortAnswer(tablet);
  await tablet.finish();
  await tablet.page.evaluate(() => {
    (window as unknown as Held).held.abortNext = 2;
  });
  await giveShortAnswer(tablet);
  await tablet.finish();
  expect(await countPending(tablet.page)).toBe(2);
  network.setMode('pass');
  await expect.poll(countNew, { timeout: 60_000 }).toBe(2);
});

test('a response that the server can never store is set aside, and those after it go (L3, L4, D4)', async ({
  counter: { tablet, network, desk, name, countNew },
}) => {
  const conflicts = await desk.countOutcome('conflict');
  await giveShortAnswer(tablet, 0);
  await tablet.finish();
  await expect.poll(countNew).toBe(1);
  network.setMode('refuse');
  await giveShortAnswer(tablet, 1);
  await tablet.finish();
  const [row] = await readOutbox(tablet.page, 'pending');
  const [known] = await readOutbox(tablet.page, 'acknowledged');
  if (!row || !known) throw new Error('nothing is waiting');
  const [poison, other, last] = copiesOf(row, 3);
  if (!poison || !other || !last) throw new Error('no copies');
  const otherLevel = { ...known.response, ratings: [{ criterionId: 'reception', level: 'C' }] };
  await putPending(tablet.page, [
    { ...poison, response: { ...poison.response, ratings: [{ criterionId: 'khong-co', level: 'A' }] } },
    { ...known, seq: other.seq, response: { ...otherLevel, seq: other.seq } },
    last,
  ]);
  network.setMode('pass');
  await expect.poll(countNew, { timeout: 60_000 }).toBe(3);
  await expect.poll(() => countPending(tablet.page)).toBe(0);
  expect(await desk.countOutcome('conflict')).toBe(conflicts + 1);
  expect((await desk.getDevice(name)).setAside.map(({ code }) => code).sort()).toEqual([
    'conflict',
    'unknown-criterion',
  ]);

  await openStaffScreen(tablet);
  await expect(tablet.page.getByText(staffWords.setAsideReasons.conflict)).toBeVisible();
  await expect(tablet.page.getByText(`Phiếu số ${poison.seq},`)).toBeVisible();
  const [file] = await Promise.all([
    tablet.page.waitForEvent('download'),
    tablet.page.getByRole('button', { name: staffWords.unsent.submit }).click(),
  ]);
  expect(file.suggestedFilename()).toMatch(/\.sealed\.json$/);
});

/** One response is stored; then the network goes, and the browser has no room left. */
async function takeRoomAway({ tablet, network, countNew }: Counter): Promise<Page> {
  await giveShortAnswer(tablet);
  await tablet.finish();
  await expect.poll(countNew).toBe(1);
  await tablet.switchOff();
  // The browser asks how much room there is at its first write, and believes that for a while.
  await tablet.switchOn('/check');
  await setQuota(tablet.page, 1);
  network.setMode('refuse');
  return tablet.page;
}

test('a full disk is said to the citizen, who is thanked only once there is room (L6)', async ({
  counter,
}) => {
  const { tablet, network, countNew } = counter;
  const page = await takeRoomAway(counter);
  await page.evaluate(fillLocalStorage);
  await page.goto(`${tablet.url}/`);
  await tapToComment(page);
  await page.getByRole('button', { name: words.comment.skip }).click();
  await expect(page.getByRole('heading', { name: words.failed.title })).toBeVisible();
  await expect(page.getByText(words.thanks.title)).toHaveCount(0);

  await setQuota(page);
  await page.getByRole('button', { name: words.failed.retry }).click();
  await expect(page.getByText(words.thanks.title)).toBeVisible();
  await tablet.finish();
  expect(await countPending(page)).toBe(1);
  network.setMode('pass');
  await expect.poll(countNew, { timeout: 60_000 }).toBe(2);
});

test('where only the main storage is full, the response is kept beside it and staff are told (L6)', async ({
  counter,
}) => {
  const { tablet, network, countNew } = counter;
  const page = await takeRoomAway(counter);
  await page.goto(`${tablet.url}/`);
  await giveShortAnswer(tablet);
  expect(await page.evaluate(() => localStorage.getItem('kiosk-spill'))).toContain('reception');
  expect(await countPending(page)).toBe(0);
  await setQuota(page);
  await tablet.finish();
  await expect.poll(() => countPending(page)).toBe(1);
  network.setMode('pass');
  await expect.poll(countNew, { timeout: 60_000 }).toBe(2);
  await openStaffScreen(tablet);
  await expect(page.getByText(/^Bộ nhớ đã đầy lúc /)).toBeVisible();
});

test('a storage that vanished is noticed: set up again, the tablet names what is gone, and the office too (L7)', async ({
  counter: { tablet, network, desk, name, countNew },
}) => {
  const { page } = tablet;
  await giveShortAnswer(tablet);
  await tablet.finish();
  await expect.poll(countNew).toBe(1);
  network.setMode('refuse');
  await giveShortAnswer(tablet);
  await tablet.finish();
  const session = await page.context().newCDPSession(page);
  await session.send('Storage.clearDataForOrigin', {
    origin: new URL(page.url()).origin,
    storageTypes: 'indexeddb',
  });
  network.setMode('pass');
  await page.reload();
  await expect(page.getByLabel(staffWords.enrolment.code)).toBeVisible();
  const { deviceId } = await desk.getDevice(name);
  await tablet.enrol(await desk.makeCode({ deviceId }));
  await openStaffScreen(tablet);
  await expect(page.getByText(/Bộ nhớ của máy không còn phiếu số 1 đến 2 /)).toBeVisible();
  await page.getByRole('button', { name: staffWords.staff.close }).click();
  await giveShortAnswer(tablet);
  await expect.poll(countNew).toBe(2);
  expect((await desk.getDevice(name)).gaps).toEqual([{ from: 2, to: 2 }]);
});

test('fifty waiting responses, 400 days old, outlive five reloads without a network and arrive (L12, L14)', async ({
  counter: { tablet, network, countNew, desk, name },
}) => {
  network.setMode('refuse');
  await giveShortAnswer(tablet);
  await tablet.finish();
  const [row] = await readOutbox(tablet.page, 'pending');
  if (!row) throw new Error('nothing is waiting');
  const then = new Date(Date.now() - 400 * 24 * 3_600_000);
  const day = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' }).format(then);
  const before = (await desk.readAnnex(day)).collected;
  const answeredAt = then.toISOString();
  await putPending(tablet.page, copiesOf(row, 49, { startedAt: answeredAt, answeredAt }));
  for (let time = 0; time < 5; time += 1) {
    await tablet.page.reload();
    await tablet.expectAttract();
  }
  expect(await countPending(tablet.page)).toBe(50);
  network.setMode('pass');
  await expect.poll(countNew, { timeout: 60_000 }).toBe(1);
  expect((await desk.readAnnex(day)).collected - before).toBe(49);
  expect(await desk.getDevice(name)).toMatchObject({ arrived: 50, gaps: [] });
});

test('a browser that may keep nothing is refused in words, and nobody is asked or thanked (L8)', async ({
  counter: { network },
}) => {
  const profile = mkdtempSync(join(tmpdir(), 'tablet-'));
  mkdirSync(join(profile, 'Default'));
  // As in the browser's own settings: no site may keep data.
  const blocked = { profile: { default_content_setting_values: { cookies: 2 } } };
  writeFileSync(join(profile, 'Default', 'Preferences'), JSON.stringify(blocked));
  const context = await chromium.launchPersistentContext(profile, wholeBrowser);
  try {
    const page = context.pages()[0] ?? (await context.newPage());
    await page.goto(network.url);
    await expect(page.getByRole('heading', { name: staffWords.unfit.title })).toBeVisible();
    await expect(page.getByText(staffWords.unfit.storage)).toBeVisible();
    await expect(page.getByRole('button', { name: words.attract.start })).toHaveCount(0);
    await expect(page.getByLabel(staffWords.enrolment.code)).toHaveCount(0);
  } finally {
    await context.close();
    rmSync(profile, { recursive: true, force: true });
  }
});
