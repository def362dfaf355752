import type { Role } from '../../shared/role.ts';
import { deleteResetLinks } from './password-reset.ts';
import type { Tables } from './schema.ts';
import type { Scope } from './storage.ts';

/** For ever one and the same person, whatever they are called. */
export interface Identity {
  readonly issuer: string;
  readonly subject: string;
}

export interface Account {
  readonly accountId: string;
  /** null for the administrator of the whole installation */
  readonly officeId: string | null;
  readonly officerId: string | null;
  readonly name: string;
  /** Where links to a new password go; null: nowhere. */
  readonly email: string | null;
  readonly role: Role;
  /** Matches nothing where there is an identity. */
  readonly passwordHash: string;
  /** Who this is at the provider that they sign in at; null: they have a password here. */
  readonly identity: Identity | null;
  readonly mustChangePassword: boolean;
  /** When a one-time password ends: milliseconds since 1970, UTC; null for one of the person's own. */
  readonly passwordExpiresAt: number | null;
  readonly isDisabled: boolean;
  /** A code is asked for beside the password. */
  readonly hasSecondStep: boolean;
}

type SecondStepColumn = Pick<Tables['second_step'], 'last_time_step'>;

/** Two names are the same account if they differ in case or in how their diacritics are encoded alone. */
export function nameKeyOf(name: string): string {
  return name.normalize('NFC').trim().toLocaleLowerCase('vi');
}

function identityOf({ oidc_issuer: issuer, oidc_subject: subject }: Tables['account']): Identity | null {
  return issuer === null || subject === null ? null : { issuer, subject };
}

function accountOf(row: Tables['account'] & SecondStepColumn): Account {
  return {
    accountId: row.account_id,
    officeId: row.office_id,
    officerId: row.officer_id,
    name: row.name,
    email: row.email,
    role: row.role as Role,
    passwordHash: row.password_hash,
    identity: identityOf(row),
    mustChangePassword: row.must_change_password === 1,
    passwordExpiresAt: row.password_expires_at,
    isDisabled: row.disabled_at !== null,
    hasSecondStep: row.last_time_step !== null,
  };
}

/** Accounts, with the column of `second_step` that tells whether it is on. */
function selectAccounts({ db }: Scope) {
  return db
    .selectFrom('account')
    .leftJoin('second_step', 'second_step.account_id', 'account.account_id')
    .selectAll('account')
    .select('last_time_step');
}

/** @returns false where the name or the identity is taken */
export async function insertAccount(
  { db }: Scope,
  account: Omit<Account, 'hasSecondStep'>,
): Promise<boolean> {
  const row = await db
    .insertInto('account')
    .values({
      account_id: account.accountId,
      office_id: account.officeId,
      officer_id: account.officerId,
      name: account.name,
      name_key: nameKeyOf(account.name),
      email: account.email,
      role: account.role,
      password_hash: account.passwordHash,
      oidc_issuer: account.identity?.issuer ?? null,
      oidc_subject: account.identity?.subject ?? null,
      must_change_password: account.mustChangePassword ? 1 : 0,
      password_expires_at: account.passwordExpiresAt,
      disabled_at: null,
    })
    .onConflict((c) => c.doNothing())
    .returning('account_id')
    .executeTakeFirst();
  return row !== undefined;
}

export async function findAccountByName(scope: Scope, name: string): Promise<Account | undefined> {
  const row = await selectAccounts(scope).where('name_key', '=', nameKeyOf(name)).executeTakeFirst();
  return row && accountOf(row);
}

export async function findAccountByIdentity(
  scope: Scope,
  { issuer, subject }: Identity,
): Promise<Account | undefined> {
  const row = await selectAccounts(scope)
    .where('oidc_issuer', '=', issuer)
    .where('oidc_subject', '=', subject)
    .executeTakeFirst();
  return row && accountOf(row);
}

export async function setRights(
  { db }: Scope,
  accountId: string,
  { role, officeId, officerId }: Pick<Account, 'role' | 'officeId' | 'officerId'>,
): Promise<void> {
  await db
    .updateTable('account')
    .set({ role, office_id: officeId, officer_id: officerId })
    .where('account_id', '=', accountId)
    .execute();
}

export async function hasAccounts({ db }: Scope): Promise<boolean> {
  return (await db.selectFrom('account').select('account_id').limit(1).executeTakeFirst()) !== undefined;
}

/** The accounts of an office, with those of the whole installation on demand. */
export async function listAccounts(
  scope: Scope,
  officeId: string,
  withAdministrators: boolean,
): Promise<Account[]> {
  const rows = await selectAccounts(scope)
    .where((eb) =>
      withAdministrators
        ? eb.or([eb('office_id', '=', officeId), eb('office_id', 'is', null)])
        : eb('office_id', '=', officeId),
    )
    .execute();
  return rows.map(accountOf);
}

/** Links to a new password are good for nothing any more. */
export async function setPassword(scope: Scope, accountId: string, passwordHash: string): Promise<void> {
  await deleteResetLinks(scope, accountId);
  await scope.db
    .updateTable('account')
    .set({ password_hash: passwordHash, must_change_password: 0, password_expires_at: null })
    .where('account_id', '=', accountId)
    .execute();
}

