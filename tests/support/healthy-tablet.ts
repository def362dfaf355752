import type { Heartbeat } from '../../shared/endpoints/device.ts';

/** What a tablet reports to which nobody need go. */
export const healthyReport: Heartbeat = {
  appVersion: 'a1',
  lastSeq: 9,
  pending: 0,
  oldestPendingHours: null,
  setAside: 0,
  isPersisted: true,
  isFullScreen: true,
  batteryPercent: 80,
  isCharging: true,
  clockOffsetSeconds: 0,
  isAwake: true,
};
