import { expect, test } from '@playwright/test';
import { fillIn } from '../../shared/text/fill-in.ts';
import { words as staffWords } from '../../shared/text/staff/vi.ts';
import { words } from '../../shared/text/survey/vi.ts';
import { type ServerProcess, startServer } from '../support/server-process.ts';
import { type Desk, openSampleDesk } from './desk.ts';
import { Tablet } from './tablet.ts';

let server: ServerProcess;
let desk: Desk;
let tablet: Tablet;

test.beforeEach(async ({ page }) => {
  server = await startServer();
  desk = await openSampleDesk(page, server);
  tablet = new Tablet(server.url);
  await tablet.switchOn();
});

test.afterEach(async () => {
  await tablet.discard();
  await server.stop();
});

test('a wrong code and a used code are told apart in words', async () => {
  const code = await desk.addTablet('Quầy 1');
  await tablet.enterCode('AAAA-2222');
  await expect(tablet.page.getByText(staffWords.problems['unknown-enrolment-code'])).toBeVisible();
  await tablet.enrol(code.toLowerCase().replace('-', ' '));

  const second = new Tablet(server.url);
  await second.switchOn();
  await second.enterCode(code);
  await expect(second.page.getByText(staffWords.problems['used-enrolment-code'])).toBeVisible();
  await second.discard();
});

test('the code of the QR link fills itself in, and is gone from the address bar', async () => {
  const code = await desk.addTablet('Quầy 1');
  await tablet.page.goto('about:blank');
  await tablet.page.goto(`${server.url}/#code=${code}`);
  await expect(tablet.page.getByLabel(staffWords.enrolment.code)).toHaveValue(code);
  expect(tablet.page.url()).not.toContain(code);
});

test('back leads to the question before, and the answer given last is the one that counts', async () => {
  await tablet.enrol(await desk.addTablet('Quầy 1'));
  await tablet.start();
  await tablet.choose('Tư pháp');
  await tablet.rate(0);
  await tablet.page.getByRole('button', { name: words.back }).click();
  await tablet.rate(2);
  for (const place of [0, 0, 0, 0]) await tablet.rate(place);
  await tablet.page.getByRole('button', { name: words.comment.skip }).click();
  await expect(tablet.page.getByText(words.thanks.title)).toBeVisible();
  await tablet.finish();
  await expect.poll(async () => (await desk.readTodaysAnnex()).rows[0]?.levels.C?.count).toBe(1);
});

test('a survey is answered by keys alone, and the focus never gets lost', async () => {
  await tablet.enrol(await desk.addTablet('Quầy 1'));
  const { page } = tablet;
  const press = async (...keys: string[]) => {
    await expect(page.locator('[aria-disabled="false"]').first()).toBeVisible();
    for (const key of keys) await page.keyboard.press(key);
  };
  await press('Tab', 'Enter');
  await expect(page.getByRole('heading', { name: words.field.question })).toBeFocused();
  await press('ArrowDown');
  await expect(page.getByRole('group').getByRole('button').first()).toBeFocused();
  await press('ArrowRight');
  await expect(page.getByRole('button', { name: 'Đất đai' })).toBeFocused();
  await press('Enter');
  for (const [at, key] of ['1', '2', '3', '1', '1'].entries()) {
    await expect(page.getByText(fillIn(words.rating.progress, { at: at + 1, of: 5 }))).toBeVisible();
    await expect(page.getByRole('heading')).toBeFocused();
    await press(key);
  }
  await expect(page.getByRole('heading', { name: words.comment.question })).toBeFocused();
  await press('Tab');
  await page.keyboard.type('Cảm ơn');
  await press('Tab', 'Tab', 'Tab', 'Enter');
  await expect(page.getByText(words.thanks.title)).toBeVisible();
  await expect.poll(async () => (await desk.readTodaysAnnex()).rows[1]?.levels.B?.count).toBe(1);
});

test('an abandoned survey is discarded after a countdown, and nothing of it stays (K4)', async () => {
  await tablet.enrol(await desk.addTablet('Quầy 1'));
  await tablet.page.clock.install();
  await tablet.start();
  await tablet.page.clock.runFor(1000);
  await tablet.choose('Tư pháp');
  await tablet.page.clock.runFor(61_000);
  await expect(tablet.page.getByRole('heading', { name: words.idle.title })).toBeVisible();
  await tablet.page.clock.runFor(16_000);
  await tablet.expectAttract();
  expect(await tablet.readStoredText()).not.toContain('tu-phap"]');
  expect((await desk.readTodaysAnnex()).collected).toBe(0);
});

test('two taps within one frame answer one question and save one response (D8)', async () => {
  await tablet.enrol(await desk.addTablet('Quầy 1'));
  await tablet.start();
  await tablet.choose('Tư pháp');
  for (let question = 0; question < 5; question += 1) {
    const heading = (await tablet.page.getByRole('heading').first().textContent()) ?? '';
    await tablet.tapTwice(tablet.page.getByRole('group').first().getByRole('button').first());
    await expect(tablet.page.getByRole('heading', { name: heading, exact: true })).toBeHidden();
  }
  await tablet.tapTwice(tablet.page.getByRole('button', { name: words.comment.skip }));
  await expect(tablet.page.getByText(words.thanks.title)).toBeVisible();
  await tablet.finish();
  await expect.poll(async () => (await desk.readTodaysAnnex()).collected).toBe(1);
  expect((await desk.readTodaysAnnex()).rows.map(({ total }) => total)).toEqual([1, 1, 1, 1, 1]);
});

test('a second window waits, and goes on when the first is closed (D7)', async () => {
  await tablet.enrol(await desk.addTablet('Quầy 1'));
  const second = await tablet.openWindow();
  await expect(second.getByRole('heading', { name: staffWords.secondWindow.title })).toBeVisible();
  await tablet.page.close();
  await expect(second.getByRole('button', { name: words.attract.start })).toBeVisible();
});

test('a revoked tablet keeps what it has not sent, and delivers it after a new code (L18, Q8)', async () => {
  await tablet.enrol(await desk.addTablet('Quầy 1'));
  await desk.revokeTablet('Quầy 1');
  await tablet.answer('Tư pháp', [1, 1, 1, 1, 1]);
  await tablet.finish();
  await expect(tablet.page.getByRole('button', { name: words.attract.needsStaff })).toBeVisible();
  expect((await desk.readTodaysAnnex()).collected).toBe(0);

  const code = await desk.renewCode('Quầy 1');
  await tablet.page.getByRole('button', { name: words.attract.needsStaff }).click();
  await tablet.page.getByRole('button', { name: staffWords.staff.enrolAgain }).click();
  await tablet.enterCode(code);
  await expect.poll(async () => (await desk.readTodaysAnnex()).collected).toBe(1);
});
