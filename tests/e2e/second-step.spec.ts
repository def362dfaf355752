import { expect, test } from '@playwright/test';
import { vi as pageWords } from '../../shared/text/page/vi.ts';
import { vi } from '../../shared/text/second-step/vi.ts';
import { codeOf } from '../support/authenticator.ts';
import { startServer } from '../support/server-process.ts';
import { expectAccessible } from './accessibility.ts';
import { administrator, Desk } from './desk.ts';

test('a second step is set up with an app, and asked for at the next sign-in', async ({ page }) => {
  const server = await startServer();
  try {
    const desk = new Desk(page, server.url);
    await desk.signUp(server.setupCode);
    await desk.open();
    await page.getByRole('button', { name: vi.title }).click();
    await page.getByLabel(vi.password).fill(administrator.password);
    await page.getByRole('button', { name: vi.begin }).click();
    await expect(page.getByRole('img', { name: vi.qr })).toBeVisible();
    await expectAccessible(page);
    const secret = (await page.getByTestId('second-step-secret').textContent())?.replace(/\s/g, '') ?? '';
    const begun = Date.now();
    await page.getByLabel(vi.firstCode).fill(codeOf(secret, begun));
    await page.getByRole('button', { name: vi.confirm }).click();
    await expect(page.getByRole('listitem')).toHaveCount(10);
    await expectAccessible(page);
    await page.getByRole('button', { name: vi.recovery.done }).click();
    await page.getByRole('button', { name: pageWords.account.signOut }).click();

    await page.getByLabel(pageWords.signIn.name).fill(administrator.name);
    await page.getByLabel(pageWords.signIn.password, { exact: true }).fill(administrator.password);
    await page.getByRole('button', { name: pageWords.signIn.submit }).click();
    await expect(page.getByRole('heading', { name: vi.signIn.title })).toBeFocused();
    await expectAccessible(page);
    await page.getByLabel(vi.signIn.code).fill(codeOf(secret, begun + 30_000));
    await page.getByRole('button', { name: vi.signIn.submit }).click();
    await expect(page.getByRole('button', { name: pageWords.account.signOut })).toBeVisible();
  } finally {
    await server.stop();
  }
});
