import { test as base, expect } from '@playwright/test';
import type { Catalogue } from '../../shared/catalogue.ts';
import { words as staffWords } from '../../shared/text/staff/vi.ts';
import { words } from '../../shared/text/survey/vi.ts';
import { OfficeDesk } from '../support/office-desk.ts';
import { type ServerProcess, startServer } from '../support/server-process.ts';
import { smallCatalogue } from '../support/small-catalogue.ts';
import { startTcpProxy, type TcpProxy } from '../support/tcp-proxy.ts';
import { Tablet } from './tablet.ts';

/** One question and a comment: for tests that are not about the questions. */
export const shortCatalogue: Catalogue = smallCatalogue({
  criteria: [{ id: 'reception', text: { vi: 'Nơi đón tiếp' }, per: 'response' }],
  officers: [],
  serviceFields: [],
  counters: [],
});

/** A whole survey of the short catalogue, up to the thanks. */
export async function giveShortAnswer({ page }: Tablet, place = 0): Promise<void> {
  await tapToComment(page, place);
  await page.getByRole('button', { name: words.comment.skip }).click();
  await expect(page.getByText(words.thanks.title)).toBeVisible();
}

export async function tapToComment(page: Tablet['page'], place = 0): Promise<void> {
  await page.getByRole('button', { name: words.attract.start }).click();
  await page.getByRole('group').first().getByRole('button').nth(place).click();
  await expect(page.getByLabel(words.comment.label)).toBeVisible();
}

/** From the attract screen to what staff see. */
export async function openStaffScreen({ page }: Tablet): Promise<void> {
  const office = page.getByRole('button', { name: shortCatalogue.office.name.vi });
  for (let tap = 0; tap < 5; tap += 1) await office.click();
  await expect(page.getByRole('heading', { name: staffWords.staff.title })).toBeVisible();
}

/** A counter of an office: its tablet, enrolled, and the network in between. */
export interface Counter {
  readonly desk: OfficeDesk;
  readonly server: ServerProcess;
  readonly network: TcpProxy;
  readonly tablet: Tablet;
  /** The tablet's name in the office. */
  readonly name: string;
  /** How many more responses count than when the test began. */
  countNew(): Promise<number>;
}

interface Office {
  readonly server: ServerProcess;
  readonly desk: OfficeDesk;
}

let tablets = 0;

/** Tests at a counter. The office is one for all tests of a worker, the tablet is each one's own. */
export const test = base.extend<{ counter: Counter; isWholeBrowser: boolean }, { office: Office }>({
  isWholeBrowser: [false, { option: true }],
  office: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of what a fixture needs
    async ({}, use) => {
      const server = await startServer();
      await use({ server, desk: await OfficeDesk.open(server, shortCatalogue) });
      await server.stop();
    },
    { scope: 'worker' },
  ],
  counter: async ({ office: { server, desk }, isWholeBrowser }, use) => {
    tablets += 1;
    const name = `Máy ${tablets}`;
    const network = await startTcpProxy(server.port);
    const tablet = new Tablet(network.url, { isWholeBrowser });
    await tablet.switchOn();
    await tablet.enrol(await desk.makeCode({ name }));
    await tablet.expectReadyForOffline();
    const before = await desk.countCollected();
    const countNew = async () => (await desk.countCollected()) - before;
    await use({ desk, server, network, tablet, name, countNew });
    await tablet.discard();
    await network.close();
  },
});
