import type { Scope } from './storage.ts';

export interface PendingEnrolment {
  readonly codeHash: string;
  readonly officeId: string;
  readonly deviceId: string;
  readonly expiresAt: number;
  readonly usedAt: number | null;
}

const rememberMs = 30 * 24 * 3_600_000;

/** Codes that were used or ran out are known as such for a month, and then forgotten. */
export async function insertEnrolment(
  { db }: Scope,
  enrolment: Omit<PendingEnrolment, 'usedAt'>,
): Promise<void> {
  await db
    .deleteFrom('enrolment')
    .where('expires_at', '<', enrolment.expiresAt - rememberMs)
    .execute();
  await db
    .insertInto('enrolment')
    .values({
      code_hash: enrolment.codeHash,
      office_id: enrolment.officeId,
      device_id: enrolment.deviceId,
      expires_at: enrolment.expiresAt,
      used_at: null,
    })
    .execute();
}

/** Marks the code as used if it was not; of two calls at once, one finds it unused. */
export async function useEnrolment({ db }: Scope, codeHash: string, now: number): Promise<boolean> {
  const row = await db
    .updateTable('enrolment')
    .set({ used_at: now })
    .where('code_hash', '=', codeHash)
    .where('used_at', 'is', null)
    .returning('code_hash')
    .executeTakeFirst();
  return row !== undefined;
}

export async function findEnrolment({ db }: Scope, codeHash: string): Promise<PendingEnrolment | undefined> {
  const row = await db
    .selectFrom('enrolment')
    .selectAll()
    .where('code_hash', '=', codeHash)
    .executeTakeFirst();
  return (
    row && {
      codeHash: row.code_hash,
      officeId: row.office_id,
      deviceId: row.device_id,
      expiresAt: row.expires_at,
      usedAt: row.used_at,
    }
  );
}
