import type { SurveyResponse } from '../../shared/survey-response.ts';
import { buildResponse } from './draft.ts';
import { takeInSpilled } from './save-response.ts';
import type { DeviceRecord } from './schema.ts';
import { listSpilled } from './spill.ts';
import type { Store } from './store.ts';
import type { KeyValueStorage } from './witness.ts';

export interface Unsent {
  readonly device: DeviceRecord;
  /** What waits, what was set aside and what was spilled. */
  readonly responses: readonly SurveyResponse[];
  readonly setAsideIds: readonly string[];
  /** Set aside under an earlier enrolment: they may be another office's, and must not be counted here. */
  readonly leftOut: number;
}

/** Everything of this device that no server has acknowledged; undefined where the tablet is not enrolled. */
export async function listUnsent(
  store: Store,
  storage: KeyValueStorage,
  now: number,
): Promise<Unsent | undefined> {
  await takeInSpilled(store, storage, now);
  return store.read(['device', 'pending', 'setAside'] as const, async (transaction) => {
    const device = await transaction.objectStore('device').get('device');
    if (!device) return undefined;
    const pending = await transaction.objectStore('pending').index('bySeq').getAll();
    const setAside = await transaction.objectStore('setAside').getAll();
    const own = setAside.filter(({ deviceId }) => deviceId === device.deviceId);
    // What cannot be taken in even now has no number yet. It gets the next ones: whatever comes to bear them on
    // the tablet later, the server has then seen each number once, and a response is known by its id.
    const spilled = listSpilled(storage).map((draft, index) =>
      buildResponse(draft, device.lastSeq + 1 + index, device.clockOffsetMs),
    );
    return {
      device,
      responses: [...[...own, ...pending].map(({ response }) => response), ...spilled],
      setAsideIds: own.map(({ id }) => id),
      leftOut: setAside.length - own.length,
    };
  });
}

/** Notes which of what was set aside is in a file: only that may be deleted. */
export function noteExported(store: Store, ids: readonly string[], now: number): Promise<void> {
  return store.write(['setAside'], async (transaction) => {
    const rows = transaction.objectStore('setAside');
    for (const id of ids) {
      const row = await rows.get(id);
      if (row) await rows.put({ ...row, exportedAt: now });
    }
  });
}

/** @returns false for what was never exported: it stays */
export function deleteSetAside(store: Store, id: string): Promise<boolean> {
  return store.write(['setAside'], async (transaction) => {
    const rows = transaction.objectStore('setAside');
    const isExported = (await rows.get(id))?.exportedAt !== undefined;
    if (isExported) await rows.delete(id);
    return isExported;
  });
}
