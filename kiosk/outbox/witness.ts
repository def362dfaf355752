import type { Alarm, DeviceRecord } from './schema.ts';

/** The part of `localStorage` that is used. */
export type KeyValueStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/**
 * Browsers repair a corrupt IndexedDB by emptying it. The witness remembers elsewhere how far the tablet had
 * come, so that no `seq` is taken twice and the loss is known by its exact numbers.
 */
export interface Witness {
  readonly deviceId: string;
  readonly lastSeq: number;
}

const key = 'kiosk-witness';

export function findWitness(storage: KeyValueStorage): Witness | undefined {
  try {
    const value: unknown = JSON.parse(storage.getItem(key) ?? 'null');
    if (typeof value !== 'object' || value === null) return undefined;
    const { deviceId, lastSeq } = value as Partial<Witness>;
    return typeof deviceId === 'string' && Number.isSafeInteger(lastSeq)
      ? { deviceId, lastSeq: Number(lastSeq) }
      : undefined;
  } catch {
    return undefined;
  }
}

/** Must be called after the store's commit, never before: the witness may lag behind, and not run ahead. */
export function writeWitness(storage: KeyValueStorage, { deviceId, lastSeq }: Witness): void {
  const known = findWitness(storage);
  if (known?.deviceId === deviceId && known.lastSeq >= lastSeq) return;
  try {
    storage.setItem(key, JSON.stringify({ deviceId, lastSeq }));
  } catch {
    // A witness that cannot be written is no reason to refuse a response.
  }
}

/** The device record brought up to what is known from elsewhere, with an alarm that names the gap. */
export function continueAbove(device: DeviceRecord, knownSeq: number, now: number): DeviceRecord {
  if (knownSeq <= device.lastSeq) return device;
  const gap: Alarm = { kind: 'gap', from: device.lastSeq + 1, to: knownSeq, noticedAt: now };
  return { ...device, lastSeq: knownSeq, alarms: [...device.alarms, gap] };
}

/** The highest `seq` that the witness knows of this device. */
export function witnessedSeq(storage: KeyValueStorage, deviceId: string): number {
  const witness = findWitness(storage);
  return witness?.deviceId === deviceId ? witness.lastSeq : 0;
}
