export interface ReadinessFacts {
  readonly isPersisted: boolean;
  /** null where the browser does not say. */
  readonly freeMegabytes: number | null;
  /** Full screen, or opened from the home screen. */
  readonly isFullScreen: boolean;
  /** null until the server has answered. */
  readonly clockOffsetMs: number | null;
  readonly isModern: boolean;
  /** The page is on the tablet, and starts without a network. */
  readonly hasWorker: boolean;
}

export const checkNames = ['persisted', 'space', 'fullScreen', 'clock', 'browser', 'offline'] as const;
export type CheckName = (typeof checkNames)[number];
export type CheckState = 'well' | 'wanting' | 'unknown';
export type Readiness = Readonly<Record<CheckName, CheckState>>;

const leastFreeMegabytes = 50;
const clockMaxOffsetMs = 2 * 60_000;

function stateOf(isWell: boolean): CheckState {
  return isWell ? 'well' : 'wanting';
}

/** What a tablet has of what it needs to stand at a counter for weeks. Nothing of it keeps a citizen out. */
export function checkReadiness(facts: ReadinessFacts): Readiness {
  const { isPersisted, freeMegabytes, isFullScreen, clockOffsetMs, isModern, hasWorker } = facts;
  return {
    persisted: stateOf(isPersisted),
    space: stateOf(freeMegabytes === null || freeMegabytes >= leastFreeMegabytes),
    fullScreen: stateOf(isFullScreen),
    clock: clockOffsetMs === null ? 'unknown' : stateOf(Math.abs(clockOffsetMs) < clockMaxOffsetMs),
    browser: stateOf(isModern),
    offline: stateOf(hasWorker),
  };
}

export function isReady(readiness: Readiness): boolean {
  return Object.values(readiness).every((state) => state === 'well');
}
