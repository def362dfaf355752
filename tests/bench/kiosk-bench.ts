import { words } from '../../shared/text/survey/vi.ts';
import { findBrowser } from '../support/browser.ts';
import { locVinh } from '../support/golden.ts';
import { OfficeDesk } from '../support/office-desk.ts';
import { copiesOf, countPending, putPending, readOutbox } from '../support/outbox-probe.ts';
import { startServer } from '../support/server-process.ts';
import { startTcpProxy } from '../support/tcp-proxy.ts';
import { format, report, reportHeading, timeOf } from './measure.ts';

process.env.CHROMIUM ??= findBrowser() ?? '';
const { Tablet } = await import('../e2e/tablet.ts');

const slowdown = 6;
const rounds = 7;
const queued = 10_000;
const drainedWithinMs = 300_000;

const median = (all: readonly number[]) => all.toSorted((a, b) => a - b)[Math.floor(all.length / 2)] ?? 0;

type Page = InstanceType<typeof Tablet>['page'];

/** The page's thread does everything as if its processor were so many times slower. */
async function slowDown(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
}

/** Milliseconds from the start of the navigation until the selector's element has been drawn. */
async function measureStart(page: Page, address: string, selector: string): Promise<number> {
  await page.goto(address);
  await page.locator(selector).first().waitFor();
  return page.evaluate(() => (window as unknown as { seenAt: Promise<number> }).seenAt);
}

/** Runs in the page, before its own scripts. */
function watchForFirst(selector: string): void {
  const seenAt = new Promise<number>((resolve) => {
    const look = () => {
      if (document.querySelector(selector)) requestAnimationFrame(() => resolve(performance.now()));
      else requestAnimationFrame(look);
    };
    look();
  });
  Object.assign(window, { seenAt });
}

/** Milliseconds from the tap until another question (or screen) has been drawn. */
function measureTap(button: ReturnType<Page['locator']>): Promise<number> {
  return button.evaluate((element: HTMLElement) => {
    const place = document.querySelector('main');
    const before = place?.textContent;
    return new Promise<number>((resolve) => {
      const tappedAt = performance.now();
      element.click();
      // A message that is sent in a frame comes once that frame has been drawn.
      const drawn = new MessageChannel();
      drawn.port1.onmessage = () => resolve(performance.now() - tappedAt);
      const look = () => {
        if (document.querySelector('main')?.textContent === before) requestAnimationFrame(look);
        else drawn.port2.postMessage(null);
      };
      requestAnimationFrame(look);
    });
  });
}

async function measureTaps(page: Page): Promise<number[]> {
  const settled = (selector: string) => page.locator(`${selector}:not([aria-disabled="true"])`).first();
  const taps = [await measureTap(page.getByRole('button', { name: words.attract.start }))];
  for (;;) {
    const answer = settled('main fieldset button');
    await answer.waitFor({ timeout: 2_000 }).catch(() => undefined);
    if (!(await answer.isVisible())) return taps;
    taps.push(await measureTap(answer));
  }
}

/** One tablet of the golden office: its start without a network, its taps, and a long queue that empties. */
export async function benchKiosk(): Promise<void> {
  const [catalogue] = locVinh.catalogues;
  if (!catalogue) throw new Error('the golden case has no catalogue');
  const server = await startServer();
  const desk = await OfficeDesk.open(server, catalogue);
  const network = await startTcpProxy(server.port);
  const tablet = new Tablet(network.url);
  try {
    await tablet.switchOn();
    await tablet.enrol(await desk.makeCode({ name: 'Quầy' }));
    await tablet.expectReadyForOffline();
    const { page } = tablet;

    reportHeading(
      `The tablet without a network, its processor slowed ${slowdown} times; median of ${rounds}`,
    );
    network.setMode('refuse');
    await slowDown(page);
    const start = '[data-stage="survey"] main button';
    await page.addInitScript(watchForFirst, `${start}, svg:root`);
    const [blank, attract]: [number[], number[]] = [[], []];
    for (let round = 0; round < rounds; round += 1) {
      blank.push(await measureStart(page, `${network.url}/icons/icon.svg`, 'svg'));
      attract.push(await measureStart(page, network.url, start));
    }
    const startMs = median(attract);
    report('a cached picture alone', format.ms(median(blank)));
    report('start to attract screen', format.ms(startMs), { text: 'under 1 s', isMet: startMs < 1_000 });
    report('start ÷ picture', (startMs / median(blank)).toFixed(1));
    const taps = await measureTaps(page);
    report(`tap to next screen, slowest of ${taps.length}`, format.ms(Math.max(...taps)), {
      text: 'under 100 ms',
      isMet: taps.length > 5 && Math.max(...taps) < 100,
    });
    report('tap to next screen, median', format.ms(median(taps)));
    await page.getByRole('button', { name: words.comment.skip }).click();
    await tablet.finish();

    reportHeading(`${queued} responses that waited`);
    const [waiting] = await readOutbox(page, 'pending');
    if (!waiting) throw new Error('no response waits');
    await putPending(page, copiesOf(waiting, queued - 1));
    const session = await page.context().newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
    network.setMode('pass');
    const ms = await timeOf(async () => {
      await page.reload();
      const deadline = Date.now() + drainedWithinMs;
      while ((await countPending(page)) > 0 && Date.now() < deadline)
        await new Promise((resolve) => setTimeout(resolve, 500));
    });
    const counted = await desk.countCollected();
    report('drained in', format.ms(ms));
    report('drained', format.rate((queued / ms) * 1000));
    report('counted', String(counted), { text: `${queued}`, isMet: counted === queued });
  } finally {
    await tablet.discard();
    await network.close();
    await server.stop();
  }
}
