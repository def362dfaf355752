import { type Browser, type BrowserContext, devices, expect, type Page } from '@playwright/test';
import { vi as linkWords } from '../../shared/text/link/vi.ts';
import { words } from '../../shared/text/survey/vi.ts';

/** A citizen's own phone, on plain http from another machine: a browser without `crypto.randomUUID`. */
export class Phone {
  readonly page: Page;
  readonly context: BrowserContext;

  private constructor(context: BrowserContext, page: Page) {
    this.context = context;
    this.page = page;
  }

  static async scan(
    browser: Browser,
    address: string,
    viewport = { width: 390, height: 844 },
  ): Promise<Phone> {
    const context = await browser.newContext({
      ...devices['Pixel 7'],
      locale: 'vi-VN',
      timezoneId: 'Asia/Ho_Chi_Minh',
      viewport,
    });
    await context.addInitScript(() => {
      Reflect.deleteProperty(Crypto.prototype, 'randomUUID');
    });
    const page = await context.newPage();
    await page.goto(address);
    return new Phone(context, page);
  }

  async expectTitle(name: string): Promise<void> {
    await expect(this.page.getByRole('heading', { name, exact: true })).toBeVisible();
  }

  async expectWelcome(): Promise<void> {
    await this.expectTitle(words.attract.invitation);
  }

  async start(): Promise<void> {
    await this.page.getByRole('button', { name: linkWords.start }).click();
  }

  /** The field, a level for each criterion, no comment. */
  async answer(fieldName: string, places: readonly number[]): Promise<void> {
    await this.start();
    await this.page.getByRole('button', { name: fieldName }).click();
    for (const place of places) {
      const question = (await this.page.getByRole('heading').first().textContent()) ?? '';
      await this.page.getByRole('group').first().getByRole('button').nth(place).click();
      await expect(this.page.getByRole('heading', { name: question, exact: true })).toBeHidden();
    }
    await this.page.getByRole('button', { name: words.comment.skip }).click();
  }

  /** All that the page keeps on the phone. */
  readStoredText(): Promise<string> {
    return this.page.evaluate(() => JSON.stringify({ ...sessionStorage, ...localStorage }));
  }

  async discard(): Promise<void> {
    await this.context.close();
  }
}
