import { type Browser, expect } from '@playwright/test';
import type { Section } from '../../kiosk/office/sections.ts';
import { vi as alerts } from '../../shared/text/alerts/vi.ts';
import { vi as office } from '../../shared/text/office/vi.ts';
import { vi as pageWords } from '../../shared/text/page/vi.ts';
import { vi as scores } from '../../shared/text/scores/vi.ts';
import { vi as secondStep } from '../../shared/text/second-step/vi.ts';
import { type Desk, signInFirst } from '../e2e/desk.ts';
import type { Album } from './album.ts';

const shown: readonly Section[] = [
  'overview',
  'closings',
  'charts',
  'responses',
  'comments',
  'cases',
  'devices',
  'paper',
  'codes',
  'form',
  'languages',
  'accounts',
  'api-keys',
  'history',
  'settings',
  'alerts',
];

/** The server looks at thresholds every half a minute. */
async function waitForAlert({ page }: Desk): Promise<void> {
  const row = page.getByRole('table', { name: alerts.list }).getByRole('row').nth(1);
  await expect(async () => {
    await page.reload();
    await row.waitFor({ timeout: 2_000 });
  }).toPass({ timeout: 60_000 });
}

/** The sections of the desk, with the published figures of the sample office. */
export async function walkDesk(desk: Desk, album: Album): Promise<void> {
  const { page } = desk;
  await desk.showAnnex('05/12/2022', '29/11/2023');
  await desk.annexRow(1).getByText('96.35').waitFor();
  await album.take(page, 'desk-annex', true);
  await desk.addTablet('Quầy 1');
  await page.goto(`${desk.url}/office#/loc-vinh/devices`);
  await page.reload();
  for (const section of shown) {
    await desk.openSection(section);
    await page.getByRole('link', { name: office.sections[section], exact: true }).waitFor();
    await page.getByRole('heading', { level: 1 }).first().waitFor();
    // Charts are drawn when their script has come.
    if (section === 'charts') await page.locator('canvas').first().waitFor();
    if (section === 'alerts') await waitForAlert(desk);
    await album.take(page, `desk-${section}`, true);
  }
}

/** What anybody may see of the sample office. */
export async function walkPublic({ page, url }: Desk, album: Album): Promise<void> {
  const settings = await (await page.request.get(`${url}/api/v1/offices/loc-vinh/settings`)).json();
  const { revision: _, publicUrl: _url, ...kept } = settings;
  await page.request.put(`${url}/api/v1/offices/loc-vinh/settings`, {
    data: { ...kept, publishesResults: true },
    headers: { origin: url },
  });
  for (const [address, name] of [
    ['/public/loc-vinh', 'public-results'],
    ['/check', 'public-check'],
  ] as const) {
    await page.goto(`${url}${address}`);
    await album.take(page, name, true);
  }
  await page.goto(`${url}/office`);
}

/** An officer's own page, with enough ratings to mean something. */
export async function walkOfficer(desk: Desk, browser: Browser, album: Album): Promise<void> {
  const password = await desk.addOfficerAccount('nguyenthia', 'Nguyễn Thị A');
  const own = await (await browser.newContext({ viewport: { width: 1280, height: 800 } })).newPage();
  await own.goto(`${desk.url}/officer`);
  await signInFirst(own, 'nguyenthia', password, 'hoa sen trắng 1975');
  await own.getByText(scores.notice.intro).waitFor();
  await own.getByRole('heading', { name: scores.title }).scrollIntoViewIfNeeded();
  await album.take(own, 'officer-notice', true);
  await own.getByRole('button', { name: scores.notice.confirm }).click();
  await own.getByRole('table').waitFor();
  await own.getByRole('heading', { name: scores.title }).evaluate((head) => head.scrollIntoView());
  await album.take(own, 'officer', true);
  await desk.openSection('appraisal');
  await desk.page.getByLabel(scores.appraisal.officer, { exact: true }).selectOption({ index: 1 });
  await desk.page.getByRole('table').first().waitFor();
  await album.take(desk.page, 'desk-appraisal', true);
  await desk.page.getByRole('button', { name: pageWords.account.secondStep }).click();
  await desk.page.getByText(secondStep.intro).waitFor();
  await album.take(desk.page, 'second-step', true);
}
