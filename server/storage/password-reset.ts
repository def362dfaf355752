import type { Scope } from './storage.ts';

/** Adds a link, and clears away those of anybody that have expired. Times: milliseconds since 1970, UTC. */
export async function insertResetLink(
  { db }: Scope,
  link: { readonly tokenHash: string; readonly accountId: string; readonly expiresAt: number },
  now: number,
): Promise<void> {
  await db.deleteFrom('password_reset').where('expires_at', '<=', now).execute();
  await db
    .insertInto('password_reset')
    .values({ token_hash: link.tokenHash, account_id: link.accountId, expires_at: link.expiresAt })
    .execute();
}

/** The account that it is for; undefined where it is none, was used, or has expired. */
export async function findResetLink(
  { db }: Scope,
  tokenHash: string,
  now: number,
): Promise<string | undefined> {
  const row = await db
    .selectFrom('password_reset')
    .select('account_id')
    .where('token_hash', '=', tokenHash)
    .where('expires_at', '>', now)
    .executeTakeFirst();
  return row?.account_id;
}

/** @returns false to all but one */
export async function spendResetLink({ db }: Scope, tokenHash: string, now: number): Promise<boolean> {
  const row = await db
    .deleteFrom('password_reset')
    .where('token_hash', '=', tokenHash)
    .where('expires_at', '>', now)
    .returning('account_id')
    .executeTakeFirst();
  return row !== undefined;
}

export async function deleteResetLinks({ db }: Scope, accountId: string): Promise<void> {
  await db.deleteFrom('password_reset').where('account_id', '=', accountId).execute();
}
