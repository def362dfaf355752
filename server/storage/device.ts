import { Problem } from '../../shared/problem.ts';
import { acrossOffices } from './across-offices.ts';
import type { Tables } from './schema.ts';
import type { Scope } from './storage.ts';

export interface Device {
  readonly officeId: string;
  readonly deviceId: string;
  readonly name: string;
  readonly kind: 'tablet' | 'import' | 'link' | 'paper';
  readonly tokenHash: string | null;
  readonly revokedAt: number | null;
  readonly lastSeenAt: number | null;
  readonly counterId: string | null;
  readonly reloadKey: string | null;
  readonly pace: Pace;
}

/** What the marking rules know of a device's past: no response is named by it. */
export interface Pace {
  readonly lastAnsweredAt: number | null;
  /** Day and hour, `2026-03-10T09`. */
  readonly hourKey: string | null;
  readonly hourCount: number;
}

export const importDeviceId = 'import';
/** Takes what comes from citizens' own phones. */
export const linkDeviceId = 'link';
/** Takes what clerks key or import from paper forms. */
export const paperDeviceId = 'paper';

function deviceOf(row: Tables['device']): Device {
  return {
    officeId: row.office_id,
    deviceId: row.device_id,
    name: row.name,
    kind: row.kind,
    tokenHash: row.token_hash,
    revokedAt: row.revoked_at,
    lastSeenAt: row.last_seen_at,
    counterId: row.counter_id,
    reloadKey: row.reload_key,
    pace: {
      lastAnsweredAt: row.last_answered_at,
      hourKey: row.hour_key,
      hourCount: row.hour_count ?? 0,
    },
  };
}

export async function findDevice(
  { db }: Scope,
  officeId: string,
  deviceId: string,
): Promise<Device | undefined> {
  const row = await db
    .selectFrom('device')
    .selectAll()
    .where('office_id', '=', officeId)
    .where('device_id', '=', deviceId)
    .executeTakeFirst();
  return row && deviceOf(row);
}

/** @throws Problem `unknown-device` */
export async function getDevice(scope: Scope, officeId: string, deviceId: string): Promise<Device> {
  const device = await findDevice(scope, officeId, deviceId);
  if (!device) throw new Problem('unknown-device', { deviceId });
  return device;
}

/** All devices of an office, or of every office. */
export async function listDevices(scope: Scope, officeId: string | null): Promise<Device[]> {
  const db = officeId === null ? acrossOffices(scope) : scope.db;
  let query = db.selectFrom('device').selectAll().orderBy('office_id').orderBy('device_id');
  if (officeId !== null) query = query.where('office_id', '=', officeId);
  return (await query.execute()).map(deviceOf);
}

/** Makes a device that has no token yet; one that is there already stays as it is. */
export async function insertDevice(
  { db }: Scope,
  device: Pick<Device, 'officeId' | 'deviceId' | 'name' | 'kind'>,
): Promise<void> {
  await db
    .insertInto('device')
    .values({
      office_id: device.officeId,
      device_id: device.deviceId,
      name: device.name,
      kind: device.kind,
      token_hash: null,
      revoked_at: null,
      last_seen_at: null,
      counter_id: null,
      reload_key: null,
      last_answered_at: null,
      hour_key: null,
      hour_count: null,
    })
    .onConflict((c) => c.columns(['office_id', 'device_id']).doNothing())
    .execute();
}

/** A new token: the old one is worth nothing from now on, and a revocation is lifted. */
export async function setDeviceToken(
  { db }: Scope,
  officeId: string,
  deviceId: string,
  tokenHash: string,
): Promise<void> {
  await db
    .updateTable('device')
    .set({ token_hash: tokenHash, revoked_at: null })
    .where('office_id', '=', officeId)
    .where('device_id', '=', deviceId)
    .execute();
  await db
    .insertInto('device_key')
    .values({ office_id: officeId, device_id: deviceId, key_hash: tokenHash })
    .execute();
}

/** The hashes of all tokens that the device has had. */
export async function listDeviceKeys({ db }: Scope, officeId: string, deviceId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('device_key')
    .select('key_hash')
    .where('office_id', '=', officeId)
    .where('device_id', '=', deviceId)
    .execute();
  return rows.map((row) => row.key_hash);
}

export async function setDeviceRevoked(
  { db }: Scope,
  officeId: string,
  deviceId: string,
  now: number,
): Promise<void> {
  await db
    .updateTable('device')
    .set({ revoked_at: now })
    .where('office_id', '=', officeId)
    .where('device_id', '=', deviceId)
    .execute();
}

export async function updateDevice(
  { db }: Scope,
  officeId: string,
  deviceId: string,
  changes: { readonly name?: string; readonly counterId?: string | null; readonly reloadKey?: string },
): Promise<void> {
  await db
    .updateTable('device')
    .set({
      ...(changes.name === undefined ? {} : { name: changes.name }),
      ...(changes.counterId === undefined ? {} : { counter_id: changes.counterId }),
      ...(changes.reloadKey === undefined ? {} : { reload_key: changes.reloadKey }),
    })
    .where('office_id', '=', officeId)
    .where('device_id', '=', deviceId)
    .execute();
}

export async function setPace({ db }: Scope, officeId: string, deviceId: string, pace: Pace): Promise<void> {
  await db
    .updateTable('device')
    .set({ last_answered_at: pace.lastAnsweredAt, hour_key: pace.hourKey, hour_count: pace.hourCount })
    .where('office_id', '=', officeId)
    .where('device_id', '=', deviceId)
    .execute();
}

/**
 * Notes that the device was heard, and holds its row until the transaction ends, so that two batches of one
 * device enter the ledger one after the other.
 * @throws Problem `unknown-device`
 */
export async function touchDevice(
  { db }: Scope,
  officeId: string,
  deviceId: string,
  now: number,
): Promise<Device> {
  const row = await db
    .updateTable('device')
    .set({ last_seen_at: now })
    .where('office_id', '=', officeId)
    .where('device_id', '=', deviceId)
    .returningAll()
    .executeTakeFirst();
  if (!row) throw new Problem('unknown-device', { deviceId });
  return deviceOf(row);
}

/**
 * Until the transaction ends no batch of the office is stored, since each touches its device first, and nothing is
 * excluded or purged.
 */
export async function holdDevices({ db }: Scope, officeId: string): Promise<void> {
  await db
    .updateTable('device')
    .set(({ ref }) => ({ device_id: ref('device_id') }))
    .where('office_id', '=', officeId)
    .execute();
}

/** Notes what the device was told to set aside; saying it twice is noted once. */
export async function insertSetAside(
  { db }: Scope,
  officeId: string,
  deviceId: string,
  items: readonly { seq: number; code: string }[],
): Promise<void> {
  if (items.length === 0) return;
  await db
    .insertInto('set_aside')
    .values(items.map(({ seq, code }) => ({ office_id: officeId, device_id: deviceId, seq, code })))
    .onConflict((c) => c.columns(['office_id', 'device_id', 'seq']).doNothing())
    .execute();
}

export async function listSetAside(
  { db }: Scope,
  officeId: string,
  deviceId: string,
): Promise<{ seq: number; code: string }[]> {
  return db
    .selectFrom('set_aside')
    .select(['seq', 'code'])
    .where('office_id', '=', officeId)
    .where('device_id', '=', deviceId)
    .orderBy('seq')
    .execute();
}
