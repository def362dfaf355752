import { randomUUID } from 'node:crypto';
import { expect, type Page, test } from '@playwright/test';
import type { SurveyResponse } from '../../shared/survey-response.ts';
import { vi as figures } from '../../shared/text/figures/vi.ts';
import { vi as words } from '../../shared/text/paper/vi.ts';
import { locVinh } from '../support/golden.ts';
import { OfficeDesk } from '../support/office-desk.ts';
import { rowOf, writePaperSheet } from '../support/paper-sheet.ts';
import { type ServerProcess, startServer } from '../support/server-process.ts';
import { expectAccessible } from './accessibility.ts';
import { Desk, todayInVietnam } from './desk.ts';

const sizes = [
  [390, 844],
  [800, 1280],
  [1280, 800],
] as const;

const [catalogue] = locVinh.catalogues;
if (!catalogue) throw new Error('the golden case has no catalogue');
const hundred = locVinh.lines.slice(0, 100).map((line) => JSON.parse(line) as SurveyResponse);

let servers: ServerProcess[] = [];

test.beforeEach(async () => {
  servers = [await startServer(), await startServer()];
});

test.afterEach(async () => {
  for (const server of servers) await server.stop();
});

/** The same hundred, as data to another server. */
async function sendAsData(server: ServerProcess): Promise<OfficeDesk> {
  const desk = await OfficeDesk.open(server, catalogue as NonNullable<typeof catalogue>);
  const now = new Date().toISOString();
  const responses = hundred.map((each) => ({
    ...each,
    id: randomUUID(),
    channel: 'paper',
    startedAt: now,
    answeredAt: now,
  }));
  await desk.call('POST', '/offices/loc-vinh/paper-forms', { responses });
  return desk;
}

/** In all sizes for whoever takes pictures; a narrow and a wide page are enough for axe. */
async function look(page: Page, name: string): Promise<void> {
  for (const [width, height] of process.env.SHOTS ? sizes : [sizes[0], sizes[2]]) {
    await page.setViewportSize({ width, height });
    await expectAccessible(page);
    if (process.env.SHOTS)
      await page.screenshot({ path: `${process.env.SHOTS}/${name}-${width}.png`, fullPage: true });
  }
}

/** By the keyboard alone: the forms of each field and officer, one after the other. */
async function keyForms(page: Page): Promise<void> {
  const groups = Map.groupBy(hundred, ({ serviceFieldId, officerIds }) => `${serviceFieldId} ${officerIds}`);
  let chosen: readonly string[] = [];
  for (const [first, ...rest] of groups.values()) {
    if (!first) continue;
    const officerIds = first.officerIds ?? [];
    const place = catalogue?.serviceFields.findIndex(({ id }) => id === first.serviceFieldId) ?? -1;
    const select = page.getByLabel(words.serviceField, { exact: true });
    await select.focus();
    await page.keyboard.press('Home');
    for (let at = 0; at <= place; at += 1) await page.keyboard.press('ArrowDown');
    await expect(select).toHaveValue(first.serviceFieldId ?? '');
    for (const officer of catalogue?.officers ?? [])
      if (chosen.includes(officer.id) !== officerIds.includes(officer.id)) {
        await page.getByRole('checkbox', { name: officer.title }).focus();
        await page.keyboard.press('Space');
      }
    chosen = officerIds;
    await page.getByLabel(words.keyField).focus();
    for (const { ratings } of [first, ...rest])
      for (const { id } of catalogue?.criteria ?? [])
        await page.keyboard.press(ratings.find(({ criterionId }) => criterionId === id)?.level ?? '0');
  }
}

test('a hundred paper forms keyed without a mouse give the annex of the same hundred as data', async ({
  page,
}) => {
  const [server, other] = servers as [ServerProcess, ServerProcess];
  const sent = await sendAsData(other);
  const desk = new Desk(page, server.url);
  await desk.makeFirstAccount(server.setupCode);
  await expect(page.getByRole('button', { name: /mẫu|ví dụ/i }).first()).toBeVisible();
  await desk.callServer('offices', { catalogue });
  await page.goto(`${server.url}/office#/loc-vinh/paper`);
  await page.reload();
  await expect(page.getByRole('heading', { name: words.title })).toBeVisible();

  await page.route('**/paper-forms', (route) => route.abort());
  await keyForms(page);
  await expect(page.getByText(words.waiting('100'))).toBeVisible();
  await page.unroute('**/paper-forms');
  await page.keyboard.press('Control+z');
  await expect(page.getByText(words.undone)).toBeVisible();
  await page.keyboard.press('Enter');
  const stored = page.locator('.paper-counts div', { hasText: words.countDay(todayInVietnam()) });
  await expect(stored.getByText('100', { exact: true })).toBeVisible({ timeout: 40_000 });

  const address = `/api/v1/annex?officeId=loc-vinh&format=json`;
  const day = todayInVietnam().split('/').reverse().join('-');
  const read = async () => (await page.request.get(`${server.url}${address}&from=${day}&to=${day}`)).json();
  expect(await read()).toEqual(await sent.readAnnex());

  await page.getByLabel(words.reasons.illegible).fill('3');
  await page.getByRole('button', { name: words.saveInvalid }).click();
  await expect.poll(async () => (await read()).invalid).toBe(3);

  const wrong = await writePaperSheet(catalogue as NonNullable<typeof catalogue>, [
    rowOf(catalogue as NonNullable<typeof catalogue>, hundred[0] as SurveyResponse),
    ['32/01/2023', 'Thuế', null, null, null, 'A', 'D', 'A', 'A', 'A'],
  ]);
  await page
    .getByLabel(words.chooseFor)
    .setInputFiles({ name: 'phieu.xlsx', mimeType: 'application/octet-stream', buffer: Buffer.from(wrong) });
  await expect(page.getByText(words.sheetFaults['unknown-field']('Thuế'))).toBeVisible();
  await look(page, 'paper-faults');

  await desk.openSection('annex');
  const issued = page.getByLabel(figures.issued, { exact: true });
  await issued.fill('50');
  await expect(page.getByText(figures.disagreements['issued-below-collected']('50', '103'))).toBeVisible();
  const csv = 'STT;Lĩnh vực;Tiếp nhận\n1;Đất đai;1.234\n2;Hộ tịch;56\n;Tổng cộng;1.290\n';
  await page
    .getByLabel(figures.chooseFor)
    .setInputFiles({ name: 'motcua.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) });
  await expect(page.getByText(figures.faults['unknown-name'](3, 'Hộ tịch'))).toBeVisible();
  await page.getByLabel('Hộ tịch', { exact: true }).selectOption({ label: 'Tư pháp' });
  await look(page, 'figures');
  await page.getByRole('button', { name: figures.take }).click();
  await issued.fill('120');
  await page.getByRole('checkbox', { name: figures.printsFields }).check();
  await page.getByRole('button', { name: figures.save }).click();
  await expect(page.getByText('Lĩnh vực Tư pháp: đã tiếp nhận, giải quyết 56 hồ sơ')).toBeVisible();
});
