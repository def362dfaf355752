export interface WakeLock {
  /** Keeps the screen on, or lets it sleep. To be said again and again: browsers take the lock away unasked. */
  want(isWanted: boolean): void;
  /** null where the browser has no such lock. */
  isHeld(): boolean | null;
}

/** The lock is lost whenever the page is hidden; it is taken again once it is seen. */
export function createWakeLock(): WakeLock {
  let isWanted = false;
  let isAsking = false;
  let held: WakeLockSentinel | undefined;

  async function settle(): Promise<void> {
    if (held?.released) held = undefined;
    if (!isWanted) {
      await held?.release();
      return;
    }
    if (held || isAsking || document.visibilityState !== 'visible') return;
    isAsking = true;
    // Refused when the battery is low, for one: asked again the next time.
    held = await navigator.wakeLock?.request('screen').catch(() => undefined);
    isAsking = false;
    if (!isWanted) await held?.release();
  }

  document.addEventListener('visibilitychange', () => void settle());

  return {
    want(wanted) {
      isWanted = wanted;
      void settle();
    },
    isHeld: () => ('wakeLock' in navigator ? held !== undefined && !held.released : null),
  };
}
