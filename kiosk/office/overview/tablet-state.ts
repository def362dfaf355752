import type { DeviceView } from '../../../shared/endpoints/office.ts';
import { type Concern, listConcerns } from '../devices/device-health.ts';
import { countMissing } from '../devices/missing-responses.ts';

export interface TabletCounts {
  /** Those that are enrolled. */
  readonly all: number;
  readonly inTouch: number;
  readonly lost: number;
  readonly unheard: number;
  /** Their code was not entered yet. */
  readonly waiting: number;
}

const isLost = (concerns: readonly Concern[]) => concerns.some(({ kind }) => kind === 'lost');

export function countTablets(devices: readonly DeviceView[], nowMs: number): TabletCounts {
  const enrolled = devices.filter(({ state }) => state === 'enrolled');
  const unheard = enrolled.filter(({ heartbeat }) => heartbeat === null).length;
  const lost = enrolled.filter((device) => isLost(listConcerns(device, nowMs, null))).length;
  return {
    all: enrolled.length,
    inTouch: enrolled.length - unheard - lost,
    lost,
    unheard,
    waiting: devices.filter(({ state }) => state === 'waiting').length,
  };
}

/** What of one tablet needs somebody: what it reports, or, where it says nothing, what the server knows. */
export type TabletIssue =
  | { readonly kind: 'concern'; readonly concern: Concern }
  | { readonly kind: 'neverHeard' }
  | { readonly kind: 'notArrived' | 'refused'; readonly count: number };

export function listIssues(device: DeviceView, nowMs: number): readonly TabletIssue[] {
  const missing = countMissing(device);
  const isReporting = device.state === 'enrolled' && device.heartbeat !== null;
  const concerns = listConcerns(device, nowMs, null).map(
    (concern): TabletIssue => ({ kind: 'concern', concern }),
  );
  const known: (TabletIssue | false)[] = [
    device.state === 'enrolled' && !device.heartbeat && { kind: 'neverHeard' },
    // A tablet in touch says itself what still waits in it.
    !isReporting && missing > 0 && { kind: 'notArrived', count: missing },
    !isReporting && device.setAside.length > 0 && { kind: 'refused', count: device.setAside.length },
  ];
  return [...concerns, ...known.filter((issue) => issue !== false)];
}
