import { expect, test } from '@playwright/test';
import { en as pageEn } from '../../shared/text/page/en.ts';
import { vi as pageWords } from '../../shared/text/page/vi.ts';
import { en } from '../../shared/text/password-reset/en.ts';
import { vi } from '../../shared/text/password-reset/vi.ts';
import { openMailServer, textOfMail } from '../support/mail-server.ts';
import { startServer } from '../support/server-process.ts';
import { expectAccessible } from './accessibility.ts';
import { administrator, Desk } from './desk.ts';

const email = 'quantri@example.vn';
const newPassword = 'ba con cá dưới ao';
const phone = { width: 390, height: 844 };

test('a forgotten password is replaced by the link of an e-mail, once', async ({ page }) => {
  const mailServer = await openMailServer();
  const environment = { SMTP_URL: mailServer.url, MAIL_FROM: 'khaosat@example.vn' };
  const server = await startServer({ environment });
  const lastLink = () =>
    /http:\S+#\/new-password\/[\w-]{43}/.exec(textOfMail(mailServer.mails.at(-1) ?? ''))?.[0] ?? '';
  const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
  const expectScreen = async (title: string) => {
    await expect(page.getByRole('heading', { name: title })).toBeFocused();
    await expectAccessible(page);
  };
  const typeNewPassword = async (password: string) => {
    await page.getByLabel(pageWords.password.next, { exact: true }).fill(password);
    await page.getByLabel(pageWords.password.again).fill(password);
    await press(vi.newSubmit);
  };
  try {
    // The owner says where links go to, on a telephone.
    await page.setViewportSize(phone);
    const desk = new Desk(page, server.url);
    await desk.signUp(server.setupCode);
    await desk.open();
    await press(administrator.name);
    await expectAccessible(page);
    await press(vi.email.menu);
    await page.getByRole('textbox', { name: vi.email.label }).fill(email);
    await page.getByLabel(vi.email.password).fill(administrator.password);
    await press(vi.email.submit);
    await expect(page.getByText(vi.email.saved)).toBeVisible();
    await press(pageWords.close);
    await press(pageWords.account.signOut);

    await page.getByLabel(pageWords.signIn.name).fill(administrator.name);
    await press(vi.forgotten);
    await expectScreen(vi.title);
    await press(vi.submit);
    await expectScreen(vi.sentTitle);
    await expect.poll(lastLink).not.toBe('');
    const link = lastLink();

    await page.goto('about:blank');
    await page.goto(link);
    await expectScreen(vi.newTitle);
    await typeNewPassword('ngắn');
    await expect(page.getByText(pageWords.password.tooShort('ngắn'.length))).toBeVisible();
    await typeNewPassword(newPassword);
    await expectScreen(vi.done(administrator.name));
    await press(vi.signIn);
    await page.getByLabel(pageWords.signIn.name).fill(administrator.name);
    await page.getByLabel(pageWords.signIn.password, { exact: true }).fill(newPassword);
    await press(pageWords.signIn.submit);
    await press(administrator.name);
    await press(pageWords.account.signOut);

    // The same link opens nothing any more, and leads to another, here in English.
    await page.goto('about:blank');
    await page.goto(link);
    await typeNewPassword(newPassword);
    await expectScreen(vi.spentTitle);
    await press('English');
    await press(en.askAgain);
    await expectScreen(en.title);
    await page.getByLabel(pageEn.signIn.name).fill(administrator.name);
    await press(en.submit);
    await expectScreen(en.sentTitle);
    await expect.poll(lastLink).not.toBe(link);
    expect(textOfMail(mailServer.mails.at(-1) ?? '')).toContain('a new password for the account');
  } finally {
    await server.stop();
    await mailServer.close();
  }
});
