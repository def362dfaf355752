export type Unfitness = 'insecure' | 'storage' | 'worker';

/** What this browser or this address lacks, so that responses would not survive; undefined where nothing does. */
export function findUnfitness(): Exclude<Unfitness, 'storage'> | undefined {
  if (!window.isSecureContext) return 'insecure';
  return 'serviceWorker' in navigator && 'locks' in navigator ? undefined : 'worker';
}

/** Asks the browser never to delete what is stored here; true where it promised. */
export async function askToPersist(): Promise<boolean> {
  try {
    return (await navigator.storage.persisted()) || (await navigator.storage.persist());
  } catch {
    return false;
  }
}

/** What is left of the room that the browser gives this page; null where it does not say. */
export async function findFreeMegabytes(): Promise<number | null> {
  try {
    const { quota, usage = 0 } = await navigator.storage.estimate();
    return quota === undefined ? null : Math.max(0, Math.floor((quota - usage) / 1_000_000));
  } catch {
    return null;
  }
}

/** Opened from the home screen, or brought to full screen by hand. */
export function isFullScreen(): boolean {
  const isInstalled = matchMedia('(display-mode: fullscreen), (display-mode: standalone)').matches;
  return isInstalled || document.fullscreenElement !== null;
}

/** As new as Chrome 99, which the build is made for: the release that brought this rule. */
export function isModern(): boolean {
  return 'CSSLayerBlockRule' in window;
}

/** The worker has taken the page over: it starts without a network. */
export function hasWorker(): boolean {
  return navigator.serviceWorker.controller !== null;
}