export async function findAccount(scope: Scope, accountId: string): Promise<Account | undefined> {
  const row = await selectAccounts(scope).where('account.account_id', '=', accountId).executeTakeFirst();
  return row && accountOf(row);
}

/**
 * The account as it is now and stays until the transaction ends. Whoever ends its sessions at the same time comes
 * before, and is seen, or after, and ends what this transaction opens.
 */
export async function lockAccount(scope: Scope, accountId: string): Promise<Account | undefined> {
  await scope.db
    .updateTable('account')
    .set((eb) => ({ role: eb.ref('role') }))
    .where('account_id', '=', accountId)
    .execute();
  return findAccount(scope, accountId);
}

/** A one-time password in the place of the person's own. */
export async function setOneTimePassword(
  scope: Scope,
  accountId: string,
  { passwordHash, expiresAt }: { readonly passwordHash: string; readonly expiresAt: number },
): Promise<void> {
  await deleteResetLinks(scope, accountId);
  await scope.db
    .updateTable('account')
    .set({ password_hash: passwordHash, must_change_password: 1, password_expires_at: expiresAt })
    .where('account_id', '=', accountId)
    .execute();
}

/** Links that went to the address of before are good for nothing any more. */
export async function setEmail(scope: Scope, accountId: string, email: string | null): Promise<void> {
  await deleteResetLinks(scope, accountId);
  await scope.db.updateTable('account').set({ email }).where('account_id', '=', accountId).execute();
}

/** @param at null lets the account be used again */
export async function setAccountDisabled({ db }: Scope, accountId: string, at: number | null): Promise<void> {
  await db.updateTable('account').set({ disabled_at: at }).where('account_id', '=', accountId).execute();
}

/**
 * Whether nobody else looks after the installation who has a password of their own, or the provider's sign-in.
 * A one-time password may never be used. Until the transaction ends, all of them stay as they are: of two who shut
 * each other out at once, the second one waits and finds that they are the last.
 */
export async function isLastAdministrator({ db }: Scope, accountId: string): Promise<boolean> {
  const locked = await db
    .updateTable('account')
    .set((eb) => ({ role: eb.ref('role') }))
    .where('role', '=', 'admin')
    .where('disabled_at', 'is', null)
    .where('must_change_password', '=', 0)
    .returning('account_id')
    .execute();
  return locked.length === 1 && locked[0]?.account_id === accountId;
}

/** Opens a session, and clears away those of anybody that have expired. */
export async function insertSession(
  { db }: Scope,
  session: { tokenHash: string; accountId: string; lastUsedAt: number; expiresAt: number },
): Promise<void> {
  await db.deleteFrom('session').where('expires_at', '<', session.lastUsedAt).execute();
  await db
    .insertInto('session')
    .values({
      token_hash: session.tokenHash,
      account_id: session.accountId,
      last_used_at: session.lastUsedAt,
      expires_at: session.expiresAt,
    })
    .execute();
}

export interface OpenSession {
  readonly account: Account;
  readonly lastUsedAt: number;
  readonly expiresAt: number;
}

export async function findSession(scope: Scope, tokenHash: string): Promise<OpenSession | undefined> {
  const row = await selectAccounts(scope)
    .innerJoin('session', 'session.account_id', 'account.account_id')
    .select(['last_used_at', 'expires_at'])
    .where('token_hash', '=', tokenHash)
    .where('disabled_at', 'is', null)
    .executeTakeFirst();
  return row && { account: accountOf(row), lastUsedAt: row.last_used_at, expiresAt: row.expires_at };
}

export async function touchSession({ db }: Scope, tokenHash: string, now: number): Promise<void> {
  await db.updateTable('session').set({ last_used_at: now }).where('token_hash', '=', tokenHash).execute();
}

export async function deleteSession({ db }: Scope, tokenHash: string): Promise<void> {
  await db.deleteFrom('session').where('token_hash', '=', tokenHash).execute();
}

export interface SessionHead {
  readonly tokenHash: string;
  readonly lastUsedAt: number;
  readonly expiresAt: number;
}

export async function listSessions({ db }: Scope, accountId: string): Promise<SessionHead[]> {
  const rows = await db
    .selectFrom('session')
    .select(['token_hash', 'last_used_at', 'expires_at'])
    .where('account_id', '=', accountId)
    .execute();
  return rows.map((row) => ({
    tokenHash: row.token_hash,
    lastUsedAt: row.last_used_at,
    expiresAt: row.expires_at,
  }));
}

/** All sessions of an account, wherever they are. */
export async function deleteSessions({ db }: Scope, accountId: string): Promise<void> {
  await db.deleteFrom('session').where('account_id', '=', accountId).execute();
}

/** All sessions of an account but one, and those of anybody that have expired. */
export async function deleteOtherSessions(
  { db }: Scope,
  accountId: string,
  keptTokenHash: string,
  now: number,
): Promise<void> {
  await db
    .deleteFrom('session')
    .where((eb) =>
      eb.or([
        eb('expires_at', '<', now),
        eb.and([eb('account_id', '=', accountId), eb('token_hash', '!=', keptTokenHash)]),
      ]),
    )
    .execute();
}
