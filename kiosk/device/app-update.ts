const pollEveryMs = 3_600_000;
const pollAtMostEveryMs = 60_000;

export interface AppUpdate {
  /** Asks the server whether there is a newer version of the page. */
  check(): void;
  /** Lets a newer version that is waiting take over; `onReplaced` follows. To be called on the attract screen. */
  apply(): void;
}

/**
 * Registers the service worker. A newer one waits until `apply`; whoever is told that it has taken over reloads
 * the page when nobody is answering.
 */
export function watchUpdates(onWaiting: () => void, onReplaced: () => void): AppUpdate {
  const { serviceWorker } = navigator;
  // The first worker of a tablet takes over a page that came from the network: that is no update.
  let hasWorker = serviceWorker.controller !== null;
  let checkedAt = performance.now();
  let registration: ServiceWorkerRegistration | undefined;

  /** An update that was found is told of once it waits; it may have come with an earlier page, too. */
  function watch(found: ServiceWorkerRegistration): void {
    const { installing } = found;
    installing?.addEventListener('statechange', () => {
      if (found.waiting === installing) onWaiting();
    });
    if (found.waiting) onWaiting();
  }

  async function register(): Promise<void> {
    const found = await serviceWorker.register('/sw.js');
    registration = found;
    found.addEventListener('updatefound', () => watch(found));
    watch(found);
  }

  function check(): void {
    if (performance.now() - checkedAt < pollAtMostEveryMs) return;
    checkedAt = performance.now();
    // Without a network there is no news.
    registration?.update().catch(() => undefined);
  }

  serviceWorker.addEventListener('controllerchange', () => {
    if (hasWorker) onReplaced();
    hasWorker = true;
  });
  register().catch(() => undefined);
  setInterval(check, pollEveryMs);
  return { check, apply: () => registration?.waiting?.postMessage({ type: 'SKIP_WAITING' }) };
}
