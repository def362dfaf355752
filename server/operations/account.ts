import type { AccountView } from '../../shared/endpoints/account.ts';
import { Problem } from '../../shared/problem.ts';
import type { Role } from '../../shared/role.ts';
import { checkNewPassword, hashPassword, isPassword } from '../access/password.ts';
import { type Principal, sessionMaxMs } from '../access/principal.ts';
import { hashSecret, makeId, makeReadableCode, makeSecret } from '../access/secret.ts';
import {
  type Account,
  deleteOtherSessions,
  findAccountByName,
  hasAccounts,
  insertAccount,
  insertSession,
  lockAccount,
  setPassword,
} from '../storage/account.ts';
import { noteChange, performAct } from '../storage/act.ts';
import { getLatestCatalogue } from '../storage/catalogue.ts';
import { claimSetup } from '../storage/installation.ts';
import type { Scope, Storage } from '../storage/storage.ts';
import { type Keeping, takeCode } from './second-step-code.ts';

export interface SignedIn {
  readonly account: AccountView;
  readonly sessionToken: string;
}

export function viewAccount(account: Account): AccountView {
  const { accountId, name, email, role, officeId, officerId, identity, ...state } = account;
  const { mustChangePassword, isDisabled, hasSecondStep } = state;
  const seen = { mustChangePassword, isDisabled, hasSecondStep, hasPassword: identity === null };
  return { accountId, name, email, role, officeId, officerId, ...seen };
}

const oneTimePasswordMs = 7 * 24 * 3_600_000;

/** Good for seven days. `expiresAt`: milliseconds since 1970, UTC. */
export async function makeOneTimePassword(
  now: number,
): Promise<{ password: string; passwordHash: string; expiresAt: number }> {
  const password = makeReadableCode(3).toLowerCase();
  return { password, passwordHash: await hashPassword(password), expiresAt: now + oneTimePasswordMs };
}

export interface NewAccount {
  readonly officeId: string;
  readonly role: Role;
  readonly name: string;
  readonly officerId: string | undefined;
  readonly email?: string | undefined;
}

/**
 * Makes an account with a one-time password.
 * @throws Problem `unknown-office`, `unknown-officer-account`, `account-exists`
 */
export async function createAccount(
  storage: Storage,
  { officeId, role, name, officerId, email }: NewAccount,
  now: number,
): Promise<{ account: AccountView; password: string }> {
  const { password, passwordHash, expiresAt } = await makeOneTimePassword(now);
  return storage.write(async (scope) => {
    const catalogue = await getLatestCatalogue(scope, officeId);
    const known = catalogue.officers.some(({ id }) => id === officerId);
    if (role === 'officer' ? !known : officerId !== undefined)
      throw new Problem('unknown-officer-account', { officerId: officerId ?? '' });
    const account: Account = {
      accountId: makeId(),
      // An administrator looks after the whole installation, whichever office named them.
      officeId: role === 'admin' ? null : officeId,
      officerId: officerId ?? null,
      name: name.trim(),
      email: email ?? null,
      role,
      passwordHash,
      identity: null,
      mustChangePassword: true,
      passwordExpiresAt: expiresAt,
      isDisabled: false,
      hasSecondStep: false,
    };
    if (!(await insertAccount(scope, account))) throw new Problem('account-exists', { name });
    const after = { name: account.name, role, officerId, email };
    noteChange(scope, { subject: account.accountId, after });
    return { account: viewAccount(account), password };
  });
}

/**
 * Makes the administrator of an installation that has no account yet.
 * @throws Problem `setup-closed`, `weak-password`
 */
export async function createFirstAccount(
  storage: Storage,
  { name, password }: { name: string; password: string },
  now: number,
): Promise<SignedIn> {
  await checkNewPassword({ password, name, office: null });
  const passwordHash = await hashPassword(password);
  return storage.write(async (scope) => {
    if ((await hasAccounts(scope)) || !(await claimSetup(scope))) throw new Problem('setup-closed');
    const account: Account = {
      accountId: makeId(),
      officeId: null,
      officerId: null,
      name: name.trim(),
      email: null,
      role: 'admin',
      passwordHash,
      identity: null,
      mustChangePassword: false,
      passwordExpiresAt: null,
      isDisabled: false,
      hasSecondStep: false,
    };
    if (!(await insertAccount(scope, account))) throw new Problem('setup-closed');
    return openSession(scope, account, now);
  });
}

interface Typed {
  readonly name: string;
  readonly password: string;
  readonly code?: string | undefined;
}

