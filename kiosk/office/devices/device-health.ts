import type { DeviceView } from '../../../shared/endpoints/office.ts';
import { countMissing } from './missing-responses.ts';

/** A tablet reports every minute; after this long without a word somebody should look. */
const lostAfterMs = 15 * 60_000;
const clockOffsetMaxSeconds = 60;
const batteryLowPercent = 20;
const freeLeastMegabytes = 50;

export interface Span {
  readonly unit: 'minutes' | 'hours' | 'days';
  readonly count: number;
}

export type Concern =
  | { readonly kind: 'lost'; readonly ageMs: number }
  | { readonly kind: 'waiting'; readonly pending: number; readonly hours: number }
  | { readonly kind: 'missing' | 'setAside'; readonly count: number }
  | { readonly kind: 'batteryLow'; readonly percent: number }
  | { readonly kind: 'clockSlow' | 'clockFast'; readonly offsetMs: number }
  | { readonly kind: 'lowSpace'; readonly megabytes: number }
  | { readonly kind: 'notPersisted' | 'notOffline' | 'oldBrowser' | 'counterGone' | 'notFullScreen' };

/** How long something took, in the largest unit that says enough; at least a minute. */
export function spanOf(ms: number): Span {
  const minutes = Math.max(1, Math.floor(ms / 60_000));
  if (minutes < 60) return { unit: 'minutes', count: minutes };
  const hours = Math.floor(minutes / 60);
  return hours < 48 ? { unit: 'hours', count: hours } : { unit: 'days', count: Math.floor(hours / 24) };
}

/** How long ago the tablet was heard of at `nowMs`, by the server's clock; null where it never was. */
export function ageOf({ heartbeat }: Pick<DeviceView, 'heartbeat'>, nowMs: number): number | null {
  return heartbeat && Math.max(0, nowMs - Date.parse(heartbeat.receivedAt));
}

type Known = Pick<DeviceView, 'state' | 'heartbeat' | 'counterId' | 'gaps'>;

/** What somebody should see to, the most pressing first. `counterIds`: null while they are not known. */
export function listConcerns(
  device: Known,
  nowMs: number,
  counterIds: readonly string[] | null,
): readonly Concern[] {
  if (device.state !== 'enrolled') return [];
  const concerns: Concern[] = [...listReported(device, nowMs)];
  const { counterId } = device;
  if (counterId !== null && counterIds !== null && !counterIds.includes(counterId))
    concerns.push({ kind: 'counterGone' });
  return concerns;
}

function listReported(device: Known, nowMs: number): Concern[] {
  const ageMs = ageOf(device, nowMs);
  if (!device.heartbeat || ageMs === null) return [];
  const { report } = device.heartbeat;
  // What has not arrived and does not wait either is no longer there.
  const missing = countMissing(device) - report.pending;
  const { batteryPercent, isCharging, clockOffsetSeconds, oldestPendingHours, freeMegabytes } = report;
  const found: (Concern | false)[] = [
    ageMs > lostAfterMs && { kind: 'lost', ageMs },
    missing > 0 && { kind: 'missing', count: missing },
    report.setAside > 0 && { kind: 'setAside', count: report.setAside },
    // A response that has waited for minutes only is on its way.
    report.pending > 0 &&
      (oldestPendingHours ?? 0) >= 1 && {
        kind: 'waiting',
        pending: report.pending,
        hours: oldestPendingHours ?? 0,
      },
    !report.isPersisted && { kind: 'notPersisted' },
    // An older page does not tell: undefined is no concern.
    typeof freeMegabytes === 'number' &&
      freeMegabytes < freeLeastMegabytes && { kind: 'lowSpace', megabytes: freeMegabytes },
    report.hasWorker === false && { kind: 'notOffline' },
    batteryPercent !== null &&
      batteryPercent <= batteryLowPercent &&
      isCharging !== true && { kind: 'batteryLow', percent: batteryPercent },
    Math.abs(clockOffsetSeconds) > clockOffsetMaxSeconds && {
      // The tablet adds the offset to its own clock.
      kind: clockOffsetSeconds > 0 ? 'clockSlow' : 'clockFast',
      offsetMs: Math.abs(clockOffsetSeconds) * 1000,
    },
    report.isModern === false && { kind: 'oldBrowser' },
    !report.isFullScreen && { kind: 'notFullScreen' },
  ];
  return found.filter((concern) => concern !== false);
}

export interface PageVersion {
  readonly version: string;
  readonly names: readonly string[];
}

/**
 * The versions that tablets run which are in touch, with their names; empty where all run the same. A tablet
 * that lies in a drawer could not be brought up to date anyway.
 */
export function listDifferingVersions(
  devices: readonly Pick<DeviceView, 'name' | 'state' | 'heartbeat'>[],
  nowMs: number,
): readonly PageVersion[] {
  const names = new Map<string, string[]>();
  for (const device of devices) {
    const ageMs = ageOf(device, nowMs);
    if (device.state !== 'enrolled' || !device.heartbeat || ageMs === null || ageMs > lostAfterMs) continue;
    const { appVersion } = device.heartbeat.report;
    names.set(appVersion, [...(names.get(appVersion) ?? []), device.name]);
  }
  if (names.size < 2) return [];
  return [...names].map(([version, each]) => ({ version, names: each }));
}
