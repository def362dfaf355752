import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { vi as alerts } from '../../shared/text/alerts/vi.ts';
import { vi as comments } from '../../shared/text/comments/vi.ts';
import { vi as review } from '../../shared/text/review/vi.ts';
import { startServer } from '../support/server-process.ts';
import { expectAccessible } from './accessibility.ts';
import { type Desk, openSampleDesk } from './desk.ts';

const samples = new URL('../../server/samples/loc-vinh-2023/responses.ndjson', import.meta.url);
const [sample = '{}'] = readFileSync(samples, 'utf8').split('\n');
const written = 'Tôi chờ hơn một giờ mới đến lượt, mong đơn vị mở thêm quầy.';

/** What a tablet sends that stood without a network since the day before yesterday. */
async function sendOld(desk: Desk, texts: readonly (string | null)[]): Promise<void> {
  const end = Date.now() - 48 * 3_600_000;
  const responses = texts.map((comment, at) => ({
    ...JSON.parse(sample),
    id: randomUUID(),
    seq: at + 1,
    startedAt: new Date(end + at * 60_000).toISOString(),
    answeredAt: new Date(end + at * 60_000 + (comment ? 40_000 : 1_000)).toISOString(),
    ...(comment ? { comment } : {}),
  }));
  await desk.sendAsTablet('Quầy 1', responses);
}

async function confirm(page: Page, label: string, text: string, submit: string): Promise<void> {
  const dialog = page.getByRole('dialog');
  await expectAccessible(page);
  await dialog.getByLabel(label, { exact: true }).fill(text);
  await dialog.getByRole('button', { name: submit }).click();
  await expect(dialog).toBeHidden();
}

/** The HTML that a text program is given when somebody selects a table, and copies it. */
function copyTable(page: Page, label: string): Promise<string> {
  return page.getByRole('table', { name: label }).evaluate((table) => {
    let html = '';
    addEventListener('copy', ({ clipboardData }) => {
      html = clipboardData?.getData('text/html') ?? '';
    });
    getSelection()?.selectAllChildren(table);
    document.execCommand('copy');
    getSelection()?.removeAllRanges();
    return html;
  });
}

test('a manager excludes by a rule, moderates a comment, follows it up, and sets a threshold', async ({
  page,
}) => {
  const server = await startServer();
  try {
    const desk = await openSampleDesk(page, server);
    await sendOld(desk, [written, 'Cảm ơn.', null, null]);
    const button = (name: string) => page.getByRole('button', { name, exact: true });

    await desk.openSection('responses');
    await page.getByLabel(review.mark, { exact: true }).selectOption(review.marks['too-fast']);
    await expect(page.getByText(review.total('2', '0'))).toBeVisible();
    await expectAccessible(page);
    await button(review.excludeByRule(review.marks['too-fast'])).click();
    await confirm(page, review.dialog.reasonOptional, 'Thử máy', review.dialog.submit);
    await expect(page.getByText(review.excluded('2'))).toBeVisible();
    await expect(page.getByRole('cell', { name: review.did.exclude('2') })).toBeVisible();

    await desk.openSection('comments');
    const row = (text: string) => page.locator('tbody tr').filter({ hasText: text });
    await row('Cảm ơn.').getByRole('button', { name: comments.hide }).click();
    await confirm(page, comments.hiding.reason, 'Không có nội dung', comments.hiding.submit);
    await row(written).getByRole('button', { name: comments.makeCase }).click();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: comments.opening.submit, exact: true })
      .click();
    await expect(page.getByText(comments.opening.done)).toBeVisible();
    await expectAccessible(page);

    await desk.openSection('cases');
    await row(written).getByRole('button', { name: comments.cases.open }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(comments.cases.assignee).selectOption({ index: 1 });
    await dialog.getByRole('button', { name: comments.cases.submit }).click();
    await expect(dialog.getByRole('listitem').filter({ hasText: comments.cases.did.assign })).toBeVisible();
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await expect(row(written)).toContainText(comments.cases.states.assigned);
    const copied = await copyTable(page, comments.cases.list);
    expect(copied).toContain(`>${comments.cases.columns.due}</th>`);
    expect(copied).toMatch(new RegExp(`>${written}<br>[^]*>${comments.cases.states.assigned}</td>`));
    for (const unwanted of ['<button', comments.cases.open, comments.cases.columns.actions])
      expect(copied).not.toContain(unwanted);

    await page.setViewportSize({ width: 390, height: 844 });
    await desk.openSection('alerts');
    await button(alerts.addRule).click();
    await page.getByLabel(alerts.minimum).fill('4');
    await button(alerts.submit).click();
    await expect(page.getByText(alerts.wrongNumber(5, 10_000))).toBeVisible();
    await page.getByLabel(alerts.minimum).fill('10');
    await button(alerts.submit).click();
    await expect(page.getByText(alerts.saved)).toBeVisible();
    await expectAccessible(page);
    for (const section of ['responses', 'comments', 'cases'] as const) {
      await desk.openSection(section);
      await expect(page.locator('h1')).toBeVisible();
      await expectAccessible(page);
    }
  } finally {
    await server.stop();
  }
});
