import { expect, type Page, test } from '@playwright/test';
import { defaultOfficeSettings } from '../../shared/office-settings.ts';
import { vi } from '../../shared/text/officer/vi.ts';
import { words } from '../../shared/text/survey/vi.ts';
import { type ServerProcess, startServer } from '../support/server-process.ts';
import { startTcpProxy, type TcpProxy } from '../support/tcp-proxy.ts';
import { expectAccessible } from './accessibility.ts';
import { type Desk, openSampleDesk, signInFirst } from './desk.ts';
import { Tablet } from './tablet.ts';

const { launch } = vi;
const receiptCode = 'H46.17-250310-0042';

let server: ServerProcess;
let network: TcpProxy;
let desk: Desk;
let tablet: Tablet;
let own: Page;

test.beforeEach(async ({ page, browser }) => {
  server = await startServer();
  network = await startTcpProxy(server.port);
  desk = await openSampleDesk(page, server);
  await desk.page.request.put(`${server.url}/api/v1/offices/loc-vinh/settings`, {
    data: { ...defaultOfficeSettings, receiptCodes: 'optional' },
    headers: { origin: server.url },
  });
  tablet = new Tablet(network.url);
  await tablet.switchOn();
  await tablet.enrol(await desk.addTablet('Quầy 1'));
  const password = await desk.addOfficerAccount('nguyenthia', 'Nguyễn Thị A');
  own = await (await browser.newContext()).newPage();
  await own.goto(`${server.url}/officer`);
  await signInFirst(own, 'nguyenthia', password, 'hoa sen trắng 1975');
});

test.afterEach(async () => {
  await tablet.discard();
  await network.close();
  await server.stop();
});

async function invite(): Promise<void> {
  await own.getByLabel(launch.receiptOptional).fill(receiptCode);
  await own.getByRole('button', { name: launch.submit }).click();
}

test('an officer has a survey begin on the tablet, with field and officers set, and learns no more', async () => {
  await own.getByLabel(launch.field).selectOption('Đất đai');
  await own.getByLabel(launch.addOfficer).selectOption({ index: 1 });
  await invite();
  await expect(tablet.page.getByRole('button', { name: words.attract.start })).toBeHidden();
  await expect(own.getByText(launch.begun('Quầy 1'))).toBeVisible();
  await expect(own.getByLabel(launch.receiptOptional)).toHaveValue('');
  await expectAccessible(own);
  const before = await desk.readTodaysAnnex();
  expect(before.collected).toBe(0);

  const seen = await own.locator('main').innerHTML();
  while (!(await tablet.page.getByLabel(words.comment.label).isVisible())) await tablet.rate(0);
  await tablet.skipComment();
  await expect(tablet.page.getByText(words.thanks.title)).toBeVisible();
  expect(await own.locator('main').innerHTML()).toBe(seen);

  // Behind a proxy that holds streams back, and while another citizen is answering; the file is the same by mistake.
  await tablet.page.route('**/api/v1/launches', () => {});
  await tablet.finish();
  await tablet.page.reload();
  await tablet.start();
  await invite();
  await expect(own.getByText(launch.arrived('Quầy 1'))).toBeVisible();
  await tablet.page.getByRole('button', { name: words.back }).click();
  await expect(own.getByText(launch.begun('Quầy 1'))).toBeVisible();
  while (!(await tablet.page.getByLabel(words.comment.label).isVisible())) await tablet.rate(1);
  await tablet.skipComment();
  await tablet.finish();

  // One response for the file, of both officers; the other one is set aside, and staff read why.
  await expect.poll(async () => (await desk.readTodaysAnnex()).collected).toBe(1);
  const { rows } = await desk.readTodaysAnnex();
  expect(
    rows.flatMap(({ children }) => children).filter(({ officerId, total }) => officerId && total > 0),
  ).toHaveLength(2);
  await desk.openSection('devices');
  await desk.tabletRow('Quầy 1').locator('summary').click();
  await expect(desk.page.getByText('Mã hồ sơ này đã được dùng để đánh giá.')).toBeVisible();

  // Without a network the officer is told so, and the citizen begins by themselves.
  network.setMode('refuse');
  await own.getByRole('button', { name: launch.submit }).click();
  await expect(own.getByText(launch.late('Quầy 1'))).toBeVisible();
  await own.getByRole('button', { name: launch.withdraw }).click();
  await expect(own.getByText(launch.withdrawn)).toBeVisible();
  await tablet.start();
  await expect(tablet.page.getByRole('heading', { name: words.field.question })).toBeVisible();
});
