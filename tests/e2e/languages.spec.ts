import { readFile } from 'node:fs/promises';
import { expect, type Locator, type Page, test } from '@playwright/test';
import type { LanguageFile } from '../../shared/language-file.ts';
import { vi as office } from '../../shared/text/languages/vi.ts';
import { words } from '../../shared/text/survey/vi.ts';
import { startServer } from '../support/server-process.ts';
import { startTcpProxy } from '../support/tcp-proxy.ts';
import { expectAccessible } from './accessibility.ts';
import { type Desk, openSampleDesk } from './desk.ts';
import { Tablet } from './tablet.ts';

const khmer = 'ភាសាខ្មែរ';
const inKhmer = (text: string) => `ខ្មែរ ${text}`;

/** The template, as the desk hands it out. */
async function downloadTemplate({ page }: Desk): Promise<LanguageFile> {
  await page.getByLabel(office.code).fill('km');
  await page.getByLabel(office.name).fill(khmer);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: office.template }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('ngon-ngu-km.json');
  return JSON.parse(await readFile(await download.path(), 'utf8')) as LanguageFile;
}

/** What the translator writes into it. */
function translate(template: LanguageFile): LanguageFile {
  const translated = (part: LanguageFile['screens']): LanguageFile['screens'] =>
    Object.fromEntries(
      Object.entries(part).map(([key, row]) => {
        const vi = typeof row === 'object' ? (row.vi ?? '') : row;
        return [key, { vi, text: inKhmer(vi) }];
      }),
    );
  return { ...template, screens: translated(template.screens), catalogue: translated(template.catalogue) };
}

async function upload(page: Page, file: LanguageFile): Promise<void> {
  const buffer = Buffer.from(JSON.stringify(file, null, 2));
  await page
    .getByLabel(office.uploadSpoken)
    .setInputFiles({ name: 'km.json', mimeType: 'application/json', buffer });
}

/** A key counts from when a finger would: once the screen has stood for a moment. */
async function press(button: Locator): Promise<void> {
  await expect(button).toBeEnabled();
  await button.press('Enter');
}

test('an office adds a language; a citizen answers in it without a network, and the next one finds Vietnamese', async ({
  page,
}) => {
  const server = await startServer();
  const network = await startTcpProxy(server.port);
  const tablet = new Tablet(network.url);
  try {
    const desk = await openSampleDesk(page, server);
    const code = await desk.addTablet('Quầy 1');
    await desk.openSection('languages');
    const file = translate(await downloadTemplate(desk));
    const broken = { ...file, screens: { ...file.screens, 'rating.progress': 'សំណួរ {at}' } };
    await upload(page, broken);
    await expect(page.getByRole('alert')).toContainText(
      /dòng \d+, mục “screens\.rating\.progress”: thiếu \{of\}/,
    );
    const { back: _, ...screens } = file.screens;
    await upload(page, { ...file, screens });
    await expect(page.getByText(office.incomplete(1), { exact: true })).toBeVisible();
    await page.getByText(office.showMissing).click();
    await expect(page.getByRole('listitem').filter({ hasText: words.back })).toBeVisible();
    await upload(page, file);
    await expect(page.getByText(office.incomplete(1), { exact: true })).toBeHidden();
    await page.getByRole('button', { name: office.previewFor(khmer) }).click();
    await expect(page.getByRole('cell', { name: inKhmer(words.attract.start) })).toBeVisible();
    await expectAccessible(page);

    await tablet.switchOn();
    await tablet.enrol(code);
    const screen = tablet.page;
    const menu = screen.getByRole('button', { name: `${words.languageSwitch}: Tiếng Việt` });
    await expect(menu).toBeVisible();
    await tablet.expectReadyForOffline();
    network.setMode('refuse');
    await screen.reload();
    await tablet.expectAttract();

    const button = (name: string) => screen.getByRole('button', { name, exact: true });
    // All of it without a finger on the glass.
    await menu.press('Enter');
    await expectAccessible(screen);
    await screen.keyboard.press('Escape');
    await expect(menu).toBeFocused();
    await menu.press('Enter');
    await press(button(khmer));
    await expect(screen.locator('html')).toHaveAttribute('lang', 'km');
    await press(button(inKhmer(words.attract.start)));
    await press(button(inKhmer('Tư pháp')));
    for (let question = 1; question <= 5; question += 1) {
      await expect(screen.getByText(inKhmer(`Câu ${question} trên 5`))).toBeVisible();
      await press(screen.getByRole('group').first().getByRole('button').first());
    }
    await press(button(inKhmer(words.comment.skip)));
    await expect(screen.getByRole('heading', { name: inKhmer(words.thanks.title) })).toBeVisible();
    await press(button(inKhmer(words.thanks.done)));
    await tablet.expectAttract();
    await expect(screen.locator('html')).toHaveAttribute('lang', 'vi');

    network.setMode('pass');
    await expect.poll(async () => (await desk.readTodaysAnnex()).collected, { timeout: 30_000 }).toBe(1);
  } finally {
    await tablet.discard();
    await network.close();
    await server.stop();
  }
});
