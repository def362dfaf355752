import { expect, test } from '@playwright/test';
import { type ServerProcess, startServer } from '../support/server-process.ts';
import { Desk, openSampleDesk, todayInVietnam } from './desk.ts';
import { Tablet } from './tablet.ts';

let server: ServerProcess;
let tablet: Tablet;

test.beforeEach(async () => {
  server = await startServer();
  tablet = new Tablet(server.url);
});

test.afterEach(async () => {
  await tablet.discard();
  await server.stop();
});

test('from an empty database to an annex that counts what was tapped without a network', async ({ page }) => {
  const desk = new Desk(page, server.url);
  await desk.makeFirstAccount(server.setupCode);
  await desk.makeSampleOffice();
  const code = await desk.addTablet('Quầy 1');
  await tablet.switchOn();
  await tablet.enrol(code);
  await tablet.expectReadyForOffline();

  await tablet.answer('Tư pháp', [0, 0, 0, 0, 0]);
  await tablet.finish();
  await expect.poll(async () => (await desk.readTodaysAnnex()).collected).toBe(1);

  await server.kill('SIGKILL');
  await tablet.answer('Tư pháp', [0, 1, 0, 1, 0]);
  await tablet.finish();
  await tablet.answer('Đất đai', [2, 2, 2, 2, 2]);
  await tablet.finish();
  await tablet.answer('Lao động, TBXH', [1, 0, 1, 0, 1]);
  await tablet.page.reload();
  await tablet.expectAttract();
  await tablet.switchOff();
  await tablet.switchOn();
  await tablet.expectAttract();

  server = await server.restart();
  await expect.poll(async () => (await desk.readTodaysAnnex()).collected, { timeout: 90_000 }).toBe(4);
  const annex = await desk.readTodaysAnnex();
  const [reception, attitude] = annex.rows;
  expect(reception?.levels).toEqual({
    A: { count: 2, percent: '50.00' },
    B: { count: 1, percent: '25.00' },
    C: { count: 1, percent: '25.00' },
  });
  expect(attitude?.children.map(({ total }) => total)).toEqual([2, 0, 1, 1]);

  // Nothing of it comes a second time, whatever the tablet does.
  await tablet.page.reload();
  await tablet.expectAttract();
  await tablet.switchOff();
  await tablet.switchOn();
  await tablet.expectAttract();
  expect((await desk.readTodaysAnnex()).collected).toBe(4);

  await desk.open();
  await desk.showAnnex(todayInVietnam(), todayInVietnam());
  await expect(desk.annexRow(1)).toContainText('50.00');
  await desk.showAnnex('05/12/2022', todayInVietnam());
  await expect(desk.annexRow(1)).toContainText('689');
  for (const format of ['docx', 'xlsx', 'csv'] as const) {
    const file = await desk.download(format);
    expect(file.name).toMatch(new RegExp(`^phu-luc-.*\\.${format}$`));
    expect(file.bytes.length).toBeGreaterThan(500);
  }
});

test('a power cut right after the thanks loses nothing (L9)', async ({ page }) => {
  const desk = await openSampleDesk(page, server);
  await tablet.switchOn();
  await tablet.enrol(await desk.addTablet('Quầy 1'));
  await tablet.expectReadyForOffline();
  await server.stop();
  await tablet.answer('Tư pháp', [0, 0, 0, 0, 0]);
  await tablet.pullThePlug();

  await tablet.switchOn();
  await tablet.expectAttract();
  server = await server.restart();
  await expect.poll(async () => (await desk.readTodaysAnnex()).collected, { timeout: 90_000 }).toBe(1);
});
