import { isLoopback } from '../device/loopback.ts';

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
  /** Where phones are to find the survey; null where the office offers none on them. */
  readonly linkOrigin: string | null;
}

export const checkNames = [
  'persisted',
  'space',
  'fullScreen',
  'clock',
  'browser',
  'offline',
  'phones',
] as const;
export type CheckName = (typeof checkNames)[number];
export type CheckState = 'well' | 'wanting' | 'unknown';
/** What does not concern the tablet is not there. */
export type Readiness = Readonly<Partial<Record<CheckName, CheckState>>>;

const leastFreeMegabytes = 50;
const clockMaxOffsetMs = 2 * 60_000;

function stateOf(isWell: boolean): CheckState {
  return isWell ? 'well' : 'wanting';
}

/** What a tablet has of what it needs to stand at a counter for weeks. Nothing of it keeps a citizen out. */
export function checkReadiness(facts: ReadinessFacts): Readiness {
  const { isPersisted, freeMegabytes, isFullScreen, clockOffsetMs, isModern, hasWorker, linkOrigin } = facts;
  return {
    persisted: stateOf(isPersisted),
    space: stateOf(freeMegabytes === null || freeMegabytes >= leastFreeMegabytes),
    fullScreen: stateOf(isFullScreen),
    clock: clockOffsetMs === null ? 'unknown' : stateOf(Math.abs(clockOffsetMs) < clockMaxOffsetMs),
    browser: stateOf(isModern),
    offline: stateOf(hasWorker),
    ...(linkOrigin === null ? {} : { phones: stateOf(!isLoopback(linkOrigin)) }),
  };
}

export function isReady(readiness: Readiness): boolean {
  return Object.values(readiness).every((state) => state === 'well');
}
