import { readFile } from 'node:fs/promises';
import { expect, type Locator, type Page, test } from '@playwright/test';
import { vi } from '../../shared/text/form/vi.ts';
import { type ServerProcess, startServer } from '../support/server-process.ts';
import { expectAccessible } from './accessibility.ts';
import { openSampleDesk } from './desk.ts';

let server: ServerProcess;

test.beforeEach(async () => {
  server = await startServer();
});

test.afterEach(async () => {
  await server.stop();
});

/** The first screens of what is not published yet, in a page that has no place to keep anything. */
async function tapIntoPreview(page: Page, question: string): Promise<void> {
  const survey = page.frameLocator('iframe');
  // The frame is made smaller than it thinks: a finger finds its buttons, the driver does not.
  const tap = (button: Locator) => button.dispatchEvent('click');
  await expect(survey.getByText(vi.preview.mark)).toBeVisible();
  await tap(survey.locator('.start[aria-disabled=false]'));
  await tap(survey.locator('.choice[aria-disabled=false]').first());
  await expect(survey.getByRole('heading', { name: question })).toBeVisible();
  const frame = page.frames().find((each) => each.url().endsWith('/preview'));
  const stored = frame?.evaluate(() => {
    indexedDB.open('outbox');
  });
  await expect(stored).rejects.toThrow('SecurityError');
}

test('a clerk takes the survey form along as a file, opens a changed one, tries it and publishes it', async ({
  page,
}) => {
  const desk = await openSampleDesk(page, server);
  await desk.openSection('form');
  const fetched = page.waitForEvent('download');
  await page.getByRole('button', { name: vi.file.save }).click();
  const saved = JSON.parse(await readFile(await (await fetched).path(), 'utf8'));

  const open = (catalogue: unknown) =>
    page.getByLabel(vi.file.open).setInputFiles({
      name: 'mau.json',
      mimeType: 'application/json',
      buffer: Buffer.from(JSON.stringify(catalogue)),
    });
  await open({ ...saved, criteria: [] });
  await expect(page.getByRole('alert')).toContainText('Danh sách tiêu chí: cần ít nhất một tiêu chí.');
  await expect(page.getByText(vi.nothingChanged)).toBeVisible();
  await expectAccessible(page);

  await open({ ...saved, criteria: saved.criteria.slice(1) });
  await expect(page.getByText(vi.file.opened('mau.json'))).toBeVisible();
  await page.getByRole('button', { name: vi.preview.open, exact: true }).click();
  await tapIntoPreview(page, saved.criteria[1].text.vi);
  await expectAccessible(page);
  await page.getByRole('button', { name: vi.versions.back }).click();

  await page.getByRole('button', { name: vi.draft.save }).click();
  await expect(page.getByText(/lưu lúc/)).toBeVisible();
  await page.reload();
  await page.getByRole('button', { name: vi.submit }).click();
  const change = { how: 'removed', what: 'criterion', name: saved.criteria[0].text.vi } as const;
  await expect(page.getByRole('dialog')).toContainText(vi.sentenceOf(change));
  await page.getByRole('button', { name: vi.confirm.submit, exact: true }).click();
  await expect(page.getByText(vi.published(2))).toBeVisible();
});
