import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from '@playwright/test';

const folder = join(import.meta.dirname, '../../docs/pictures');

/** Letters stay sharp, and a picture below 100 kB. */
const quality = 60;

/** How long what came onto the screen may still be moving. */
const settleMs = 500;

interface Picture {
  readonly name: string;
  readonly bytes: Buffer;
}

/** Pictures of screens, in the order in which they were taken. */
export class Album {
  readonly #pictures: Picture[] = [];

  /** @param names those that are kept as files of their own; of the others only the contact sheet tells */
  async take(page: Page, name: string, isKept = false): Promise<void> {
    await page.waitForTimeout(settleMs);
    mkdirSync(folder, { recursive: true });
    const bytes = await page.screenshot({ type: 'jpeg', quality });
    if (isKept) writeFileSync(join(folder, `${name}.jpg`), bytes);
    this.#pictures.push({ name, bytes });
  }

  /** All of them on one sheet, so many beside each other and each so wide. */
  async bind(browser: Browser, name: string, columns: number, width: number): Promise<void> {
    const gap = 12;
    const page = await browser.newPage({ viewport: { width: columns * (width + gap) + gap, height: 600 } });
    const images = this.#pictures.map(
      (picture) => `<img width="${width}" src="data:image/jpeg;base64,${picture.bytes.toString('base64')}">`,
    );
    const style = `display:flex;flex-wrap:wrap;gap:${gap}px;margin:0;padding:${gap}px;background:#5b6570`;
    await page.setContent(`<body style="${style}">${images.join('')}</body>`);
    await page.screenshot({ path: join(folder, `${name}.jpg`), type: 'jpeg', quality, fullPage: true });
    await page.close();
  }
}
