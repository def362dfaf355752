import type { Scope } from './storage.ts';

export async function hasConfirmed({ db }: Scope, accountId: string, version: number): Promise<boolean> {
  const row = await db
    .selectFrom('notice_confirmation')
    .select('version')
    .where('account_id', '=', accountId)
    .where('version', '=', version)
    .executeTakeFirst();
  return row !== undefined;
}

/** The first time stands. */
export async function insertConfirmation(
  { db }: Scope,
  accountId: string,
  version: number,
  confirmedAt: number,
): Promise<void> {
  await db
    .insertInto('notice_confirmation')
    .values({ account_id: accountId, version, confirmed_at: confirmedAt })
    .onConflict((c) => c.columns(['account_id', 'version']).doNothing())
    .execute();
}
