import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, expect, type Locator, type Page } from '@playwright/test';
import { words as staffWords } from '../../shared/text/staff/vi.ts';
import { words } from '../../shared/text/survey/vi.ts';
import { launchOptions, wholeBrowser } from '../playwright.config.ts';
import { watchRefusals } from './content-policy.ts';

export interface TabletOptions {
  readonly args?: readonly string[];
  readonly viewport?: { readonly width: number; readonly height: number };
  readonly isWholeBrowser?: boolean;
}

/** A tablet: a browser of its own, with a profile that outlives it. */
export class Tablet {
  readonly url: string;
  /** The folder in which the browser keeps everything. */
  readonly profile = mkdtempSync(join(tmpdir(), 'tablet-'));
  readonly #options: TabletOptions;
  #context: BrowserContext | undefined;
  #page: Page | undefined;

  constructor(url: string, options: TabletOptions = {}) {
    this.url = url;
    this.#options = options;
  }

  get page(): Page {
    if (!this.#page) throw new Error('the tablet is switched off');
    return this.#page;
  }

  async switchOn(address = '/'): Promise<void> {
    const start = this.#options.isWholeBrowser ? wholeBrowser : launchOptions;
    this.#context = await chromium.launchPersistentContext(this.profile, {
      ...start,
      args: [...start.args, ...(this.#options.args ?? [])],
      locale: 'vi-VN',
      timezoneId: 'Asia/Ho_Chi_Minh',
      hasTouch: true,
      viewport: this.#options.viewport ?? { width: 1280, height: 800 },
    });
    watchRefusals(this.#context);
    this.#page = this.#context.pages()[0] ?? (await this.#context.newPage());
    await this.#page.goto(`${this.url}${address}`);
  }

  /** The browser is closed; what it wrote to its profile stays. */
  async switchOff(): Promise<void> {
    await this.#context?.close();
    this.#context = undefined;
    this.#page = undefined;
  }

  /** Ends the browser's processes at once, as a power cut does. */
  async pullThePlug(): Promise<void> {
    execFileSync('pkill', ['-KILL', '-f', this.profile]);
    this.#context = undefined; // There is nobody left to close it.
    this.#page = undefined;
  }

  /** For good: the profile is gone too. */
  async discard(): Promise<void> {
    await this.switchOff();
    rmSync(this.profile, { recursive: true, force: true });
  }

  async enterCode(code: string): Promise<void> {
    await this.page.getByLabel(staffWords.enrolment.code).fill(code);
    await this.page.getByRole('button', { name: staffWords.enrolment.submit }).click();
  }

  /** A browser in a test is never in full screen, so that the tablet has something to ask for. */
  async enrol(code: string): Promise<void> {
    await this.enterCode(code);
    await this.startAnyway();
  }

  async startAnyway(): Promise<void> {
    await this.page.getByRole('button', { name: staffWords.readiness.startAnyway }).click();
    await this.expectAttract();
  }

  /** Another window of the same browser. */
  async openWindow(): Promise<Page> {
    const context = this.page.context();
    const window = await context.newPage();
    await window.goto(this.url);
    return window;
  }

  /** Two taps that the page gets before it can draw again. */
  async tapTwice(button: Locator): Promise<void> {
    await expect(button).toBeEnabled();
    await button.evaluate((element: HTMLElement) => {
      element.click();
      element.click();
    });
  }

  /** All that the page keeps in localStorage and IndexedDB, as text. */
  readStoredText(): Promise<string> {
    return this.page.evaluate(async () => {
      const parts = [JSON.stringify(localStorage), document.body.innerHTML];
      for (const { name = '' } of await indexedDB.databases()) {
        const database = await new Promise<IDBDatabase>((resolve, reject) => {
          const request = indexedDB.open(name);
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(request.error);
        });
        for (const store of database.objectStoreNames) {
          const rows = await new Promise<unknown[]>((resolve, reject) => {
            const request = database.transaction(store).objectStore(store).getAll();
            request.onsuccess = () => resolve(request.result);
            request.onerror = () => reject(request.error);
          });
          if (store !== 'catalogue') parts.push(JSON.stringify(rows));
        }
        database.close();
      }
      return parts.join('\n');
    });
  }

  async expectAttract(): Promise<void> {
    await expect(this.page.getByRole('button', { name: words.attract.start })).toBeVisible();
  }

  /** Waits until the page would start without a network. */
  async expectReadyForOffline(): Promise<void> {
    await this.page.evaluate(async () => {
      await navigator.serviceWorker.ready;
    });
  }

  async start(): Promise<void> {
    await this.page.getByRole('button', { name: words.attract.start }).click();
  }

  async choose(name: string): Promise<void> {
    await this.page.getByRole('button', { name }).click();
  }

  async skipComment(): Promise<void> {
    await this.page.getByRole('button', { name: words.comment.skip }).click();
  }

  /** Starts the page again, and waits until it has heard from the server and kept what the text names. */
  async hear(keptText: string): Promise<void> {
    await this.page.reload();
    await this.expectAttract();
    await expect.poll(() => this.readStoredText()).toContain(keptText);
  }

  /**
   * Nothing lies outside the screen unless a list scrolls to it, under the tools, or beyond its own edge. With letters
   * that somebody had their system enlarge the whole page may scroll: nothing lies outside of that. A screen that is
   * still coming in is waited for.
   */
  async expectNothingCut({ mayPageScroll = false } = {}): Promise<void> {
    await expect.poll(() => this.#listCut(mayPageScroll)).toEqual([]);
  }

  #listCut(mayPageScroll: boolean): Promise<string[]> {
    return this.page.evaluate((mayScroll) => {
      const height = mayScroll ? document.documentElement.scrollHeight : innerHeight;
      const tools = document.querySelector('.tools')?.getBoundingClientRect() ?? new DOMRect();
      const parts = [...document.querySelectorAll('main :is(h1, p, button, .progress), .tools button')];
      const isCut = (part: Element) => {
        const { left, right, top, bottom } = part.getBoundingClientRect();
        const [body, head] = [part.closest('.with-list .question-body'), part.closest('.question-head')];
        const isAboveOrBelow = top + scrollY < 0 || bottom + scrollY > height + 1;
        const isOutside = left < 0 || right > innerWidth + 1 || isAboveOrBelow;
        const isBeside = right <= tools.left || left >= tools.right;
        const isUnderTools = !part.closest('.tools') && !isBeside && top < tools.bottom;
        const isOver = part.scrollWidth > part.clientWidth + 1;
        return isOver || (!body && !head && isOutside) || (!body && !part.closest('.start') && isUnderTools);
      };
      return parts.filter(isCut).map(({ outerHTML }) => outerHTML.slice(0, 160));
    }, mayPageScroll);
  }

  /** Answers the criterion on the screen with the level at this place, the best being 0. */
  async rate(place: number): Promise<void> {
    const question = await this.page.getByRole('heading').first().elementHandle();
    await this.page.getByRole('group').first().getByRole('button').nth(place).click();
    await question?.waitForElementState('hidden');
  }

  /** Each answer is at least 20 mm high and wide, at 96 pixels an inch, and none lies under another. */
  async expectLargeAnswers(): Promise<void> {
    const least = (20 / 25.4) * 96;
    for (const button of await this.page.getByRole('group').first().getByRole('button').all()) {
      const box = await button.boundingBox();
      expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(least);
    }
  }

  /** A whole survey at the sample office: the field, five criteria, no comment. */
  async answer(fieldName: string, places: readonly number[]): Promise<void> {
    await this.start();
    await this.choose(fieldName);
    for (const place of places) await this.rate(place);
    await this.page.getByRole('button', { name: words.comment.skip }).click();
    await expect(this.page.getByText(words.thanks.title)).toBeVisible();
  }

  async finish(): Promise<void> {
    await this.page.getByRole('button', { name: words.thanks.done }).click();
    await this.expectAttract();
  }
}
