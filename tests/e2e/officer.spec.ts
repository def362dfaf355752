import { expect, test } from '@playwright/test';
import { vi } from '../../shared/text/officer/vi.ts';
import { startServer } from '../support/server-process.ts';
import { openSampleDesk, signInFirst } from './desk.ts';

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
