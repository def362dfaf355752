import { randomUUID } from 'node:crypto';
import { publishCatalogue } from '../../server/operations/catalogue.ts';
import { createEnrolment, enrolDevice } from '../../server/operations/device.ts';
import { openStorage, type Storage } from '../../server/storage/storage.ts';
import type { Enrolment } from '../../shared/endpoints/device.ts';
import { addDays } from '../../shared/period.ts';
import { locVinh } from '../support/golden.ts';
import { testSecretBox } from '../support/secret-box.ts';

const [catalogue] = locVinh.catalogues;
if (!catalogue) throw new Error('the golden case has no catalogue');
const { criteria, levels, officers, serviceFields, office } = catalogue;

export const officeId = office.id;

/** A year, as most reports span. */
export const period = { from: '2025-01-01', to: '2025-12-31' };

/** After the period: nothing is from the future. */
export const now = Date.parse('2026-01-15T03:00:00Z');

/** An empty storage with the golden catalogue. */
export async function openBenchStorage(databaseUrl: string): Promise<Storage> {
  const storage = await openStorage(databaseUrl, () => testSecretBox);
  if (catalogue) await publishCatalogue(storage, catalogue, { now });
  return storage;
}

export async function enrolTablet(storage: Storage): Promise<Enrolment> {
  const { code } = await createEnrolment(storage, officeId, { name: 'Quầy' }, now);
  return enrolDevice(storage, code, now);
}

function pick<T>(items: readonly T[]): T {
  const item = items[Math.floor(Math.random() * items.length)];
  if (item === undefined) throw new Error('nothing to pick from');
  return item;
}

/** A response like the golden ones, on any day of the period (or on one day). */
function makeResponse(seq: number, day?: string) {
  const officerId = pick(officers).id;
  const serviceFieldId = pick(serviceFields).id;
  const onDay = day ?? addDays(period.from, Math.floor(Math.random() * 365));
  const twoDigits = (least: number, count: number) =>
    String(least + Math.floor(Math.random() * count)).padStart(2, '0');
  const minute = `${twoDigits(1, 8)}:${twoDigits(0, 60)}`;
  return {
    id: randomUUID(),
    seq,
    catalogueVersion: 1,
    channel: 'kiosk',
    startedAt: `${onDay}T${minute}:00.000Z`,
    answeredAt: `${onDay}T${minute}:${twoDigits(10, 50)}.250Z`,
    officerIds: [officerId],
    serviceFieldId,
    ratings: criteria.map((criterion) => ({
      criterionId: criterion.id,
      level: pick(levels).level,
      ...(criterion.per === 'officer' ? { officerId } : {}),
      ...(criterion.per === 'serviceField' ? { serviceFieldId } : {}),
    })),
  };
}

export type MadeResponse = ReturnType<typeof makeResponse>;

/** Batches of one tablet, numbered without a gap. */
export function makeBatches(count: number, size: number, day?: string, firstSeq = 1): MadeResponse[][] {
  return Array.from({ length: count }, (_, batch) =>
    Array.from({ length: size }, (_, index) => makeResponse(firstSeq + batch * size + index, day)),
  );
}
