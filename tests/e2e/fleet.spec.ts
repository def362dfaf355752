import { type APIRequestContext, expect, type Page, test } from '@playwright/test';
import type { Enrolment, Heartbeat, HeartbeatAnswer } from '../../shared/endpoints/device.ts';
import { vi as office } from '../../shared/text/office/vi.ts';
import { healthyReport } from '../support/healthy-tablet.ts';
import { type ServerProcess, startServer } from '../support/server-process.ts';
import { smallCatalogue } from '../support/small-catalogue.ts';
import { expectAccessible } from './accessibility.ts';
import { Desk, signInFirst } from './desk.ts';

const { devices, settings } = office;
const sizes = [
  { width: 1280, height: 800 },
  { width: 800, height: 1280 },
  { width: 390, height: 844 },
];

const healthy: Heartbeat = { ...healthyReport, appVersion: 'a1b2c3', lastSeq: 7, clockOffsetSeconds: 2 };

const ill: Heartbeat = {
  ...healthy,
  appVersion: 'd4e5f6',
  pending: 3,
  oldestPendingHours: 26,
  setAside: 1,
  isPersisted: false,
  isFullScreen: false,
  batteryPercent: 12,
  isCharging: false,
  clockOffsetSeconds: -180,
};

let server: ServerProcess;

test.beforeEach(async () => {
  server = await startServer();
});

test.afterEach(async () => {
  await server.stop();
});

async function openDesk(page: Page, section: 'devices' | 'settings'): Promise<Desk> {
  const desk = new Desk(page, server.url);
  await desk.signUp(server.setupCode);
  await desk.makeOffice(smallCatalogue(), section);
  return desk;
}

/** A tablet that is only its token: it reports what it is told to. */
class PlainTablet {
  readonly #request: APIRequestContext;
  readonly #token: string;

  constructor(request: APIRequestContext, token: string) {
    this.#request = request;
    this.#token = token;
  }

  async report(data: Heartbeat): Promise<HeartbeatAnswer> {
    const headers = { authorization: `Bearer ${this.#token}` };
    const answer = await this.#request.post(`${server.url}/api/v1/heartbeats`, { data, headers });
    expect(answer.status()).toBe(200);
    return (await answer.json()) as HeartbeatAnswer;
  }
}

async function enrolTablet(desk: Desk, request: APIRequestContext, name: string): Promise<PlainTablet> {
  const { code } = await desk.callServer<{ code: string }>('offices/an-binh/enrolments', { name });
  const answer = await request.post(`${server.url}/api/v1/enrolments`, { data: { code } });
  return new PlainTablet(request, ((await answer.json()) as Enrolment).token);
}

test('says in words how each tablet is doing', async ({ page, request }) => {
  const desk = await openDesk(page, 'devices');
  const first = await enrolTablet(desk, request, 'Quầy 1');
  const second = await enrolTablet(desk, request, 'Máy cạnh cửa');
  await enrolTablet(desk, request, 'Máy mới');
  await first.report(healthy);
  await second.report(ill);
  await page.reload();

  await expect(desk.tabletRow('Quầy 1')).toContainText(devices.healthy);
  await expect(desk.tabletRow('Quầy 1')).toContainText(devices.heard(devices.justNow));
  await expect(desk.tabletRow('Quầy 1')).toContainText(devices.batteryCharging('80'));
  await expect(desk.tabletRow('Máy mới')).toContainText(devices.unheard);
  const row = desk.tabletRow('Máy cạnh cửa');
  const { concerns } = devices;
  await expect(row.getByRole('listitem').filter({ has: page.locator('strong') })).toContainText([
    concerns.setAside.what('1'),
    concerns.waiting.what('3', '26'),
    concerns.notPersisted.what,
    concerns.batteryLow.what('12'),
    concerns.clockFast.what(devices.spans.minutes('3')),
    concerns.notFullScreen.what,
  ]);
  await expect(row).not.toContainText(devices.healthy);
  await expect(page.getByText(devices.versionOf('d4e5f6', 'Máy cạnh cửa'))).toBeVisible();
  for (const size of sizes) {
    await page.setViewportSize(size);
    await expectAccessible(page);
  }
});

