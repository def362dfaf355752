import type { StaffLock } from './schema.ts';
import type { Store } from './store.ts';

const open: StaffLock = { verifier: null, guesses: { wrong: 0, lastAt: 0 } };

/** What the tablet knows of the PIN, for when the server cannot be asked. */
export function getStaffLock(store: Store): Promise<StaffLock> {
  return store.read(
    ['staff'],
    async (transaction) => (await transaction.objectStore('staff').get('lock')) ?? open,
  );
}

/** In one transaction: two windows, or a page that is killed in between, win no guess by it. */
export function changeStaffLock<T extends { readonly lock: StaffLock }>(
  store: Store,
  change: (lock: StaffLock) => T,
): Promise<T> {
  return store.write(['staff'], async (transaction) => {
    const rows = transaction.objectStore('staff');
    const changed = change((await rows.get('lock')) ?? open);
    await rows.put(changed.lock, 'lock');
    return changed;
  });
}
