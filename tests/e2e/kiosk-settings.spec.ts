import { expect, type Page, test } from '@playwright/test';
import type { AnnexDocument } from '../../shared/annex/annex.ts';
import { defaultOfficeSettings, type OfficeSettings } from '../../shared/office-settings.ts';
import { fillIn } from '../../shared/text/fill-in.ts';
import { words } from '../../shared/text/survey/vi.ts';
import { type ServerProcess, startServer } from '../support/server-process.ts';
import { smallCatalogue } from '../support/small-catalogue.ts';
import { expectAccessible } from './accessibility.ts';
import { Desk } from './desk.ts';
import { Tablet, type TabletOptions } from './tablet.ts';

let server: ServerProcess;
let desk: Desk;
let tablet: Tablet;

const api = () => `${server.url}/api/v1/offices/an-binh`;

async function openTablet(page: Page, options: TabletOptions = {}): Promise<void> {
  desk = new Desk(page, server.url);
  await desk.signUp(server.setupCode);
  await desk.callServer('offices', { catalogue: smallCatalogue() });
  const { code } = await desk.callServer<{ code: string }>('offices/an-binh/enrolments', { name: 'Quầy 1' });
  tablet = new Tablet(server.url, options);
  await tablet.switchOn();
  await tablet.enrol(code);
}

async function putSettings(settings: Partial<OfficeSettings>): Promise<void> {
  const answer = await desk.page.request.put(`${api()}/settings`, {
    data: { ...defaultOfficeSettings, ...settings },
    headers: { origin: server.url },
  });
  expect(answer.ok(), await answer.text()).toBe(true);
}

interface Fleet {
  readonly devices: readonly {
    readonly deviceId: string;
    readonly heartbeat: { readonly report: Readonly<Record<string, unknown>> } | null;
  }[];
}

async function readDevice() {
  const { devices } = (await (await desk.page.request.get(`${api()}/devices`)).json()) as Fleet;
  return devices[0];
}

async function bindToCounter(): Promise<void> {
  const answer = await desk.page.request.put(`${api()}/devices/${(await readDevice())?.deviceId}`, {
    data: { name: 'Quầy 1', counterId: 'counter-1' },
    headers: { origin: server.url },
  });
  expect(answer.ok(), await answer.text()).toBe(true);
}

async function askForReload(): Promise<void> {
  const answer = await desk.page.request.post(`${api()}/devices/${(await readDevice())?.deviceId}/reload`, {
    data: {},
    headers: { origin: server.url },
  });
  expect(answer.ok(), await answer.text()).toBe(true);
}

async function readAnnex(): Promise<AnnexDocument> {
  const day = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' }).format();
  const address = `${api()}/annex?from=${day}&to=${day}`;
  return (await (await desk.page.request.get(address)).json()) as AnnexDocument;
}

test.beforeEach(async () => {
  server = await startServer();
});

test.afterEach(async () => {
  await tablet.discard();
  await server.stop();
});

const sizes = [
  { width: 1280, height: 800 },
  { width: 800, height: 1280 },
  { width: 390, height: 844 },
];

async function expectNothingCutAtAnySize(): Promise<void> {
  for (const size of sizes) {
    await tablet.page.setViewportSize(size);
    await tablet.expectNothingCut();
  }
}

test('the office sees how the tablet is doing soon after its start and after each survey', async ({
  page,
}) => {
  await openTablet(page);
  await expect
    .poll(async () => (await readDevice())?.heartbeat?.report)
    .toMatchObject({
      lastSeq: 0,
      pending: 0,
      oldestPendingHours: null,
      setAside: 0,
      isFullScreen: false,
      appVersion: expect.stringMatching(/^[\w-]{8}$/),
    });
  await tablet.start();
  await tablet.choose('Đất đai');
  await tablet.choose('Nguyễn Thị Lan');
  for (const place of [0, 1, 2, 0]) await tablet.rate(place);
  await tablet.skipComment();
  await tablet.finish();
  await expect
    .poll(async () => (await readDevice())?.heartbeat?.report)
    .toMatchObject({ lastSeq: 1, pending: 0 });
});

