const everyMs = 60_000;
const soonMs = 2_000;

export interface Heartbeat {
  /** What it tells has changed: it beats soon, once for many changes. */
  changed(): void;
  stop(): void;
}

/**
 * Beats every minute for as long as the page lives, spread by a quarter to either side: many tablets are
 * switched on together. One that fails is as if it had not been; the next one tells the same.
 */
export function startHeartbeat(beat: () => Promise<unknown>, random = Math.random): Heartbeat {
  let isBeating = false;
  let isSoon = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function wait(ms: number): void {
    clearTimeout(timer);
    timer = setTimeout(run, ms * (0.75 + random() / 2));
  }

  async function run(): Promise<void> {
    isBeating = true;
    isSoon = false;
    await beat().catch(() => undefined);
    isBeating = false;
    if (timer) wait(isSoon ? soonMs : everyMs);
  }

  isSoon = true;
  wait(soonMs);

  return {
    changed() {
      if (isSoon) return;
      isSoon = true;
      if (!isBeating) wait(soonMs);
    },
    stop() {
      clearTimeout(timer);
      timer = undefined;
    },
  };
}
