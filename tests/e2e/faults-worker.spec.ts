import { expect } from '@playwright/test';
import { words } from '../../shared/text/survey/vi.ts';
import { type Front, pagesFrom, startFront } from '../support/front.ts';
import type { OfficeDesk } from '../support/office-desk.ts';
import { makeRelease, type PageRelease } from '../support/page-release.ts';
import { test as base, giveShortAnswer, tapToComment } from './counter.ts';
import { Tablet } from './tablet.ts';

interface Rig {
  readonly desk: OfficeDesk;
  readonly front: Front;
  readonly tablet: Tablet;
  readonly name: string;
  /** The front answers with this release from now on. */
  serve(number: number, options?: { readonly isBroken: boolean }): PageRelease;
}

let rigs = 0;

/** A tablet that runs the first release, and a front that can bring out others. */
const test = base.extend<{ rig: Rig }>({
  rig: async ({ office: { server, desk } }, use) => {
    rigs += 1;
    const name = `Máy cập nhật ${rigs}`;
    const releases: PageRelease[] = [];
    const front = await startFront(server.port);
    const tablet = new Tablet(front.url);
    const serve: Rig['serve'] = (number, options) => {
      const release = makeRelease(number, options);
      releases.push(release);
      front.setRule(pagesFrom(release.folder));
      return release;
    };
    serve(1);
    await tablet.switchOn();
    await tablet.enrol(await desk.makeCode({ name }));
    await tablet.expectReadyForOffline();
    await use({ desk, front, tablet, name, serve });
    await tablet.discard();
    await front.close();
    for (const release of releases) release.remove();
  },
});

/** The browser looks for a newer worker, as it does by itself at each start of the page and once an hour. */
function lookForUpdate({ page }: Tablet): Promise<string> {
  return page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    return registration?.update().then(
      () => 'looked',
      (error: Error) => error.name,
    ) as Promise<string>;
  });
}

async function expectRelease({ page }: Tablet, number: number, timeout = 30_000): Promise<void> {
  await expect(page.locator('html')).toHaveAttribute('data-release', String(number), { timeout });
}

/**
 * A look while another is under way is none of its own, and the page may be loaded again while it is asked. A page that
 * finds the files of the release before gone, twice in a row, waits a minute before its next try.
 */
async function expectToComeTo(tablet: Tablet, number: number): Promise<void> {
  await expect(async () => {
    await lookForUpdate(tablet).catch(() => 'reloaded');
    await expectRelease(tablet, number, 12_000);
  }).toPass({ timeout: 160_000 });
}

test('a release of which a file is missing leaves the one before in charge, with a network and without (S2)', async ({
  rig: { tablet, front, serve },
}) => {
  test.setTimeout(300_000);
  const { page } = tablet;
  const second = serve(2);
  const whole = pagesFrom(second.folder);
  front.setRule((request) => (request.path.endsWith(second.script) ? { status: 404 } : whole(request)));
  const wasAsked = () => front.requests.some(({ path }) => path.endsWith(second.script));
  await lookForUpdate(tablet);
  await expect.poll(wasAsked).toBe(true);
  const isInstalling = () =>
    page.evaluate(async () => {
      const registration = await navigator.serviceWorker.getRegistration();
      return Boolean(registration?.installing ?? registration?.waiting);
    });
  await expect.poll(isInstalling).toBe(false);
  await page.reload();
  await expectRelease(tablet, 1);
  await tablet.expectAttract();
  front.setRule(() => ({ status: 503 }));
  await page.reload();
  await expectRelease(tablet, 1);
  await giveShortAnswer(tablet);
  await tablet.finish();

  front.setRule(whole);
  await expectToComeTo(tablet, 2);
});

test('ten releases in a row, some at once: the tablet comes to the last one, and starts offline with it (S1, S3)', async ({
  rig: { tablet, front, serve },
}) => {
  test.setTimeout(300_000);
  for (let number = 2; number <= 11; number += 1) {
    serve(number);
    if (number % 3 === 0) await lookForUpdate(tablet).catch(() => 'reloaded');
    else await expectToComeTo(tablet, number);
  }
  front.setRule(() => ({ status: 503 }));
  await tablet.switchOff();
  await tablet.switchOn();
  await expectRelease(tablet, 11);
  await giveShortAnswer(tablet);
});

