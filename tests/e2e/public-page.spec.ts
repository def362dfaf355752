import { expect, test } from '@playwright/test';
import { vi as check } from '../../shared/text/file-check/vi.ts';
import { vi } from '../../shared/text/public/vi.ts';
import { type ServerProcess, startServer } from '../support/server-process.ts';
import { expectAccessible } from './accessibility.ts';
import { openSampleDesk } from './desk.ts';

let server: ServerProcess;

test.beforeEach(async () => {
  server = await startServer();
});

test.afterEach(() => server.stop());

test('the public page is switched on at the desk, hung up as one sheet, and read without a script', async ({
  page,
  browser,
}) => {
  const desk = await openSampleDesk(page, server);
  await desk.openSection('public');
  await page.getByRole('button', { name: vi.desk.publish }).click();
  await expect(page.getByRole('img', { name: vi.desk.code })).toBeVisible();
  await expectAccessible(page);
  const poster = (await page.pdf({ format: 'A4' })).toString('latin1');
  expect(poster.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);

  const address = (await page.getByRole('link', { name: vi.desk.open }).getAttribute('href')) ?? '';
  const stranger = await browser.newContext({ javaScriptEnabled: false });
  const reader = await stranger.newPage();
  await reader.goto(`${server.url}${address}?quarter=2023-Q4`);
  await expect(reader.getByRole('heading', { level: 1 })).toHaveText('Ủy ban nhân dân xã Lộc Vĩnh');
  await expect(reader.getByText(vi.byField, { exact: true }).first()).toBeVisible();
  await reader.goto(`${server.url}/public/khong-co`);
  await reader.getByRole('link', { name: vi.list }).click();
  await expect(reader.getByRole('heading', { name: vi.list })).toBeVisible();
  await stranger.close();

  await page.goto(`${server.url}${address}?quarter=2023-Q4`);
  await expectAccessible(page);
  await page.goto(`${server.url}/check`);
  await expect(page.getByRole('heading', { name: check.title })).toBeVisible();
  await expectAccessible(page);
});
