import { execFileSync } from 'node:child_process';
import { findBrowser } from '../support/browser.ts';

/**
 * Uses one tablet over and over, without ever loading its page again, and says whether memory and storage stay
 * flat and every response that was thanked for counts; then kills its browser thirty times right after the
 * thanks. `npm run soak -- MINUTES`, 10 by default.
 */
process.env.CHROMIUM ??= findBrowser() ?? '';
const { giveShortAnswer, shortCatalogue, tapToComment } = await import('../e2e/counter.ts');
const { cutPowerAfterThanks } = await import('../e2e/power-cuts.ts');
const { Tablet } = await import('../e2e/tablet.ts');
const { OfficeDesk } = await import('../support/office-desk.ts');
const { readOutbox } = await import('../support/outbox-probe.ts');
const { startServer } = await import('../support/server-process.ts');
const { startTcpProxy } = await import('../support/tcp-proxy.ts');

const minutes = Number(process.argv[2] ?? 10);
if (!(minutes > 0)) throw new Error('usage: npm run soak -- MINUTES');

/** The network is away for three of twenty citizens; each twelfth walks away half-way. */
const outageEvery = 20;
const outageLength = 3;
const leavesEvery = 12;

const powerCuts = 30;

/** What the page may grow from the first measuring to the last. */
const heapMayGrowBytes = 1_000_000;

interface Sample {
  readonly given: number;
  readonly heapBytes: number;
  readonly nodes: number;
  readonly listeners: number;
  readonly storageBytes: number;
  readonly waiting: number;
  readonly acknowledged: number;
  readonly serverMiB: number;
}

const server = await startServer();
const desk = await OfficeDesk.open(server, shortCatalogue);
const network = await startTcpProxy(server.port);
const tablet = new Tablet(network.url);

async function measure(given: number): Promise<Sample> {
  const { page } = tablet;
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  await session.detach();
  const metric = (name: string) => metrics.find((each) => each.name === name)?.value ?? Number.NaN;
  const storageBytes = await page.evaluate(async () => (await navigator.storage.estimate()).usage ?? 0);
  const rss = execFileSync('ps', ['-o', 'rss=', '-p', String(server.pid)], { encoding: 'utf8' });
  return {
    given,
    heapBytes: metric('JSHeapUsedSize'),
    nodes: metric('Nodes'),
    listeners: metric('JSEventListeners'),
    storageBytes,
    waiting: (await readOutbox(page, 'pending')).length,
    acknowledged: (await readOutbox(page, 'acknowledged')).length,
    serverMiB: Math.round(Number(rss) / 1024),
  };
}

async function leaveHalfWay(): Promise<void> {
  const { page } = tablet;
  await tapToComment(page);
  // By the two steps back that the survey of one question has.
  for (let step = 0; step < 2; step += 1) await page.locator('button.back').click();
  await tablet.expectAttract();
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

async function waitForAll(given: number): Promise<number> {
  const deadline = Date.now() + 90_000;
  for (;;) {
    const counted = await desk.countCollected();
    if (counted >= given || Date.now() > deadline) return counted;
    await pause(500);
  }
}

async function useTablet(): Promise<{ samples: Sample[]; given: number; left: number }> {
  const end = Date.now() + minutes * 60_000;
  const samples: Sample[] = [];
  let nextSampleAt = 0;
  let given = 0;
  let left = 0;
  while (Date.now() < end) {
    const phase = given % outageEvery;
    network.setMode(phase >= outageEvery - outageLength ? 'refuse' : 'pass');
    if (Date.now() >= nextSampleAt && phase === 5) {
      const sample = await measure(given);
      samples.push(sample);
      console.log(JSON.stringify(sample));
      nextSampleAt = Date.now() + (minutes * 60_000) / 12;
    }
    if (given % leavesEvery === leavesEvery - 1) {
      await leaveHalfWay();
      left += 1;
    }
    await giveShortAnswer(tablet, given % 3);
    given += 1;
    await tablet.finish();
  }
  network.setMode('pass');
  return { samples, given, left };
}

try {
  await tablet.switchOn();
  await tablet.enrol(await desk.makeCode({ name: 'Máy thử sức' }));
  await tablet.expectReadyForOffline();
  const { samples, given, left } = await useTablet();
  const counted = await waitForAll(given);
  samples.push(await measure(given));
  const [first, middle, last] = [samples[0], samples[samples.length >> 1], samples.at(-1)];
  if (!first || !middle || !last) throw new Error('nothing was measured');
  console.table({ start: first, middle, end: last });
  const perResponse = (last.storageBytes - first.storageBytes) / (last.given - first.given);
  console.log(`${minutes} minutes: ${given} given, ${counted} counted, ${left} left half-way`);
  network.setMode('refuse');
  await cutPowerAfterThanks(tablet, powerCuts);
  network.setMode('pass');
  const countedAfterCuts = await waitForAll(given + powerCuts);
  console.log(`${powerCuts} thanked and killed at once, ${countedAfterCuts - counted} counted`);
  const { gaps, setAside } = await desk.getDevice('Máy thử sức');
  console.log(`storage: ${Math.round(perResponse)} bytes for each response, kept for 30 days`);
  const faults = [
    given === counted ? '' : 'not every response was counted once',
    countedAfterCuts === given + powerCuts ? '' : 'a kill cost a response that was thanked for',
    gaps.length + setAside.length === 0 ? '' : 'there are gaps, or responses set aside',
    last.waiting === 0 ? '' : 'responses are still waiting',
    last.heapBytes - first.heapBytes < heapMayGrowBytes ? '' : 'the page’s memory grows',
    last.nodes <= first.nodes * 1.5 ? '' : 'the page’s elements grow in number',
    last.listeners <= first.listeners * 1.5 ? '' : 'the page’s listeners grow in number',
  ].filter((fault) => fault !== '');
  for (const fault of faults) console.error(fault);
  process.exitCode = faults.length === 0 ? 0 : 1;
} finally {
  await tablet.discard();
  await network.close();
  await server.stop();
}