test('says what is out of touch, by the server’s clock', async ({ page, request }) => {
  const desk = await openDesk(page, 'devices');
  await (await enrolTablet(desk, request, 'Quầy 1')).report(healthy);
  await page.clock.setSystemTime('2020-01-01T00:00:00Z');
  await page.reload();
  await expect(desk.tabletRow('Quầy 1')).toContainText(devices.healthy);

  await page.route('**/devices', async (route) => {
    const response = await route.fetch();
    const date = new Date(Date.now() + 3 * 3_600_000 + 60_000).toUTCString();
    await route.fulfill({ response, headers: { ...response.headers(), date } });
  });
  await page.reload();
  const ago = devices.ago(devices.spans.hours('3'));
  await expect(desk.tabletRow('Quầy 1')).toContainText(devices.concerns.lost.what(ago));
  await expect(desk.tabletRow('Quầy 1')).not.toContainText(devices.healthy);
});

test('renames a tablet, puts it at a counter and asks it to reload', async ({ page, request }) => {
  const desk = await openDesk(page, 'devices');
  const tablet = await enrolTablet(desk, request, 'Quầy 1');
  await tablet.report(healthy);
  await page.reload();

  await desk.openTabletForm('Quầy 1');
  await expectAccessible(page);
  const counter = page.getByLabel(devices.editing.counter, { exact: true });
  await counter.selectOption({ label: 'Quầy 1' });
  await desk.saveTabletForm('Máy số 1');
  await expect(desk.tabletRow('Máy số 1')).toContainText(devices.atCounter('Quầy 1'));
  const told = await tablet.report(healthy);
  expect([told.settings.counterId, told.reloadKey]).toEqual(['counter-1', null]);

  await page.getByRole('button', { name: devices.reloadFor('Máy số 1') }).dblclick();
  await expect(page.getByText(devices.reloadDone('Máy số 1'))).toBeVisible();
  expect((await tablet.report(healthy)).reloadKey).toEqual(expect.any(String));

  await desk.openTabletForm('Máy số 1');
  await expect(counter).toHaveValue('counter-1');
  await counter.selectOption({ label: devices.editing.noCounter });
  await desk.saveTabletForm('Máy số 1');
  expect((await tablet.report(healthy)).settings.counterId).toBeNull();
});

test('asks for no counter where the catalogue has none', async ({ page, request }) => {
  const desk = new Desk(page, server.url);
  await desk.signUp(server.setupCode);
  await desk.makeOffice(smallCatalogue({ counters: [] }), 'devices');
  await enrolTablet(desk, request, 'Quầy 1');
  await page.reload();
  await desk.openTabletForm('Quầy 1');
  await expect(page.getByRole('dialog').getByLabel(devices.name)).toBeVisible();
  await expect(page.getByLabel(devices.editing.counter, { exact: true })).toHaveCount(0);
});

test('refreshes by itself, under an open form too', async ({ page, request }) => {
  const desk = await openDesk(page, 'devices');
  const tablet = await enrolTablet(desk, request, 'Quầy 1');
  await tablet.report(healthy);
  await page.clock.install();
  await page.reload();
  await expect(desk.tabletRow('Quầy 1')).toContainText(devices.healthy);

  await desk.openTabletForm('Quầy 1');
  const name = page.getByRole('dialog').getByLabel(devices.name);
  await name.fill('Máy ở cửa');
  await tablet.report(ill);
  await page.clock.fastForward(31_000);
  await expect(desk.tabletRow('Quầy 1')).toContainText(devices.concerns.notPersisted.what);
  await expect(name).toHaveValue('Máy ở cửa');
  await expect(name).toBeFocused();
});

