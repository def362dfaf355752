import type { Heartbeat } from '../../shared/endpoints/device.ts';
import { countQueue, listPending } from '../outbox/queue.ts';
import type { DeviceRecord } from '../outbox/schema.ts';
import type { Store } from '../outbox/store.ts';
import { askToPersist, findFreeMegabytes, hasWorker, isFullScreen, isModern } from './fitness.ts';

const hourMs = 3_600_000;

/** The name that the build gave this very file: `index-L98jvgK8.js` → `L98jvgK8`. */
export function versionOf(address: string): string {
  return /-([\w-]{8,})\.js/.exec(address)?.[1] ?? 'dev';
}

interface Battery {
  readonly level: number;
  readonly charging: boolean;
}

async function findBattery(): Promise<Battery | undefined> {
  const asked = navigator as { getBattery?: () => Promise<Battery> };
  return asked.getBattery?.().catch(() => undefined);
}

/** Whole hours only: the exact time of an answer is nobody's business. */
async function findOldestPendingHours(store: Store, now: number): Promise<number | null> {
  const [oldest] = await listPending(store, 1);
  if (!oldest) return null;
  return Math.max(0, Math.floor((now - Date.parse(oldest.response.answeredAt)) / hourMs));
}

/** How this tablet is doing, for the office. */
export async function readHealth(
  store: Store,
  { lastSeq, clockOffsetMs }: DeviceRecord,
  isAwake: boolean | null,
): Promise<Heartbeat> {
  const battery = await findBattery();
  return {
    appVersion: versionOf(import.meta.url),
    lastSeq,
    ...(await countQueue(store)),
    oldestPendingHours: await findOldestPendingHours(store, Date.now() + clockOffsetMs),
    isPersisted: await askToPersist(),
    isFullScreen: isFullScreen(),
    freeMegabytes: await findFreeMegabytes(),
    hasWorker: hasWorker(),
    isModern: isModern(),
    batteryPercent: battery ? Math.round(battery.level * 100) : null,
    isCharging: battery?.charging ?? null,
    clockOffsetSeconds: Math.round(clockOffsetMs / 1_000),
    isAwake,
  };
}
