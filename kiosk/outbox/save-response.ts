import { buildResponse, type ResponseDraft } from './draft.ts';
import { giveUpHistory, tellOfGivenUpHistory } from './history.ts';
import { giveUpMedia } from './media-room.ts';
import { listSpilled, removeSpilled, spill } from './spill.ts';
import { isQuotaError, type Store } from './store.ts';
import { continueAbove, type KeyValueStorage, witnessedSeq, writeWitness } from './witness.ts';

/** `spilled`: safe outside IndexedDB; to be taken in after a restart of the page. */
export type Saved = 'queued' | 'spilled';

/** Nothing on this tablet could keep the response: the citizen must not be thanked. */
export class NotSaved extends Error {
  constructor(cause: unknown) {
    super('the response could not be kept', { cause });
    this.name = 'NotSaved';
  }
}

/**
 * Keeps a response. Saving one draft again, after a timeout that was none or from the spill, changes nothing.
 * @throws NotSaved
 */
export async function saveResponse(
  store: Store,
  storage: KeyValueStorage,
  draft: ResponseDraft,
  now: number,
): Promise<Saved> {
  try {
    await queueMakingRoom(store, storage, draft, now);
    return 'queued';
  } catch {
    try {
      spill(storage, draft);
      return 'spilled';
    } catch (error) {
      throw new NotSaved(error);
    }
  }
}

/**
 * Takes in what was spilled. What is known by its id already is only struck off the list; what cannot be taken
 * in now stays where it is, and holds up neither the others nor the tablet.
 */
export async function takeInSpilled(store: Store, storage: KeyValueStorage, now: number): Promise<void> {
  await tellOfGivenUpHistory(store, storage).catch(() => undefined);
  for (const draft of listSpilled(storage)) {
    const isQueued = await queueMakingRoom(store, storage, draft, now).then(
      () => true,
      () => false,
    );
    if (isQueued) removeSpilled(storage, draft.id);
  }
}

/** On a full disk pictures and recordings go first, then acknowledged history. */
async function queueMakingRoom(
  store: Store,
  storage: KeyValueStorage,
  draft: ResponseDraft,
  now: number,
): Promise<void> {
  const ways = [() => giveUpMedia(store, now), () => giveUpHistory(store, storage, now).then(() => true)];
  for (;;)
    try {
      return await queue(store, storage, draft, now);
    } catch (error) {
      if (!isQuotaError(error)) throw error;
      for (let isRoomMade = false; !isRoomMade; ) {
        const giveUp = ways.shift();
        if (!giveUp) throw error;
        isRoomMade = await giveUp();
      }
    }
}

async function queue(
  store: Store,
  storage: KeyValueStorage,
  draft: ResponseDraft,
  now: number,
): Promise<void> {
  const device = await store.write(
    ['device', 'pending', 'acknowledged', 'setAside'] as const,
    async (transaction) => {
      const records = transaction.objectStore('device');
      const found = await records.get('device');
      if (!found) throw new Error('this tablet is not enrolled');
      const known = await Promise.all([
        transaction.objectStore('pending').getKey(draft.id),
        transaction.objectStore('acknowledged').getKey(draft.id),
        transaction.objectStore('setAside').getKey(draft.id),
      ]);
      if (known.some((id) => id !== undefined)) return found;
      const current = continueAbove(found, witnessedSeq(storage, found.deviceId), now);
      const seq = current.lastSeq + 1;
      const response = buildResponse(draft, seq, current.clockOffsetMs);
      await transaction
        .objectStore('pending')
        .add({ id: draft.id, seq, deviceId: current.deviceId, response });
      const next = { ...current, lastSeq: seq };
      await records.put(next, 'device');
      return next;
    },
  );
  writeWitness(storage, device);
}
