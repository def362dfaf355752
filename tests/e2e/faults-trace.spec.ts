import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { words } from '../../shared/text/survey/vi.ts';
import { countPending, readOutbox } from '../support/outbox-probe.ts';
import { tapToComment, test } from './counter.ts';

/** In no file of a browser by chance, and of one byte a letter in UTF-8. */
const secret = 'chim-khuou-bac-ma-lac-duong';

/** Everything of the page that the next citizen, or a script, could still see: the rows of the outbox are left out. */
async function readTraces(page: Page): Promise<string> {
  const seen = await page.evaluate(async () => {
    const fields = [...document.querySelectorAll<HTMLInputElement>('input, textarea, select')];
    const databases = await indexedDB.databases();
    const caches_ = [];
    for (const name of await caches.keys())
      for (const { url } of await (await caches.open(name)).keys()) caches_.push(url);
    return JSON.stringify([
      document.documentElement.outerHTML,
      fields.map(({ name, value }) => [name, value]),
      document.querySelectorAll('[aria-pressed="true"], [aria-checked="true"], :checked').length,
      { ...localStorage },
      { ...sessionStorage },
      document.cookie,
      location.href,
      document.title,
      window.name,
      history.state,
      databases.map(({ name }) => name),
      caches_,
    ]);
  });
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  const device = await readOutbox<unknown>(page, 'device');
  return seen + JSON.stringify(nodes) + JSON.stringify(device);
}

async function expectNoTrace(page: Page): Promise<void> {
  await expect(page.getByRole('button', { name: words.attract.start })).toBeVisible();
  const traces = await readTraces(page);
  expect(traces).toContain(words.attract.start);
  for (const trace of [secret, 'reception', 'ratings']) expect(traces).not.toContain(trace);
  // What stays of the way through the survey: nothing to go back to.
  expect(await page.evaluate(() => history.length)).toBeLessThanOrEqual(2);
}

/** The files of a profile that hold this text, in any of the two ways in which browsers write texts. */
function listFilesWith(profile: string, text: string): string[] {
  const needles = [Buffer.from(text, 'utf8'), Buffer.from(text, 'utf16le')];
  return readdirSync(profile, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => {
      const bytes = readFileSync(path);
      return needles.some((needle) => bytes.includes(needle));
    });
}

// A whole browser keeps more on the disk than a bare engine does.
test.use({ isWholeBrowser: true });

async function type(page: Page): Promise<void> {
  await tapToComment(page, 2);
  await page.getByLabel(words.comment.label).pressSequentially(secret);
}

test('after sending, nothing of the answers is left but the row that waits (K5)', async ({
  counter: { tablet, network, countNew },
}) => {
  const { page } = tablet;
  const profile = tablet.profile;
  network.setMode('refuse');
  await type(page);
  await page.getByRole('button', { name: words.comment.send }).click();
  await expect(page.getByText(words.thanks.title)).toBeVisible();
  expect(await readTraces(page)).not.toContain(secret);
  await tablet.finish();
  await expectNoTrace(page);
  await page.goBack().catch(() => null);
  await page.goto(tablet.url);
  await expectNoTrace(page);
  expect(await countPending(page)).toBe(1);
  const files = listFilesWith(profile, secret);
  expect(files.length).toBeGreaterThan(0);
  expect(files.filter((path) => !path.includes('/IndexedDB/'))).toEqual([]);

  network.setMode('pass');
  await expect.poll(countNew, { timeout: 65_000 }).toBe(1);
  await expect.poll(() => countPending(page)).toBe(0);
  const [row] = await readOutbox(page, 'acknowledged');
  expect(Object.keys(row?.response ?? {}).sort()).toEqual([
    'answeredAt',
    'catalogueVersion',
    'channel',
    'comment',
    'complete',
    'id',
    'officerIds',
    'ratings',
    'seq',
  ]);
  expect(row?.response.answeredAt).toMatch(/:00:00\.000Z$/);
});

test('after an idle reset or a reload, nothing is left of what was chosen and typed (K4, K5)', async ({
  counter: { tablet },
}) => {
  const { page } = tablet;
  await type(page);
  await page.reload();
  await expectNoTrace(page);

  await page.clock.install();
  await page.reload();
  await tablet.expectAttract();
  await page.getByRole('button', { name: words.attract.start }).click();
  await page.clock.runFor(1_000);
  await page.getByRole('group').first().getByRole('button').nth(2).click();
  await page.clock.runFor(1_000);
  await page.getByLabel(words.comment.label).fill(secret);
  await page.clock.runFor(61_000);
  await expect(page.getByRole('heading', { name: words.idle.title })).toBeVisible();
  await page.clock.runFor(16_000);
  await expectNoTrace(page);
  await page.clock.resume();
  await page.getByRole('button', { name: words.attract.start }).click();
  await page.getByRole('group').first().getByRole('button').nth(0).click();
  await expect(page.getByLabel(words.comment.label)).toHaveValue('');
  for (const store of ['pending', 'acknowledged', 'setAside'] as const)
    expect(await readOutbox(page, store)).toEqual([]);
});

test('after a power cut nothing is left of a survey that was not sent, in the page or on the disk (K5)', async ({
  counter: { tablet },
}) => {
  const profile = tablet.profile;
  await type(tablet.page);
  // Long enough for a browser that keeps half-filled forms to write them down.
  await tablet.page.evaluate(() => history.replaceState(null, '', location.href));
  await tablet.pullThePlug();
  expect(listFilesWith(profile, 'kiosk').length).toBeGreaterThan(0);
  expect(listFilesWith(profile, secret)).toEqual([]);
  await tablet.switchOn();
  await expectNoTrace(tablet.page);
  expect(await countPending(tablet.page)).toBe(0);
});
