import { readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { vi as layout } from '../../shared/text/annex-layout/vi.ts';
import { vi as source } from '../../shared/text/annex-source/vi.ts';
import { vi } from '../../shared/text/closing/vi.ts';
import { vi as fileCheck } from '../../shared/text/file-check/vi.ts';
import { vi as paper } from '../../shared/text/paper/vi.ts';
import { type ServerProcess, startServer } from '../support/server-process.ts';
import { expectAccessible } from './accessibility.ts';
import { openSampleDesk } from './desk.ts';

let server: ServerProcess;

test.beforeEach(async () => {
  server = await startServer();
});

test.afterEach(() => server.stop());

test('the annex is laid out, its figures opened, a period closed, its pdf saved, and the file found genuine by anybody', async ({
  page,
  browser,
}) => {
  const desk = await openSampleDesk(page, server);
  await desk.showAnnex('05/12/2022', '29/11/2023');
  await page.getByRole('button', { name: vi.paragraph.make }).click();
  await expect(page.getByLabel(vi.paragraph.label)).toHaveValue(/thu vào 685 phiếu, tất cả đều hợp lệ\./);
  await page.getByText(layout.title).click();
  await page.getByLabel(layout.officers).uncheck();
  await page.getByRole('button', { name: layout.save }).click();
  await expect(page.getByText(layout.saved)).toBeVisible();
  await expect(page.getByRole('rowheader', { name: 'Bà Nguyễn Thị A' })).toHaveCount(0);
  await page.getByLabel(source.row).selectOption({ index: 1 });
  await expect(page.getByRole('row', { name: source.total })).toContainText('685');
  await page.getByRole('button', { name: vi.close.open }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText(vi.close.final)).toBeVisible();
  await expectAccessible(page);
  await dialog.getByRole('button', { name: vi.close.submit }).click();
  await expect(dialog).toHaveCount(0);
  await expect(page.getByText(vi.closed.text)).toBeVisible();
  await expect(page.getByRole('button', { name: vi.close.open })).toHaveCount(0);
  await expectAccessible(page);

  await page.getByRole('link', { name: vi.closed.see }).click();
  const closing = page.getByRole('region', { name: vi.closing(1) });
  await closing.getByRole('button', { name: vi.showAddendum }).click();
  await expect(closing.getByText(vi.noAddendum)).toBeVisible();
  const saved = page.waitForEvent('download');
  await closing.getByRole('button', { name: 'pdf' }).click();
  const path = await (await saved).path();
  expect((await readFile(path)).subarray(0, 5).toString()).toBe('%PDF-');
  await expectAccessible(page);

  await desk.openSection('paper');
  await page.getByRole('textbox', { name: paper.day }).fill('10/10/2023');
  await expect(page.getByText(paper.dayClosed(1))).toBeVisible();

  const stranger = await browser.newContext({ javaScriptEnabled: false });
  const check = await stranger.newPage();
  await check.goto(`${server.url}/check`);
  await check.getByLabel(fileCheck.file).setInputFiles(path);
  await check.getByRole('button', { name: fileCheck.submit }).click();
  await expect(check.getByRole('status')).toContainText(
    'Đúng là phụ lục số 01 của Ủy ban nhân dân xã Lộc Vĩnh',
  );
  await stranger.close();
  await page.goto(`${server.url}/check`);
  await expectAccessible(page);
});
