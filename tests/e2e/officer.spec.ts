import { DatabaseSync } from 'node:sqlite';
import { expect, test } from '@playwright/test';
import { vi } from '../../shared/text/officer/vi.ts';
import { startServer } from '../support/server-process.ts';
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
    await expect(own.getByRole('heading', { name: vi.title })).toBeVisible();
    const table = own.getByRole('table');
    await expect(table).toHaveCount(1);
    await expect(table.getByRole('row', { name: /^A/ })).toContainText(/515\s*98,66/);
    await expect(table.getByRole('row', { name: /^B/ })).toContainText(/7\s*1,34/);
    await expect(own.getByText(vi.ratings('522'))).toBeVisible();
    for (const other of ['Trần Văn B', 'Lê Thị C', 'Phạm Văn D'])
      await expect(own.getByText(other)).toHaveCount(0);

    const second = await (await browser.newContext()).newPage();
    await second.goto(`${server.url}/officer`);
    await signInFirst(second, 'tranvanb', few, 'con thuyền nhỏ 88');
    await expect(second.getByText(vi.notYet(5))).toBeVisible();
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
    await expect(own.getByRole('heading', { name: vi.title })).toBeVisible();
    await own.close();
    await tablet.answer('Tư pháp', [0, 0, 0, 0, 0]);
    await expect.poll(async () => (await desk.readTodaysAnnex()).collected).toBe(2);
    expect(isMarked().filter(Boolean)).toHaveLength(1);
  } finally {
    await tablet.discard();
    await server.stop();
  }
});