test('a release that comes in the middle of a survey waits for the attract screen (S4)', async ({
  rig: { tablet, desk, name, serve },
}) => {
  const { page } = tablet;
  await tapToComment(page, 1);
  serve(2);
  await lookForUpdate(tablet);
  const isWaiting = () =>
    page.evaluate(async () => Boolean((await navigator.serviceWorker.getRegistration())?.waiting));
  await expect.poll(isWaiting).toBe(true);
  await page.getByLabel(words.comment.label).fill('Cảm ơn');
  await expect(page.locator('html')).toHaveAttribute('data-release', '1');
  await page.getByRole('button', { name: words.comment.send }).click();
  await expect(page.getByText(words.thanks.title)).toBeVisible();
  expect(await isWaiting()).toBe(true);
  await tablet.finish();
  await expectRelease(tablet, 2);
  await tablet.expectAttract();
  await expect.poll(async () => (await desk.getDevice(name)).arrived).toBe(1);
});

test('a release that does not come up is left for the next one, and what waits is sent from there (S8)', async ({
  rig: { tablet, desk, front, serve },
}) => {
  test.setTimeout(300_000);
  const before = await desk.countCollected();
  front.setRule(() => ({ status: 503 }));
  await giveShortAnswer(tablet);
  await tablet.finish();
  const broken = pagesFrom(serve(2, { isBroken: true }).folder);
  front.setRule((request) => (request.path.startsWith('/api/') ? { status: 503 } : broken(request)));
  await expectToComeTo(tablet, 2);
  serve(3);
  await expectRelease(tablet, 3);
  await tablet.expectAttract();
  await expect.poll(() => desk.countCollected()).toBe(before + 1);
});

test('a tablet that nobody reloads looks for a release by itself within an hour (S5)', async ({
  rig: { tablet, serve },
}) => {
  await tablet.page.clock.install();
  await tablet.page.reload();
  await tablet.expectAttract();
  serve(2);
  // The browser's own look after the reload may still be under way, and would be taken for the first hour's.
  await expect(async () => {
    await tablet.page.clock.fastForward('01:00:01').catch(() => 'reloaded');
    await expectRelease(tablet, 2, 10_000);
  }).toPass({ timeout: 60_000 });
});

test('the worker and the page are asked for again each time, and what has a hash in its name never (S6)', async ({
  counter: { server },
}) => {
  const cacheControlOf = async (path: string) =>
    (await fetch(`${server.url}${path}`)).headers.get('cache-control');
  for (const path of ['/', '/sw.js', '/manifest.webmanifest'])
    expect(await cacheControlOf(path), path).toBe('no-cache');
  const script = /src="(\/assets\/[^"]+\.js)"/.exec(await (await fetch(server.url)).text())?.[1] ?? '';
  expect(await cacheControlOf(script)).toContain('immutable');
});

test('the worker answers for its own files alone: no other method, and nothing under /api (L2)', async ({
  rig: { tablet, front, desk, name },
}) => {
  const { page } = tablet;
  await page.reload();
  await tablet.expectAttract();
  const [worker] = page.context().serviceWorkers();
  if (!worker) throw new Error('no worker');
  const answered = await worker.evaluate(() => {
    const asks = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'].flatMap((method) =>
      ['/index.html', '/api/v1/catalogue', '/api/v1/responses'].map((path) => ({ method, path })),
    );
    return asks
      .filter(({ method, path }) => {
        const request = new Request(path, { method, ...(method === 'GET' ? {} : { body: 'x' }) });
        const event = new Event('fetch') as Event & { request?: Request; respondWith?: () => void };
        let isAnswered = false;
        event.request = request;
        event.respondWith = () => {
          isAnswered = true;
        };
        Object.assign(event, { waitUntil: () => undefined, preloadResponse: Promise.resolve() });
        self.dispatchEvent(event);
        return isAnswered;
      })
      .map(({ method, path }) => `${method} ${path}`);
  });
  expect(answered).toEqual(['GET /index.html']);

  const throughWorker: string[] = [];
  page.on('response', (response) => {
    if (response.fromServiceWorker()) throughWorker.push(new URL(response.url()).pathname);
  });
  await page.reload();
  await giveShortAnswer(tablet);
  await expect.poll(async () => (await desk.getDevice(name)).arrived).toBe(1);
  expect(throughWorker).toContain('/');
  expect(throughWorker.filter((path) => path.startsWith('/api'))).toEqual([]);
  const posted = front.requests.filter(({ path }) => path === '/api/v1/responses');
  for (const { body, headers } of posted) expect(String(body.length)).toBe(headers['content-length']);
});
