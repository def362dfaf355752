import type { Workbox } from 'workbox-window';

const pollEveryMs = 3_600_000;
const pollAtMostEveryMs = 60_000;
const lookEveryMs = 10_000;

export interface AppUpdate {
  /** Asks the server whether there is a newer version of the page. */
  check(): void;
  /** Lets a newer version that is waiting take over; `onReplaced` follows. To be called on the attract screen. */
  apply(): void;
}

const workerAddress = '/sw.js';

type WorkerAddress = ConstructorParameters<typeof Workbox>[0];

/** Not among the types of the platform yet. */
interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL(): string },
  ): { createScriptURL(address: string): WorkerAddress };
}

/** The page's content policy takes no bare text for a script's address: here is the only one that it may be. */
function vouchForWorker(): WorkerAddress {
  const { trustedTypes } = window as { trustedTypes?: TrustedTypes };
  const policy = trustedTypes?.createPolicy('service-worker', { createScriptURL: () => workerAddress });
  return policy?.createScriptURL(workerAddress) ?? workerAddress;
}

/**
 * Registers the service worker. A newer one waits until `apply`; whoever is told that it has taken over reloads
 * the page when nobody is answering. `onWaiting` is also called now and then while none may wait.
 */
export async function watchUpdates(onWaiting: () => void, onReplaced: () => void): Promise<AppUpdate> {
  // The first worker of a tablet takes over a page that came from the network: that is no update.
  let hasWorker = navigator.serviceWorker.controller !== null;
  let checkedAt = performance.now();
  // A file of its own: the attract screen does not wait for it.
  const { Workbox } = await import('workbox-window');
  const workbox = new Workbox(vouchForWorker());

  workbox.addEventListener('waiting', onWaiting);
  workbox.addEventListener('controlling', () => {
    if (hasWorker) onReplaced();
    hasWorker = true;
  });

  function check(): void {
    if (performance.now() - checkedAt < pollAtMostEveryMs) return;
    checkedAt = performance.now();
    // Without a network there is no news.
    workbox.update().catch(() => undefined);
  }

  workbox.register({ immediate: true }).catch(() => undefined);
  setInterval(check, pollEveryMs);
  // The package tells of the first releases that one page lives to see, and not of those that follow quickly.
  setInterval(onWaiting, lookEveryMs);
  return { check, apply: () => workbox.messageSkipWaiting() };
}