/**
 * A wrong password or code for a name that somebody has stands in the audit log.
 * @throws Problem `wrong-credentials`, `account-disabled`, `password-expired`, `second-step-needed`, and as `takeCode`
 */
export async function signIn(
  { storage, secretBox }: Keeping,
  { name, password, code }: Typed,
  now: number,
): Promise<SignedIn> {
  const account = await storage.read((scope) => findAccountByName(scope, name));
  const right = await isPassword(password, account?.passwordHash);
  if (account && !right) await recordRefusal(storage, account, now);
  if (!account || !right) throw new Problem('wrong-credentials');
  if (account.isDisabled) throw new Problem('account-disabled');
  if (account.passwordExpiresAt !== null && account.passwordExpiresAt <= now)
    throw new Problem('password-expired');
  return recordWrongCode(storage, account, now, () =>
    storage.write(async (scope) => {
      const current = await checkUnchanged(scope, account);
      if (current.hasSecondStep) {
        if (code === undefined) throw new Problem('second-step-needed');
        const taken = await takeCode(scope, { accountId: current.accountId, code, secretBox, now });
        noteChange(scope, { after: { secondStep: taken } });
      }
      return openSession(scope, current, now);
    }),
  );
}

/** Leaves a word in the audit log where `work` finds the code of the second step wrong. */
export async function recordWrongCode<T>(
  storage: Storage,
  account: Account,
  now: number,
  work: () => Promise<T>,
): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Problem && error.code === 'wrong-second-step')
      await recordRefusal(storage, account, now);
    throw error;
  }
}

/** @throws Problem `account-without-password`, `wrong-credentials` */
export async function checkOwnPassword({ passwordHash, identity }: Account, password: string): Promise<void> {
  if (identity) throw new Problem('account-without-password');
  if (!(await isPassword(password, passwordHash))) throw new Problem('wrong-credentials');
}

/**
 * The account, locked. Checking a password takes its time: one that was replaced meanwhile, by its owner or by a
 * manager, opens nothing.
 * @throws Problem `wrong-credentials`, `account-disabled`
 */
export async function checkUnchanged(scope: Scope, { accountId, passwordHash }: Account): Promise<Account> {
  const current = await lockAccount(scope, accountId);
  if (current?.passwordHash !== passwordHash) throw new Problem('wrong-credentials');
  if (current.isDisabled) throw new Problem('account-disabled');
  return current;
}

/** @param also is done in the same transaction */
export function recordRefusal(
  storage: Storage,
  { officeId, accountId, name }: Account,
  at: number,
  also: (scope: Scope) => Promise<void> = async () => {},
): Promise<void> {
  const actor = { kind: 'nobody', id: '', name: '' } as const;
  const act = { officeId, actor, action: 'session.refuse', subject: accountId, at } as const;
  return performAct(act, () =>
    storage.write(async (scope) => {
      noteChange(scope, { after: { name } });
      await also(scope);
    }),
  );
}

export async function openSession(scope: Scope, account: Account, now: number): Promise<SignedIn> {
  const sessionToken = makeSecret();
  const { accountId, name, officeId } = account;
  noteChange(scope, { officeId, actor: { kind: 'account', id: accountId, name } });
  await insertSession(scope, {
    tokenHash: hashSecret(sessionToken),
    accountId: account.accountId,
    lastUsedAt: now,
    expiresAt: now + sessionMaxMs,
  });
  return { account: viewAccount(account), sessionToken };
}

/** For what a password must not contain; null where there is no office. */
export function findOfficeName(
  storage: Storage,
  officeId: string | null,
): Promise<{ id: string; name: string } | null> {
  return storage.read(async (scope) => {
    if (officeId === null) return null;
    const { office } = await getLatestCatalogue(scope, officeId);
    return { id: office.id, name: office.name.vi };
  });
}

/** @throws Problem `account-without-password`, `wrong-credentials`, `weak-password` */
export async function changePassword(
  storage: Storage,
  { account, sessionHash }: Principal & { kind: 'account' },
  { currentPassword, newPassword }: { currentPassword: string; newPassword: string },
  now: number,
): Promise<AccountView> {
  await checkOwnPassword(account, currentPassword);
  const office = await findOfficeName(storage, account.officeId);
  await checkNewPassword({ password: newPassword, old: currentPassword, name: account.name, office });
  const passwordHash = await hashPassword(newPassword);
  await storage.write(async (scope) => {
    await checkUnchanged(scope, account);
    noteChange(scope, { officeId: account.officeId });
    await setPassword(scope, account.accountId, passwordHash);
    await deleteOtherSessions(scope, account.accountId, sessionHash, now);
  });
  return { ...viewAccount(account), mustChangePassword: false };
}
