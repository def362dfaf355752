import type { Scope } from './storage.ts';

export interface StaffPinRecord {
  /** Names this PIN without telling it: another one has another key. */
  readonly key: string;
  readonly hash: string;
}

export async function findStaffPin({ db }: Scope, officeId: string): Promise<StaffPinRecord | undefined> {
  const row = await db
    .selectFrom('staff_pin')
    .select(['pin_key', 'pin_hash'])
    .where('office_id', '=', officeId)
    .executeTakeFirst();
  return row && { key: row.pin_key, hash: row.pin_hash };
}

export async function setStaffPin(
  { db }: Scope,
  officeId: string,
  { key, hash }: StaffPinRecord,
): Promise<void> {
  const values = { pin_key: key, pin_hash: hash };
  await db
    .insertInto('staff_pin')
    .values({ office_id: officeId, ...values })
    .onConflict((c) => c.column('office_id').doUpdateSet(values))
    .execute();
}

export async function deleteStaffPin({ db }: Scope, officeId: string): Promise<void> {
  await db.deleteFrom('staff_pin').where('office_id', '=', officeId).execute();
}
