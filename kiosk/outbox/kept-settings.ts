import type { HeartbeatAnswer } from '../../shared/endpoints/device.ts';
import type { TabletSettings } from '../../shared/tablet-settings.ts';
import type { Store } from './store.ts';

/** How a tablet behaves that was told nothing else. */
export const defaultTabletSettings: TabletSettings = {
  abandoned: 'discard',
  hasLastLook: false,
  openingHours: null,
  counterId: null,
  linkOrigin: null,
};

/** What the office set for this tablet, or the default where it was never told. */
export function getSettings(store: Store): Promise<TabletSettings> {
  return store.read(['device', 'settings'] as const, async (transaction) => {
    const device = await transaction.objectStore('device').get('device');
    const kept = await transaction.objectStore('settings').get('settings');
    const isOwn = kept !== undefined && kept.deviceId === device?.deviceId;
    // An older page kept fewer of them.
    return isOwn ? { ...defaultTabletSettings, ...kept.settings } : defaultTabletSettings;
  });
}

/**
 * Keeps what the office set. The key of a reload is kept with it, so that one wish makes one reload; the first
 * key that a tablet hears of is none.
 * @returns whether the office has asked for a reload since the last answer
 */
export function keepSettings(
  store: Store,
  deviceId: string,
  { settings, reloadKey }: HeartbeatAnswer,
): Promise<boolean> {
  return store.write(['settings', 'staff'] as const, async (transaction) => {
    // What was kept of a PIN that is no more opens nothing, and goes.
    const locks = transaction.objectStore('staff');
    const lock = await locks.get('lock');
    if (lock?.verifier && lock.verifier.pinKey !== settings.staffPinKey)
      await locks.put({ ...lock, verifier: null }, 'lock');
    const rows = transaction.objectStore('settings');
    const before = await rows.get('settings');
    await rows.put({ deviceId, settings, reloadKey }, 'settings');
    return before?.deviceId === deviceId && reloadKey !== null && reloadKey !== before.reloadKey;
  });
}
