import { expect, test } from '@playwright/test';
import { vi as codeWords } from '../../shared/text/code-sheet/vi.ts';
import { vi as linkWords } from '../../shared/text/link/vi.ts';
import { vi as officeWords } from '../../shared/text/office/vi.ts';
import { type ServerProcess, startServer } from '../support/server-process.ts';
import { expectAccessible } from './accessibility.ts';
import { type Desk, openSampleDesk } from './desk.ts';
import { Phone } from './phone.ts';
import { Tablet } from './tablet.ts';

/** As people type it: the tablet offers no phone the address of a server on the same machine. */
const publicUrl = 'http://mot-cua.example';

let server: ServerProcess;
let tablet: Tablet;

test.beforeEach(async () => {
  server = await startServer();
  tablet = new Tablet(server.url);
});

test.afterEach(async () => {
  await tablet.discard();
  await server.stop();
});

/** The tablet hears of the address that people type, while the tests reach the server by its own. */
async function namePublicUrl({ page }: Tablet): Promise<void> {
  await page.route('**/api/v1/heartbeats', async (route) => {
    try {
      const response = await route.fetch();
      await route.fulfill({ response, body: (await response.text()).replace(server.url, publicUrl) });
    } catch {
      // The page was left, or the server killed, while it answered.
      await route.abort().catch(() => {});
    }
  });
}

async function offerLinks(desk: Desk): Promise<void> {
  await desk.openSection('settings');
  await desk.page.getByLabel(officeWords.settings.offersLinks).check();
  await desk.saveSettings();
}

test('a citizen scans the tablet’s screen, answers on the phone through a bad network, and is counted', async ({
  page,
  browser,
}) => {
  const desk = await openSampleDesk(page, server);
  await offerLinks(desk);
  await tablet.switchOn();
  await tablet.enrol(await desk.addTablet('Quầy 1'));
  await tablet.expectReadyForOffline();
  const code = tablet.page.getByRole('img', { name: linkWords.attract.code });
  await tablet.hear(`"linkOrigin":"${server.url}"`);
  await expect(code).toBeHidden();
  await namePublicUrl(tablet);
  await tablet.hear(`"linkOrigin":"${publicUrl}"`);
  await expect(code).toBeVisible();
  await tablet.expectNothingCut();
  await expectAccessible(tablet.page);
  const address = (await tablet.page.locator('[data-address]').getAttribute('data-address')) ?? '';
  expect(address).toMatch(/^http:\/\/mot-cua\.example\/l#screen\.loc-vinh\./);

  const phone = await Phone.scan(browser, address.replace(publicUrl, server.url));
  await phone.expectWelcome();
  expect(phone.page.url()).toBe(`${server.url}/l`);
  await expectAccessible(phone.page);
  await server.kill('SIGKILL');
  await phone.answer('Tư pháp', [0, 0, 0, 1, 0]);
  await phone.expectTitle(linkWords.sending.trouble);
  await expectAccessible(phone.page);
  // The tablet makes its links by itself.
  await tablet.page.reload();
  await expect(code).toBeVisible();
  server = await server.restart();
  await phone.page.reload();
  await phone.expectTitle(linkWords.done.title);
  expect(await phone.readStoredText()).toBe('{}');
  const annex = await desk.readTodaysAnnex();
  expect(annex.collected).toBe(1);
  const { devices } = await (await page.request.get(`${server.url}/api/v1/offices/loc-vinh/devices`)).json();
  expect(devices).toContainEqual(expect.objectContaining({ deviceId: 'link', state: 'link' }));

  // The tablet's worker keeps to its own page, and the tablet to its own numbers.
  await tablet.answer('Tư pháp', [0, 0, 0, 0, 0]);
  await expect.poll(async () => (await desk.readTodaysAnnex()).collected).toBe(2);
  const window = await tablet.page.context().newPage();
  await window.goto(`${server.url}/l`);
  await expect(window.getByRole('heading', { name: linkWords.closed['no-link'].title })).toBeVisible();
  await phone.discard();
});

test('a printed code takes one response, and says so to whoever comes after', async ({ page, browser }) => {
  const desk = await openSampleDesk(page, server);
  await offerLinks(desk);
  await desk.openSection('codes');
  const made = page.waitForResponse((answer) => answer.url().endsWith('/links'));
  await page.getByRole('button', { name: codeWords.submit }).click();
  const { links } = (await (await made).json()) as { links: string[] };
  await expect(page.getByRole('list', { name: codeWords.sheet }).getByRole('img')).toHaveCount(links.length);
  await expectAccessible(page);
  const [address = ''] = links;
  const [first, second] = [
    await Phone.scan(browser, address),
    await Phone.scan(browser, address, { width: 320, height: 568 }),
  ];
  await second.expectWelcome();
  // A reload in the middle begins again, with the same link.
  await first.start();
  await first.page.reload();
  await first.answer('Đất đai', [0, 0, 0, 0, 0]);
  await first.expectTitle(linkWords.done.title);

  await second.answer('Đất đai', [2, 2, 2, 2, 2]);
  await second.expectTitle(linkWords.closed['used-link'].title);
  await expect(second.page.getByText(linkWords.notSent)).toBeVisible();
  expect(await second.readStoredText()).toBe('{}');
  await first.page.goto('about:blank');
  await first.page.goto(address);
  await first.expectTitle(linkWords.closed['used-link'].title);
  expect((await desk.readTodaysAnnex()).collected).toBe(1);
  for (const phone of [first, second]) await phone.discard();
});