test('a tablet at a counter does not ask who served, and its responses name them', async ({ page }) => {
  await openTablet(page);
  await bindToCounter();
  await tablet.hear('"counterId":"counter-1"');
  await tablet.start();
  await tablet.choose('Đất đai');
  await expect(tablet.page.getByRole('heading', { name: 'Nơi đón tiếp' })).toBeVisible();
  await tablet.rate(0);
  await expect(tablet.page.getByText('Bà Nguyễn Thị Lan')).toBeVisible();
  for (const place of [2, 0, 0]) await tablet.rate(place);
  await tablet.skipComment();
  await tablet.finish();
  await expect.poll(async () => (await readAnnex()).annex.collected).toBe(1);
  expect(await tablet.readStoredText()).toContain(
    '"officerIds":["lan"],"serviceFieldId":"land","counterId":"counter-1"',
  );
});

test('a survey that was left half-way is counted as issued, and nothing of it stays on the page', async ({
  page,
}) => {
  await openTablet(page);
  await putSettings({ abandoned: 'send-incomplete' });
  await tablet.hear('"abandoned":"send-incomplete"');
  await tablet.page.clock.install();
  await tablet.start();
  await tablet.page.clock.runFor(1_000);
  await tablet.choose('Đất đai');
  await tablet.page.clock.runFor(1_000);
  await tablet.choose('Nguyễn Thị Lan');
  await tablet.page.clock.runFor(1_000);
  await tablet.rate(2);
  await tablet.page.clock.runFor(61_000);
  await expect(tablet.page.getByText(fillIn(words.idle.textSent, { seconds: 14 }))).toBeVisible();
  await tablet.page.clock.runFor(16_000);
  await tablet.expectAttract();
  await tablet.page.clock.runFor(5_000);
  await expect.poll(async () => (await readAnnex()).incomplete).toBe(1);
  const { annex } = await readAnnex();
  expect([annex.collected, annex.valid]).toEqual([0, 0]);
  expect(await tablet.page.locator('body').innerHTML()).not.toMatch(/lan|Lan|Nơi đón tiếp/);
});

test('a last look shows every answer, about each of several officers, lets it be changed, and sends what it shows', async ({
  page,
}) => {
  await openTablet(page);
  await putSettings({ hasLastLook: true });
  await tablet.hear('"hasLastLook":true');
  await tablet.start();
  await tablet.choose('Đất đai');
  await tablet.choose(words.officer.several);
  const next = tablet.page.getByRole('button', { name: words.officer.next });
  await expect(next).toBeDisabled();
  // A trembling finger taps twice.
  await tablet.page.getByRole('checkbox', { name: 'Nguyễn Thị Lan' }).dblclick();
  await tablet.page.getByRole('checkbox', { name: 'Trần Văn Minh' }).click();
  await expect(tablet.page.getByRole('checkbox', { checked: true })).toHaveCount(2);
  await expectAccessible(tablet.page);
  await next.click();
  for (const place of [0, 0]) await tablet.rate(place);
  await expect(tablet.page.getByText('Ông Trần Văn Minh')).toBeVisible();
  for (const place of [1, 0]) await tablet.rate(place);
  await tablet.page.getByRole('button', { name: words.rating.skip }).click();
  await tablet.page.getByLabel(words.comment.label).fill('Ghế ngồi còn ít');
  await tablet.page.getByRole('button', { name: words.comment.next }).click();
  await expect(tablet.page.getByRole('heading', { name: words.lastLook.question })).toBeVisible();
  await expect(tablet.page.getByRole('listitem')).toContainText([
    'Đất đai',
    'Ông Trần Văn Minh, công chức',
    'Rất hài lòng',
    'Rất hài lòng',
    'Hài lòng',
    'Rất hài lòng',
    words.lastLook.skipped,
    'Ghế ngồi còn ít',
  ]);
  await expectNothingCutAtAnySize();
  await expectAccessible(tablet.page);
  await tablet.page.getByRole('button', { name: 'Thái độ phục vụ' }).first().click();
  await tablet.rate(2);
  await expect(tablet.page.getByRole('listitem')).toContainText([
    'Đất đai',
    'Lan',
    'Rất',
    'Không hài lòng',
    'Hài lòng',
  ]);
  await tablet.page.getByRole('button', { name: words.lastLook.send }).click();
  await expect(tablet.page.getByText(words.thanks.title)).toBeVisible();
  await expect.poll(async () => (await readAnnex()).annex.rows[1]?.levels.C?.count).toBe(1);
  expect((await readAnnex()).annex.rows[1]?.children.map(({ total }) => total)).toEqual([1, 1]);
});

