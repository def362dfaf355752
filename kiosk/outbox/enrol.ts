import type { Enrolment } from '../../shared/endpoints/device.ts';
import type { DeviceRecord } from './schema.ts';
import { listSpilled } from './spill.ts';
import type { Store, Transaction } from './store.ts';
import { continueAbove, type KeyValueStorage, witnessedSeq, writeWitness } from './witness.ts';

const key = 'device';

type EnrolmentStores = readonly ['device', 'pending', 'setAside', 'catalogue'];

/**
 * Makes this tablet the enrolled device. The same device goes on with its `seq`; another device of the same
 * office takes the waiting responses over under numbers of its own; those of another office are set aside,
 * since they may not be counted here.
 */
export async function enrol(
  store: Store,
  storage: KeyValueStorage,
  enrolment: Enrolment,
  now: number,
): Promise<DeviceRecord> {
  const device = await store.write(
    ['device', 'pending', 'setAside', 'catalogue'] as const,
    async (transaction) => {
      const records = transaction.objectStore('device');
      const before = await records.get(key);
      if (before?.token === enrolment.token) return before;
      let current = recordFor(enrolment, before);
      const witnessed = witnessedSeq(storage, enrolment.deviceId);
      const known = Math.max(enrolment.lastSeq, witnessed);
      // An export gave the next numbers to what is spilled: where the server has those, nothing is lost.
      const spilled = before?.deviceId === enrolment.deviceId ? listSpilled(storage).length : 0;
      const isExported = witnessed <= current.lastSeq && known <= current.lastSeq + spilled;
      current = isExported
        ? { ...current, lastSeq: Math.max(known, current.lastSeq) }
        : continueAbove(current, known, now);
      if (before && before.deviceId !== enrolment.deviceId)
        current =
          before.officeId === enrolment.officeId
            ? await takeOver(transaction, current)
            : await setAsideAll(transaction, current, now);
      if (before?.officeId !== enrolment.officeId) await transaction.objectStore('catalogue').clear();
      await records.put(current, key);
      return current;
    },
  );
  writeWitness(storage, device);
  return device;
}

function recordFor({ deviceId, token, officeId }: Enrolment, before: DeviceRecord | undefined): DeviceRecord {
  if (before?.deviceId === deviceId) return { ...before, token, officeId };
  const clockOffsetMs = before?.clockOffsetMs ?? 0;
  return { deviceId, token, officeId, lastSeq: 0, epoch: null, clockOffsetMs, answeredAt: null, alarms: [] };
}

async function takeOver(
  transaction: Transaction<EnrolmentStores, 'readwrite'>,
  device: DeviceRecord,
): Promise<DeviceRecord> {
  const pending = transaction.objectStore('pending');
  let { lastSeq } = device;
  for (const row of await pending.index('bySeq').getAll()) {
    lastSeq += 1;
    const response = { ...row.response, seq: lastSeq };
    await pending.put({ ...row, seq: lastSeq, deviceId: device.deviceId, response });
  }
  return { ...device, lastSeq };
}

async function setAsideAll(
  transaction: Transaction<EnrolmentStores, 'readwrite'>,
  device: DeviceRecord,
  now: number,
): Promise<DeviceRecord> {
  const pending = transaction.objectStore('pending');
  const setAside = transaction.objectStore('setAside');
  for (const row of await pending.getAll()) {
    await setAside.put({ ...row, outcome: 'unsendable', code: 'other-office', setAsideAt: now });
    await pending.delete(row.id);
  }
  return device;
}
