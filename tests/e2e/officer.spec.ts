import { DatabaseSync } from 'node:sqlite';
import { expect, test } from '@playwright/test';
import { headPeriod } from '../../kiosk/ui/scores/format-score.ts';
import { vi as overviewWords } from '../../shared/text/overview/vi.ts';
import { vi as scoreWords } from '../../shared/text/scores/vi.ts';
import { startServer } from '../support/server-process.ts';
import { expectAccessible } from './accessibility.ts';
import { openSampleDesk, signInFirst } from './desk.ts';
import { Tablet } from './tablet.ts';

test('an officer sees their own ratings of ended days, and nobody else’s', async ({ page, browser }) => {
  const server = await startServer();
  try {
    const desk = await openSampleDesk(page, server);
    const many = await desk.addOfficerAccount('nguyenthia', 'Nguyễn Thị A');
    const few = await desk.addOfficerAccount('tranvanb', 'Trần Văn B');

    const own = await (await browser.newContext()).newPage();
    await own.goto(`${server.url}/officer`);
    await signInFirst(own, 'nguyenthia', many, 'hoa sen trắng 1975');
    await expect(own.getByRole('heading', { name: scoreWords.title })).toBeVisible();
    await expect(own.getByText(scoreWords.notice.intro)).toBeVisible();
    await expect(own.getByRole('table')).toHaveCount(0);
    await expectAccessible(own);
    await own.getByRole('button', { name: scoreWords.notice.confirm }).click();
    await own
      .getByLabel(scoreWords.period, { exact: true })
      .selectOption({ label: headPeriod({ from: '2022-01-01', to: '2023-12-31' }, scoreWords) });
    const table = own.getByRole('table', { name: /^Kết quả/ });
    await expect(table).toHaveCount(1);
    await expect(table.getByRole('row', { name: /^A/ })).toContainText(/508–518\s*97,32–99,23%/);
    await own.getByText(scoreWords.trend.title).click();
    await expectAccessible(own);
    for (const other of ['Trần Văn B', 'Lê Thị C', 'Phạm Văn D'])
      await expect(own.getByText(other)).toHaveCount(0);

    await own.getByRole('button', { name: scoreWords.replies.write }).click();
    await own.getByRole('textbox', { name: scoreWords.replies.text }).fill('Quý này tôi nghỉ hai tháng.');
    await own.getByRole('button', { name: scoreWords.replies.send, exact: true }).click();
    await expect(own.getByText(scoreWords.replies.waiting)).toBeVisible();
    await desk.openSection('overview');
    await expect(page.getByText(overviewWords.repliesWaiting('1'))).toBeVisible();
    await page.getByRole('link', { name: overviewWords.toReplies }).click();
    await page.getByRole('button', { name: scoreWords.appraisal.answer, exact: true }).click();
    await page.getByRole('textbox', { name: scoreWords.appraisal.answerText }).fill('Đã ghi nhận.');
    await page.getByRole('dialog').getByRole('button', { name: scoreWords.appraisal.answer }).click();
    await expect(page.getByText('Đã ghi nhận.')).toBeVisible();
    await page.getByLabel(scoreWords.appraisal.officer, { exact: true }).selectOption({ index: 1 });
    await expect(page.getByRole('table', { name: /^Kết quả/ })).toHaveCount(1);
    await expectAccessible(page);
    await own.reload();
    await expect(own.getByText('Đã ghi nhận.')).toBeVisible();

    const second = await (await browser.newContext()).newPage();
    await second.goto(`${server.url}/officer`);
    await signInFirst(second, 'tranvanb', few, 'con thuyền nhỏ 88');
    await second.getByRole('button', { name: scoreWords.notice.confirm }).click();
    await expect(second.getByText(scoreWords.none(10))).toBeVisible();
    await expect(second.getByRole('table')).toHaveCount(0);
  } finally {
    await server.stop();
  }
});

/** What today's responses were marked with, each in no order. */
function readMarks(databaseUrl: string): string[][] {
  const database = new DatabaseSync(databaseUrl.slice('sqlite:'.length), { readOnly: true });
  try {
    const rows = database.prepare('select marks from response where day > ?').all('2024-01-01');
    return rows.map(({ marks }) => JSON.parse(String(marks)) as string[]);
  } finally {
    database.close();
  }
}

test('what is answered on a tablet on which an officer is signed in is marked, and counts', async ({
  page,
}) => {
  const server = await startServer();
  const tablet = new Tablet(server.url);
  try {
    const desk = await openSampleDesk(page, server);
    const password = await desk.addOfficerAccount('nguyenthia', 'Nguyễn Thị A');
    await tablet.switchOn();
    await tablet.enrol(await desk.addTablet('Quầy 1'));
    await tablet.answer('Tư pháp', [0, 0, 0, 0, 0]);
    await tablet.finish();
    await expect.poll(async () => (await desk.readTodaysAnnex()).collected).toBe(1);
    const isMarked = () => readMarks(server.databaseUrl).map((marks) => marks.includes('officer-on-device'));
    expect(isMarked()).toEqual([false]);

    const own = await tablet.page.context().newPage();
    await own.goto(`${server.url}/officer`);
    await signInFirst(own, 'nguyenthia', password, 'hoa sen trắng 1975');
    await expect(own.getByRole('heading', { name: scoreWords.title })).toBeVisible();
    await own.close();
    await tablet.answer('Tư pháp', [0, 0, 0, 0, 0]);
    await expect.poll(async () => (await desk.readTodaysAnnex()).collected).toBe(2);
    expect(isMarked().filter(Boolean)).toHaveLength(1);
  } finally {
    await tablet.discard();
    await server.stop();
  }
});
