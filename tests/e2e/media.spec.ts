import { expect, test } from '@playwright/test';
import { vi as office } from '../../shared/text/media/vi.ts';
import { pngFile, wavFile } from '../support/media-files.ts';
import { type ServerProcess, startServer } from '../support/server-process.ts';
import { smallCatalogue } from '../support/small-catalogue.ts';
import { expectAccessible } from './accessibility.ts';
import { Desk } from './desk.ts';
import type { Tablet } from './tablet.ts';

const sizes = [
  [1280, 800],
  [800, 1280],
  [390, 844],
] as const;

let server: ServerProcess;
let tablet: Tablet | undefined;

test.beforeEach(async () => {
  server = await startServer();
});

test.afterEach(async () => {
  await tablet?.discard();
  await server.stop();
});

test('a photo and speech from the desk are seen and heard on the tablet', async ({ page }) => {
  const desk = new Desk(page, server.url);
  await desk.makeFirstAccount(server.setupCode);
  await desk.makeOffice(smallCatalogue(), 'devices');
  await desk.openSection('media');
  await expect(page.getByText(office.missingPictures(2, 2)).first()).toBeVisible();
  const lan = 'Bà Nguyễn Thị Lan';
  await page
    .getByLabel(office.addPictureFor(lan))
    .setInputFiles({ name: 'lan.png', mimeType: 'image/png', buffer: pngFile(64, [180, 90, 40]) });
  await expect(page.getByText(office.saved(office.pictureOf(lan)))).toBeVisible();
  const photo = page.getByRole('img', { name: office.pictureOf(lan) });
  await expect(photo).toBeVisible();
  await expect(photo).toHaveJSProperty('naturalWidth', 384);
  await page
    .getByLabel(office.addPictureFor('Ông Trần Văn Minh'))
    .setInputFiles({ name: 'minh.png', mimeType: 'image/png', buffer: Buffer.from('<svg/>') });
  await expect(page.getByRole('alert')).toHaveText(office.unreadablePicture);
  const upload = (text: string, buffer: Buffer) =>
    page
      .getByLabel(office.uploadFor(text), { exact: true })
      .setInputFiles({ name: 'noi.wav', mimeType: 'audio/wav', buffer });
  await upload('Thái độ phục vụ', wavFile(1));
  await expect(page.getByText(office.saved('Thái độ phục vụ'))).toBeVisible();
  await expect(page.getByLabel(office.listenTo('Thái độ phục vụ'))).toBeVisible();
  for (const [width, height] of sizes) {
    await page.setViewportSize({ width, height });
    await expectAccessible(page);
    if (process.env.SHOTS)
      await page.screenshot({ path: `${process.env.SHOTS}/desk-${width}.png`, fullPage: true });
  }
});
