import { acrossOffices } from './across-offices.ts';
import type { Tables } from './schema.ts';
import type { Scope } from './storage.ts';

/** What the tablet is to ask about: kept until it has it. */
export interface LaunchOffer {
  readonly catalogueVersion: number;
  readonly serviceFieldId: string | null;
  readonly officerIds: readonly string[];
  readonly receiptCode: string | null;
}

export interface StoredLaunch {
  readonly launchId: string;
  readonly state: Tables['launch']['state'];
  readonly expiresAt: number;
  readonly offer: LaunchOffer | null;
}

/** The newest launch of a tablet replaces the one before. */
export async function setLaunch(
  { db }: Scope,
  officeId: string,
  deviceId: string,
  { launchId, expiresAt, offer }: Omit<StoredLaunch, 'state'>,
): Promise<void> {
  const values = {
    launch_id: launchId,
    state: 'waiting' as const,
    expires_at: expiresAt,
    offer: JSON.stringify(offer),
  };
  await db
    .insertInto('launch')
    .values({ office_id: officeId, device_id: deviceId, ...values })
    .onConflict((c) => c.columns(['office_id', 'device_id']).doUpdateSet(values))
    .execute();
}

/** The launch of a tablet that has not expired. */
export async function findLaunch(
  { db }: Scope,
  officeId: string,
  deviceId: string,
  now: number,
): Promise<StoredLaunch | undefined> {
  const row = await db
    .selectFrom('launch')
    .select(['launch_id', 'state', 'expires_at', 'offer'])
    .where('office_id', '=', officeId)
    .where('device_id', '=', deviceId)
    .where('expires_at', '>', now)
    .executeTakeFirst();
  return (
    row && {
      launchId: row.launch_id,
      state: row.state,
      expiresAt: row.expires_at,
      offer: row.offer === null ? null : (JSON.parse(row.offer) as LaunchOffer),
    }
  );
}

/** The tablet has it: what was offered is forgotten. A state that comes late does not go back. */
export async function advanceLaunch(
  { db }: Scope,
  officeId: string,
  deviceId: string,
  launchId: string,
  state: 'arrived' | 'begun',
  now: number,
): Promise<boolean> {
  const row = await db
    .updateTable('launch')
    .set((eb) => ({
      offer: null,
      state: eb
        .case()
        .when('state', '=', 'begun')
        .then('begun' as const)
        .else(state)
        .end(),
    }))
    .where('office_id', '=', officeId)
    .where('device_id', '=', deviceId)
    .where('launch_id', '=', launchId)
    .where('state', '!=', 'withdrawn')
    .where('expires_at', '>', now)
    .returning('launch_id')
    .executeTakeFirst();
  return row !== undefined;
}

/** @returns false where the tablet does not have it, or has begun it, or it is gone */
export async function withdrawArrivedLaunch(
  { db }: Scope,
  officeId: string,
  deviceId: string,
  launchId: string,
): Promise<boolean> {
  const row = await db
    .updateTable('launch')
    .set({ state: 'withdrawn' })
    .where('office_id', '=', officeId)
    .where('device_id', '=', deviceId)
    .where('launch_id', '=', launchId)
    .where('state', '=', 'arrived')
    .returning('launch_id')
    .executeTakeFirst();
  return row !== undefined;
}

/** @returns false where the tablet has it already, or it is gone */
export async function deleteWaitingLaunch(
  { db }: Scope,
  officeId: string,
  deviceId: string,
  launchId: string,
): Promise<boolean> {
  const row = await db
    .deleteFrom('launch')
    .where('office_id', '=', officeId)
    .where('device_id', '=', deviceId)
    .where('launch_id', '=', launchId)
    .where('state', '=', 'waiting')
    .returning('launch_id')
    .executeTakeFirst();
  return row !== undefined;
}

export interface LaunchNews {
  readonly officeId: string;
  readonly deviceId: string;
  /** Names the launch, and whether it was taken back. */
  readonly newsId: string;
}

/** Of all offices: the few that no tablet has fetched yet, or that were taken back from one. */
export async function listLaunchNews(scope: Scope, now: number): Promise<LaunchNews[]> {
  const rows = await acrossOffices(scope)
    .selectFrom('launch')
    .select(['office_id', 'device_id', 'launch_id', 'state'])
    .where('state', 'in', ['waiting', 'withdrawn'])
    .where('expires_at', '>', now)
    .execute();
  return rows.map((row) => ({
    officeId: row.office_id,
    deviceId: row.device_id,
    newsId: `${row.launch_id} ${row.state}`,
  }));
}

export async function deleteExpiredLaunches(scope: Scope, now: number): Promise<void> {
  await acrossOffices(scope).deleteFrom('launch').where('expires_at', '<=', now).execute();
}