test('keeps the settings of the office', async ({ page, request }) => {
  const desk = await openDesk(page, 'settings');
  const tablet = await enrolTablet(desk, request, 'Quầy 1');
  const saves: string[] = [];
  page.on('request', (sent) => {
    if (sent.method() === 'PUT') saves.push(sent.url());
  });
  await page.getByLabel(settings.abandonedChoices['send-incomplete']).check();
  await page.getByLabel(settings.lastLook).check();
  await page.getByLabel(settings.byHours).check();
  const monday = desk.stretch(settings.weekdays[1], 1);
  await monday.from.fill('8h');
  await monday.to.fill('7h30');
  await desk.stretch(settings.weekdays[1], 2).remove.click();
  await page.getByLabel(settings.marksByNumber.mostPerHour.name).check();
  const most = page.getByLabel(settings.marksByNumber.mostPerHour.label);
  await most.fill('nhiều');
  await page.getByRole('button', { name: settings.submit }).click();
  await expect(page.getByText(settings.rules['time-order'])).toBeVisible();
  await expect(page.getByText(settings.rules.mostPerHour)).toBeVisible();
  await expect(monday.to).toBeFocused();
  await expectAccessible(page);
  expect(saves).toEqual([]);
  await expect(most).toHaveValue('nhiều');

  await monday.to.fill('11h30');
  await most.fill('25');
  await page.getByRole('button', { name: settings.addStretchTo(settings.weekdays[1]) }).dblclick();
  const second = desk.stretch(settings.weekdays[1], 2);
  await expect(second.from).toBeFocused();
  await second.from.fill('13:30');
  await second.to.fill('17:00');
  await expect(desk.stretch(settings.weekdays[1], 3).group).toHaveCount(0);
  await page.getByRole('button', { name: settings.copyToWorkdays }).click();
  await page.getByLabel(settings.outside, { exact: true }).check();
  await desk.saveSettings();
  expect(saves).toHaveLength(1);

  await page.reload();
  await expect(desk.stretch(settings.weekdays[5], 1).from).toHaveValue('08:00');
  await expect(desk.stretch(settings.weekdays[5], 2).to).toHaveValue('17:00');
  await expect(desk.stretch(settings.weekdays[6], 1).group).toHaveCount(0);
  await expect(page.getByLabel(settings.lastLook)).toBeChecked();
  await expect(most).toHaveValue('25');
  await expect(page.getByLabel(settings.outside, { exact: true })).toBeChecked();

  await page.getByLabel(settings.lastLook).uncheck();
  await expect(page.getByText(settings.unsaved)).toBeInViewport();
  await page.getByRole('link', { name: office.sections.accounts }).click();
  await page.getByRole('button', { name: office.leaving.stay }).click();
  await page.getByLabel(settings.lastLook).check();
  await expect(page.getByText(settings.unsaved)).toHaveCount(0);
  await page.getByRole('link', { name: office.sections.accounts }).click();
  await expect(page.getByRole('heading', { name: office.accounts.title, level: 1 })).toBeVisible();
  await page.goBack();

  const pin = page.getByLabel(office.staffPin.label, { exact: true });
  await pin.fill('1234');
  await page.getByRole('button', { name: office.staffPin.submit }).click();
  await expect(page.getByText(office.staffPin.rules.easy)).toBeVisible();
  await pin.fill('2580');
  await page.getByRole('button', { name: office.staffPin.submit }).dblclick();
  await expect(page.getByText(office.staffPin.saved)).toBeVisible();
  await expect(page.getByText(office.staffPin.isSet)).toBeVisible();
  await expect(pin).toHaveValue('');
  for (const size of sizes) {
    await page.setViewportSize(size);
    await expectAccessible(page);
  }
  const told = (await tablet.report(healthy)).settings;
  expect(told).toMatchObject({
    abandoned: 'send-incomplete',
    hasLastLook: true,
    staffPinKey: expect.any(String),
  });
  expect(told.openingHours).toHaveLength(10);
});

test('shows the settings to a clerk, and lets them change nothing', async ({ page, browser }) => {
  const desk = await openDesk(page, 'settings');
  const { password } = await desk.callServer<{ password: string }>('offices/an-binh/accounts', {
    name: 'chuyenvien',
    role: 'clerk',
  });
  const own = await (await browser.newContext()).newPage();
  await own.goto(`${server.url}/office#/an-binh/settings`);
  await signInFirst(own, 'chuyenvien', password, 'hoa sen trắng 1975');
  await expect(own.getByText(settings.readOnly)).toBeVisible();
  await expect(own.getByLabel(settings.lastLook)).toBeDisabled();
  await expect(own.getByRole('button', { name: settings.submit })).toHaveCount(0);
  await expectAccessible(own);
});
