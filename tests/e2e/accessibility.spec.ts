import { expect, test } from '@playwright/test';
import { sectionsOf } from '../../kiosk/office/place.ts';
import { vi as office } from '../../shared/text/office/vi.ts';
import { vi as officer } from '../../shared/text/officer/vi.ts';
import { words as staffWords } from '../../shared/text/staff/vi.ts';
import { words } from '../../shared/text/survey/vi.ts';
import { type ServerProcess, startServer } from '../support/server-process.ts';
import { expectAccessible } from './accessibility.ts';
import { type Desk, openSampleDesk, signInFirst } from './desk.ts';
import { Tablet } from './tablet.ts';

const sizes = [
  { width: 1280, height: 800 },
  { width: 800, height: 1280 },
  { width: 390, height: 844 },
];

/** What the rules say of a section hangs on its size as little as that of a citizen's screen. */
async function lookAtSections({ page, url }: Desk): Promise<void> {
  for (const section of sectionsOf('admin')) {
    await page.goto(`${url}/office#/loc-vinh/${section}`);
    await expect(page.getByRole('heading', { level: 1, name: office.sections[section] })).toBeVisible();
    await expect(page.locator('.loading')).toHaveCount(0);
    await expectAccessible(page);
  }
}

let server: ServerProcess;

test.beforeEach(async () => {
  server = await startServer();
});

test.afterEach(async () => {
  await server.stop();
});

/**
 * A citizen's screen as it is, and for who has their system show few colours and letters twice as large. What the
 * rules of accessibility say does not hang on the screen's size: they are asked at one of them.
 */
async function look(tablet: Tablet, asksRules: boolean): Promise<void> {
  const { page } = tablet;
  if (asksRules) await expectAccessible(page);
  await tablet.expectNothingCut();
  await page.emulateMedia({ forcedColors: 'active' });
  await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%', 'important'));
  if (asksRules) await expectAccessible(page);
  await tablet.expectNothingCut({ mayPageScroll: true });
  await page.evaluate(() => document.documentElement.removeAttribute('style'));
  await page.emulateMedia({ forcedColors: 'none' });
}

/** A phone that is laid on its side. */
async function lookLying(tablet: Tablet): Promise<void> {
  await tablet.page.setViewportSize({ width: 844, height: 390 });
  await tablet.expectNothingCut();
  await tablet.page.setViewportSize({ width: 390, height: 844 });
}

/** Writes with what a finger finds: keys on the screen where there is room for them, else the phone's own keyboard. */
async function writeByTouch({ page }: Tablet, hasKeys: boolean): Promise<void> {
  const field = page.getByLabel(words.comment.label);
  await field.click();
  await expect(field).toHaveAttribute('inputmode', hasKeys ? 'none' : 'text');
  const keyboard = page.getByRole('group', { name: words.keyboard.title });
  if (!hasKeys) {
    await expect(keyboard).toBeHidden();
    return field.fill('Cảm ơn');
  }
  const keys = ['C', 'a', 'm', 'hỏi', words.keyboard.space, 'ơ', 'm', words.keyboard.erase, 'n'];
  for (const key of keys) await keyboard.getByRole('button', { name: key, exact: true }).click();
  await page.keyboard.type('!');
  await expect(field).toHaveValue('Cảm ơn!');
  for (const key of await keyboard.getByRole('button').all()) {
    const box = await key.boundingBox();
    expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44);
  }
}

/** A tablet whose window is made as narrow as a phone: keys that would not fit give way to the system's keyboard. */
async function narrowWindow(tablet: Tablet): Promise<void> {
  const { page } = tablet;
  const keyboard = page.getByRole('group', { name: words.keyboard.title });
  const viewport = page.viewportSize() ?? { width: 0, height: 0 };
  await page.setViewportSize({ width: 390, height: 844 });
  await expect(keyboard).toBeHidden();
  await tablet.expectNothingCut();
  await page.setViewportSize(viewport);
  await expect(keyboard).toBeVisible();
}

/** Fields that the screen has room for stand on one page, in large letters too. */
async function enlargeFields(tablet: Tablet): Promise<void> {
  const { page } = tablet;
  const large = page.getByRole('button', { name: words.comfort.large });
  await large.click();
  await tablet.expectNothingCut();
  await expect(page.getByRole('group').first().getByRole('button')).toHaveCount(4);
  await expect(page.getByRole('button', { name: words.list.down })).toBeHidden();
  await large.click();
}

for (const viewport of sizes) {
  const size = `${viewport.width}×${viewport.height}`;

  test(`every screen of the tablet at ${size}`, async ({ page }) => {
    const desk = await openSampleDesk(page, server);
    const tablet = new Tablet(server.url, { viewport });
    const asksRules = viewport.width === 800;
    const lookAround = async () => {
      await look(tablet, asksRules);
      if (viewport.width === 390) await lookLying(tablet);
    };
    try {
      await tablet.switchOn();
      await expectAccessible(tablet.page);
      await tablet.enterCode(await desk.addTablet('Quầy 1'));
      await expect(tablet.page.getByText(staffWords.readiness.notReady)).toBeVisible();
      await expectAccessible(tablet.page);
      await tablet.startAnyway();
      await lookAround();
      await tablet.start();
      await lookAround();
      if (asksRules) await enlargeFields(tablet);
      await tablet.choose('Lao động');
      for (const place of [0, 1, 2, 0, 1]) {
        await lookAround();
        await tablet.expectLargeAnswers();
        await tablet.rate(place);
      }
      await lookAround();
      await writeByTouch(tablet, viewport.width >= 600);
      if (asksRules) await narrowWindow(tablet);
      await lookAround();
      await tablet.page.getByRole('button', { name: words.comment.send }).click();
      await expect(tablet.page.getByText(words.thanks.title)).toBeVisible();
      await lookAround();
    } finally {
      await tablet.discard();
    }
  });

  test(`the desk and the officer’s page at ${size}`, async ({ page, browser }) => {
    await page.setViewportSize(viewport);
    await page.goto(`${server.url}/office`);
    await expect(page.getByLabel(office.firstRun.setupCode)).toBeVisible();
    await expectAccessible(page);
    const desk = await openSampleDesk(page, server);
    await expect(desk.annexRow(1)).toContainText('96.35');
    await expectAccessible(page);
    await desk.addTablet('Quầy 1');
    await expectAccessible(page);
    const password = await desk.addOfficerAccount('nguyenthia', 'Nguyễn Thị A');
    await expectAccessible(page);
    await desk.openNewOfficeForm();
    await expectAccessible(page);
    if (viewport.width === 390) await lookAtSections(desk);

    const own = await (await browser.newContext({ viewport })).newPage();
    await own.goto(`${server.url}/officer`);
    await expectAccessible(own);
    await signInFirst(own, 'nguyenthia', password, 'hoa sen trắng 1975');
    await expect(own.getByRole('heading', { name: officer.title })).toBeVisible();
    await expectAccessible(own);
  });
}
