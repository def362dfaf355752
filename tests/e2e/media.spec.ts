import { expect, type Page, test } from '@playwright/test';
import { vi as office } from '../../shared/text/media/vi.ts';
import { words } from '../../shared/text/survey/vi.ts';
import { pngFile, wavFile } from '../support/media-files.ts';
import { type ServerProcess, startServer } from '../support/server-process.ts';
import { smallCatalogue } from '../support/small-catalogue.ts';
import { expectAccessible } from './accessibility.ts';
import { Desk } from './desk.ts';
import { Tablet } from './tablet.ts';

const sizes = [
  [390, 844],
  [800, 1280],
  [1280, 800],
] as const;

const lan = 'Bà Nguyễn Thị Lan';

let server: ServerProcess;
let tablet: Tablet | undefined;

test.beforeEach(async () => {
  server = await startServer();
});

test.afterEach(async () => {
  await tablet?.discard();
  await server.stop();
});

async function uploadAtDesk(page: Page): Promise<void> {
  await expect(page.getByText(office.missingPictures(2, 2)).first()).toBeVisible();
  await page
    .getByLabel(office.addPictureFor('Ông Trần Văn Minh'))
    .setInputFiles({ name: 'minh.png', mimeType: 'image/png', buffer: Buffer.from('<svg/>') });
  await expect(page.getByRole('alert')).toHaveText(office.unreadablePicture);
  await page
    .getByLabel(office.addPictureFor(lan))
    .setInputFiles({ name: 'lan.png', mimeType: 'image/png', buffer: pngFile(64, [180, 90, 40]) });
  await expect(page.getByText(office.saved(office.pictureOf(lan)))).toBeVisible();
  await expect(page.getByRole('img', { name: office.pictureOf(lan) })).toHaveJSProperty('naturalWidth', 384);
  await page
    .getByLabel(office.uploadFor('Nơi đón tiếp'), { exact: true })
    .setInputFiles({ name: 'noi.wav', mimeType: 'audio/wav', buffer: wavFile(8) });
  await expect(page.getByText(office.saved('Nơi đón tiếp'))).toBeVisible();
  await expect(page.getByLabel(office.listenTo('Nơi đón tiếp'))).toBeVisible();
  await page
    .getByLabel(office.uploadFor('Hồ sơ'), { exact: true })
    .setInputFiles({ name: 'noi.wav', mimeType: 'audio/wav', buffer: wavFile() });
  await page.getByLabel(office.removeFor('Hồ sơ'), { exact: true }).click();
  await expect(page.getByText(office.removed('Hồ sơ'))).toBeVisible();
  await expect(page.getByLabel(office.uploadFor('Hồ sơ'), { exact: true })).toBeFocused();
}

/** Counts what is begun and what is stopped, from the page's next start on. */
async function countSounds(page: Page) {
  await page.addInitScript(() => {
    const sounds = Object.assign(window, { begun: 0, stopped: 0 });
    const { play, pause } = HTMLMediaElement.prototype;
    HTMLMediaElement.prototype.play = function countPlay() {
      sounds.begun += 1;
      return play.call(this);
    };
    HTMLMediaElement.prototype.pause = function countPause() {
      sounds.stopped += 1;
      return pause.call(this);
    };
  });
  return () =>
    page.evaluate(() => {
      const { begun, stopped } = window as unknown as { begun: number; stopped: number };
      return [begun, stopped];
    });
}

async function look(page: Page, name: string): Promise<void> {
  for (const [width, height] of sizes) {
    await page.setViewportSize({ width, height });
    await tablet?.expectNothingCut();
    if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/${name}-${width}.png` });
  }
  await expectAccessible(page);
}

test('a photo and speech from the desk are seen and heard on the tablet, without a network too', async ({
  page,
}) => {
  const desk = new Desk(page, server.url);
  await desk.signUp(server.setupCode);
  await desk.makeOffice(smallCatalogue(), 'devices');
  await desk.openSection('media');
  await uploadAtDesk(page);
  await expectAccessible(page);
  const { code } = await desk.callServer<{ code: string }>('offices/an-binh/enrolments', { name: 'Quầy 1' });
  tablet = new Tablet(server.url);
  await tablet.switchOn();
  await tablet.enrol(code);
  // The list comes first, and then the bytes of each.
  await expect.poll(() => tablet?.readStoredText()).toMatch(/"bytes":.*"bytes":/);
  await tablet.expectReadyForOffline();
  await server.stop();

  const screen = tablet.page;
  const readSounds = await countSounds(screen);
  await screen.reload();
  await tablet.expectAttract();
  await tablet.start();
  await tablet.choose('Đất đai');
  const photo = screen.getByRole('button', { name: lan }).locator('img');
  await expect(photo).toHaveJSProperty('naturalWidth', 384);
  await look(screen, 'officers');
  await tablet.choose(lan);
  const listen = screen.getByRole('button', { name: words.speech.listen });
  const stop = screen.getByRole('button', { name: words.speech.stop });
  await expect(listen).toBeVisible();
  await look(screen, 'rating');
  expect(await readSounds()).toEqual([0, 0]);
  await listen.click();
  await expect(stop).toBeVisible();
  await expect.poll(readSounds).toEqual([1, 0]);
  await screen.getByRole('heading').first().click();
  await expect(listen).toBeVisible();
  expect(await readSounds()).toEqual([1, 1]);
  await listen.click();
  await stop.click();
  await expect(listen).toBeVisible();
  await listen.click();
  await expect.poll(readSounds).toEqual([3, 2]);
  await tablet.rate(0);
  await expect(stop).toBeHidden();
  expect(await readSounds()).toEqual([3, 3]);
  await expect(screen.locator('.about img')).toBeVisible();
  await look(screen, 'about');
});
