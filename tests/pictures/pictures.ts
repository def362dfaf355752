import { chromium } from '@playwright/test';
import { defaultOfficeSettings } from '../../shared/office-settings.ts';
import { Desk } from '../e2e/desk.ts';
import { launchOptions } from '../playwright.config.ts';
import { ensureBrowsers } from '../support/browser.ts';
import { startServer } from '../support/server-process.ts';
import { Album } from './album.ts';
import { walkDesk, walkOfficer, walkPublic } from './desk-walk.ts';
import { addDrawnPictures } from './drawn-pictures.ts';
import { fillPastWeek } from './past-week.ts';
import { picturedOffice } from './pictured-office.ts';
import { walkTablet } from './tablet-walk.ts';

// Takes the pictures of docs/screens.md anew: `npm run pictures`. Its server and browsers end with it.

const mostMs = 5 * 60_000;
setTimeout(() => {
  process.stderr.write('the pictures took too long\n');
  process.exit(1);
}, mostMs).unref();

const sheets = [
  { name: 'tablet-upright', viewport: { width: 800, height: 1280 }, columns: 6, width: 260 },
  { name: 'tablet-narrow', viewport: { width: 390, height: 844 }, columns: 6, width: 200 },
] as const;

async function makePicturedOffice(desk: Desk): Promise<void> {
  await desk.callServer('offices', { catalogue: picturedOffice });
  await desk.page.request.put(`${desk.url}/api/v1/offices/${picturedOffice.office.id}/settings`, {
    data: { ...defaultOfficeSettings, hasLastLook: true },
    headers: { origin: desk.url },
  });
}

async function makeCode(desk: Desk, name: string): Promise<string> {
  const address = `offices/${picturedOffice.office.id}/enrolments`;
  return (await desk.callServer<{ code: string }>(address, { name })).code;
}

ensureBrowsers();
const server = await startServer();
const browser = await chromium.launch(launchOptions);
try {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  const desk = new Desk(page, server.url);
  await desk.makeFirstAccount(server.setupCode);
  await desk.makeSampleOffice();
  const album = new Album();
  await fillPastWeek(desk);
  await walkDesk(desk, album);
  await walkPublic(desk, album);
  await walkOfficer(desk, browser, album);
  await makePicturedOffice(desk);
  await addDrawnPictures(desk, browser);
  await album.take(page, 'desk-media', true);
  const viewport = { width: 1280, height: 800 };
  await walkTablet({ url: server.url, code: await makeCode(desk, 'Quầy 1'), viewport, isKept: true });
  for (const sheet of sheets) {
    const code = await makeCode(desk, sheet.name);
    const walked = await walkTablet({ url: server.url, code, viewport: sheet.viewport });
    await walked.bind(browser, sheet.name, sheet.columns, sheet.width);
  }
} finally {
  await browser.close();
  await server.stop();
}
