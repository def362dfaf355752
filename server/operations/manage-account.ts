import type { AccountView } from '../../shared/endpoints/account.ts';
import { Problem } from '../../shared/problem.ts';
import { mayCreateRole, type Role } from '../../shared/role.ts';
import * as accounts from '../storage/account.ts';
import { noteChange } from '../storage/act.ts';
import { deleteSecondStep } from '../storage/second-step.ts';
import type { Scope, Storage } from '../storage/storage.ts';
import { makeOneTimePassword, viewAccount } from './account.ts';

/** Who manages accounts: a person, or a program. */
export interface AccountManager {
  readonly role: Role;
  /** null for whoever looks after the whole installation. */
  readonly officeId: string | null;
  /** null for a program. */
  readonly accountId: string | null;
}

export interface ManagedAccount {
  readonly officeId: string;
  readonly accountId: string;
}

/**
 * The account, where the manager may do to it what it says: one that the manager could have made, and not their own.
 * @throws Problem `unknown-account`, `forbidden`, `own-account`
 */
async function getManaged(
  scope: Scope,
  manager: AccountManager,
  { officeId, accountId }: ManagedAccount,
): Promise<accounts.Account> {
  const account = await accounts.findAccount(scope, accountId);
  const isOfOffice = account?.officeId === officeId;
  const isOfInstallation = account?.officeId === null && manager.officeId === null;
  if (!account || !(isOfOffice || isOfInstallation)) throw new Problem('unknown-account');
  if (account.accountId === manager.accountId) throw new Problem('own-account');
  if (!mayCreateRole(manager.role, account.role)) throw new Problem('forbidden');
  return account;
}

/** What takes from the account the way in that its owner has. @throws Problem `last-administrator` */
async function keepAnAdministrator(scope: Scope, { role, accountId }: accounts.Account): Promise<void> {
  if (role === 'admin' && (await accounts.isLastAdministrator(scope, accountId)))
    throw new Problem('last-administrator');
}

/** @throws Problem as `getManaged`, `last-administrator` */
export function disableAccount(
  storage: Storage,
  manager: AccountManager,
  managed: ManagedAccount,
  { isDisabled, now }: { readonly isDisabled: boolean; readonly now: number },
): Promise<AccountView> {
  return storage.write(async (scope) => {
    const account = await getManaged(scope, manager, managed);
    if (isDisabled) await keepAnAdministrator(scope, account);
    await accounts.setAccountDisabled(scope, account.accountId, isDisabled ? now : null);
    if (isDisabled) await accounts.deleteSessions(scope, account.accountId);
    noteChange(scope, {
      before: { name: account.name, isDisabled: account.isDisabled },
      after: { name: account.name, isDisabled },
    });
    return { ...viewAccount(account), isDisabled };
  });
}

/**
 * @param withSecondStep takes that off too: the person has lost what makes its codes
 * @throws Problem as `getManaged`, `account-without-password`, `last-administrator`
 */
export async function resetPassword(
  storage: Storage,
  manager: AccountManager,
  managed: ManagedAccount,
  { withSecondStep, now }: { readonly withSecondStep: boolean; readonly now: number },
): Promise<{ account: AccountView; password: string }> {
  const { password, ...made } = await makeOneTimePassword(now);
  return storage.write(async (scope) => {
    const account = await getManaged(scope, manager, managed);
    if (account.identity) throw new Problem('account-without-password');
    await keepAnAdministrator(scope, account);
    await accounts.setOneTimePassword(scope, account.accountId, made);
    await accounts.deleteSessions(scope, account.accountId);
    const hasSecondStep = account.hasSecondStep && !withSecondStep;
    if (withSecondStep) await deleteSecondStep(scope, account.accountId);
    noteChange(scope, {
      before: { hasSecondStep: account.hasSecondStep },
      after: { name: account.name, hasSecondStep },
    });
    return { account: { ...viewAccount(account), mustChangePassword: true, hasSecondStep }, password };
  });
}
