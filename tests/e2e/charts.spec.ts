import { readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { vi as charts } from '../../shared/text/charts/vi.ts';
import { vi as overview } from '../../shared/text/overview/vi.ts';
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

test('a clerk sees what needs attention, looks at charts, compares, and takes picture and table along', async ({
  page,
}) => {
  const desk = await openSampleDesk(page, server);
  await desk.addTablet('Quầy 1');
  await desk.openSection('overview');
  await expect(page.getByText(overview.waiting('1'))).toBeVisible();
  await expect(page.getByRole('region', { name: overview.today })).toContainText(
    overview.responsesToday('0'),
  );
  await expect(page.getByText(overview.nothing)).toBeVisible();
  await expectAccessible(page);

  await desk.openSection('charts');
  const table = page.getByRole('table', { name: charts.table(charts.headings.criterion), exact: true });
  await expect(table).toContainText('96,35%');
  await expect(page.getByRole('img', { name: charts.chart(charts.headings.criterion) })).toBeVisible();
  await expectAccessible(page);

  await page.getByLabel(charts.by, { exact: true }).selectOption('officer');
  const officers = page.getByRole('region', { name: charts.headings.officer });
  await expect(officers.getByRole('table')).toContainText('Nguyễn Thị A');
  const fetched = page.waitForEvent('download');
  await officers.getByRole('button', { name: charts.picture }).click();
  const picture = await readFile(await (await fetched).path());
  expect(picture.subarray(1, 4).toString()).toBe('PNG');
  const second = page.waitForEvent('download');
  await officers.getByRole('button', { name: charts.csv }).click();
  const csv = await second;
  expect(csv.suggestedFilename()).toMatch(/^bieu-do-officer-.*\.csv$/);
  expect(await readFile(await csv.path(), 'utf8')).toContain('Nguyễn Thị A');

  const comparison = page.getByRole('region', { name: charts.compare.title, exact: true });
  await comparison.getByLabel(charts.compare.mode, { exact: true }).selectOption('serviceField');
  await expect(comparison.getByRole('table')).toContainText(charts.compare.verdicts.unclear);
  await comparison.getByLabel(charts.compare.mode, { exact: true }).selectOption('period');
  await expect(comparison.getByText(charts.compare.tooFew('30'))).toBeVisible();
  const responses = page.getByRole('region', { name: charts.responses.title, exact: true });
  const third = page.waitForEvent('download');
  await responses.getByRole('link').click();
  const file = await third;
  expect(file.suggestedFilename()).toBe('phieu-danh-gia-loc-vinh-2023-01-01-2023-10-31.xlsx');
  expect((await readFile(await file.path())).subarray(0, 2).toString()).toBe('PK');
  await page.setViewportSize({ width: 390, height: 844 });
  await expectAccessible(page);
});
