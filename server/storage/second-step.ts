import type { Scope } from './storage.ts';

export interface SecondStep {
  readonly sealedSecret: string;
  /** False while its first code was not entered yet. */
  readonly isOn: boolean;
}

/** undefined where none was begun. */
export async function findSecondStep({ db }: Scope, accountId: string): Promise<SecondStep | undefined> {
  const row = await db
    .selectFrom('second_step')
    .selectAll()
    .where('account_id', '=', accountId)
    .executeTakeFirst();
  return row && { sealedSecret: row.sealed_secret, isOn: row.last_time_step !== null };
}

/** In the place of one that was begun before. @returns false where one is on */
export async function beginSecondStep(
  { db }: Scope,
  accountId: string,
  sealedSecret: string,
): Promise<boolean> {
  const row = await db
    .insertInto('second_step')
    .values({ account_id: accountId, sealed_secret: sealedSecret, last_time_step: null })
    .onConflict((c) =>
      c
        .column('account_id')
        .doUpdateSet({ sealed_secret: sealedSecret })
        .where('second_step.last_time_step', 'is', null),
    )
    .returning('account_id')
    .executeTakeFirst();
  return row !== undefined;
}

/** @returns false where it is on already, or begun anew since */
export async function turnSecondStepOn(
  { db }: Scope,
  accountId: string,
  { sealedSecret, timeStep }: { readonly sealedSecret: string; readonly timeStep: number },
): Promise<boolean> {
  const row = await db
    .updateTable('second_step')
    .set({ last_time_step: timeStep })
    .where('account_id', '=', accountId)
    .where('sealed_secret', '=', sealedSecret)
    .where('last_time_step', 'is', null)
    .returning('account_id')
    .executeTakeFirst();
  return row !== undefined;
}

/** @returns false where a code of this step, or of a later one, was taken before */
export async function spendTimeStep({ db }: Scope, accountId: string, timeStep: number): Promise<boolean> {
  const row = await db
    .updateTable('second_step')
    .set({ last_time_step: timeStep })
    .where('account_id', '=', accountId)
    .where('last_time_step', '<', timeStep)
    .returning('account_id')
    .executeTakeFirst();
  return row !== undefined;
}

/** The codes go with it. */
export async function deleteSecondStep(scope: Scope, accountId: string): Promise<void> {
  await scope.db.deleteFrom('second_step').where('account_id', '=', accountId).execute();
  await replaceRecoveryCodes(scope, accountId, []);
}

/** Those of before are good for nothing any more. */
export async function replaceRecoveryCodes(
  { db }: Scope,
  accountId: string,
  hashes: readonly string[],
): Promise<void> {
  await db.deleteFrom('recovery_code').where('account_id', '=', accountId).execute();
  if (hashes.length === 0) return;
  await db
    .insertInto('recovery_code')
    .values(hashes.map((codeHash) => ({ account_id: accountId, code_hash: codeHash })))
    .execute();
}

/** @returns false where it is none, or was used */
export async function spendRecoveryCode(
  { db }: Scope,
  accountId: string,
  codeHash: string,
): Promise<boolean> {
  const row = await db
    .deleteFrom('recovery_code')
    .where('account_id', '=', accountId)
    .where('code_hash', '=', codeHash)
    .returning('code_hash')
    .executeTakeFirst();
  return row !== undefined;
}

export async function countRecoveryCodes({ db }: Scope, accountId: string): Promise<number> {
  const { count } = await db
    .selectFrom('recovery_code')
    .select((eb) => eb.fn.countAll().as('count'))
    .where('account_id', '=', accountId)
    .executeTakeFirstOrThrow();
  return Number(count);
}
