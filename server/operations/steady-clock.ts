import { findInstallationValue, setInstallationValue } from '../storage/installation.ts';
import type { Storage } from '../storage/storage.ts';

const dayMs = 86_400_000;
/** A server that stood still for so long looks, at its next start, like one whose clock leapt. */
const largestLeapMs = 31 * dayMs;
const largestStepBackMs = dayMs;
const trialMs = 7 * dayMs;

/** Milliseconds since 1970, UTC: when the clock was last read, and since when it has gone on from there. */
interface ClockSeen {
  readonly at: number;
  readonly since: number;
}

/**
 * Whether the clock has gone on for a week without a leap, as far as it was read here. What cannot be undone waits
 * for that: a clock that shows a year too many would make everything old.
 * @param now milliseconds since 1970, UTC
 */
export function isClockSteady(storage: Storage, now: number): Promise<boolean> {
  return storage.write(async (scope) => {
    const known = await findInstallationValue(scope, 'clock-seen');
    const seen = known === undefined ? undefined : (JSON.parse(known) as ClockSeen);
    const hasGoneOn = seen && now - seen.at <= largestLeapMs && seen.at - now <= largestStepBackMs;
    const since = hasGoneOn ? seen.since : now;
    await setInstallationValue(scope, 'clock-seen', JSON.stringify({ at: now, since } satisfies ClockSeen));
    return now - since >= trialMs;
  });
}