test('the office has the page loaded again, and never under a finger', async ({ page }) => {
  await openTablet(page);
  await tablet.hear('"reloadKey":null');
  await tablet.page.evaluate(() => Object.assign(window, { isOld: true }));
  // While it is loaded again there is no page to ask.
  const isOld = () => tablet.page.evaluate(() => 'isOld' in window).catch(() => true);
  await askForReload();
  await tablet.start();
  await tablet.choose('Đất đai');
  await tablet.choose('Nguyễn Thị Lan');
  for (const place of [0, 0, 0, 0]) await tablet.rate(place);
  const heard = tablet.page.waitForResponse((response) => response.url().endsWith('/heartbeats'));
  await tablet.skipComment();
  await expect(tablet.page.getByText(words.thanks.title)).toBeVisible();
  await heard;
  expect(await isOld()).toBe(true);
  await tablet.expectAttract();
  await expect.poll(isOld).toBe(false);
  await tablet.page.evaluate(() => Object.assign(window, { isOld: true }));
  await tablet.page.waitForResponse((response) => response.url().endsWith('/heartbeats'));
  await tablet.page.waitForTimeout(500);
  expect(await isOld()).toBe(true);
  await expect.poll(async () => (await readAnnex()).annex.collected).toBe(1);
});

test('outside its hours the office is quiet, and still turns nobody away', async ({ page }) => {
  await openTablet(page);
  await putSettings({ openingHours: [] });
  await tablet.hear('"openingHours":[]');
  await expect(tablet.page.getByRole('heading', { name: words.attract.closed })).toBeVisible();
  await expectNothingCutAtAnySize();
  await expectAccessible(tablet.page);
  await tablet.start();
  await expect(tablet.page.getByRole('heading', { name: words.field.question })).toBeVisible();
});

for (const viewport of sizes) {
  test(`large letters and strong contrast cut nothing at ${viewport.width}×${viewport.height}`, async ({
    page,
  }) => {
    await openTablet(page, { viewport });
    const look = () => tablet.expectNothingCut();
    await tablet.page.getByRole('button', { name: words.comfort.large }).click();
    await tablet.page.getByRole('button', { name: words.comfort.strong }).click();
    await expect(
      tablet.page.getByRole('button', { name: words.comfort.strong, pressed: true }),
    ).toBeVisible();
    await look();
    await tablet.start();
    await look();
    await tablet.choose('Đất đai');
    await look();
    await tablet.choose('Nguyễn Thị Lan');
    for (const place of [0, 1, 2, 0]) {
      await look();
      await tablet.expectLargeAnswers();
      await tablet.rate(place);
    }
    await expectAccessible(tablet.page);
    await tablet.page.emulateMedia({ forcedColors: 'active' });
    await look();
    await tablet.page.emulateMedia({ forcedColors: 'none' });
    await tablet.skipComment();
    await expect(tablet.page.getByText(words.thanks.title)).toBeVisible();
    await look();
    await tablet.finish();
    await expect(
      tablet.page.getByRole('button', { name: words.comfort.large, pressed: false }),
    ).toBeVisible();
    await expect(tablet.page.locator('html')).not.toHaveClass(/large|strong/);
  });
}
