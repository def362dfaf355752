import type { Context } from 'hono';
import {
  type AccountView,
  changePassword,
  createAccount,
  createFirstAccount,
  endOtherSessions,
  endSession,
  getSession,
  getSetup,
  listAccounts,
  listOwnSessions,
  resetPassword,
  setOwnEmail,
  signIn,
  signOut,
  updateAccount,
} from '../../shared/endpoints/account.ts';
import { Problem } from '../../shared/problem.ts';
import { mayCreateRole, mayDo } from '../../shared/role.ts';
import { findBrowserId, rememberAccount } from '../access/known-browser.ts';
import { accountOf, guesserOf, ownerOf, type Principal } from '../access/principal.ts';
import { hashSecret, isSameHash, normalizeCode } from '../access/secret.ts';
import type { Bind } from '../http/bind.ts';
import { addressOfCaller } from '../http/caller-address.ts';
import { handOverSession } from '../http/hand-over-session.ts';
import { readKnownBrowser, writeKnownBrowser } from '../http/known-browser-cookie.ts';
import type { Services } from '../http/services.ts';
import { clearSessionCookie } from '../http/session-cookie.ts';
import * as accounts from '../operations/account.ts';
import * as managing from '../operations/manage-account.ts';
import { setOwnEmail as setEmail } from '../operations/own-email.ts';
import * as sessions from '../operations/own-session.ts';
import {
  type Account,
  deleteOtherSessions,
  deleteSession,
  hasAccounts,
  listAccounts as listStored,
  nameKeyOf,
} from '../storage/account.ts';

function managerOf(principal: Principal): managing.AccountManager {
  if (principal.kind !== 'account' && principal.kind !== 'api-key') throw new Problem('forbidden');
  const accountId = principal.kind === 'account' ? principal.account.accountId : null;
  return { role: principal.role, officeId: principal.officeId, accountId };
}

function managedOf(param: (name: string) => string): managing.ManagedAccount {
  return { officeId: param('officeId'), accountId: param('accountId') };
}

export function bindAccounts(bind: Bind, services: Services): void {
  const { storage, secretBox, signInGuard, publicUrl } = services;

  const withAddress = <Made extends { readonly account: AccountView }>(made: Made) => ({
    ...made,
    url: `${publicUrl()}/${made.account.role === 'officer' ? 'officer' : 'office'}`,
  });

  const enter = async (context: Context, { account, sessionToken }: accounts.SignedIn, now: number) => {
    await handOverSession(context, services, sessionToken);
    const known = readKnownBrowser(context, publicUrl());
    const tokens = rememberAccount(secretBox, known, nameKeyOf(account.name), now);
    writeKnownBrowser(context, publicUrl(), tokens);
    return account;
  };

  bind(getSetup, async () => ({ open: !(await storage.read(hasAccounts)) }));

  bind(createFirstAccount, async ({ input, now, context }) => {
    if (await storage.read(hasAccounts)) throw new Problem('setup-closed');
    const signedIn = await services.codeThrottle.attempt('setup', now, ['wrong-setup-code'], async () => {
      const [typed, right] = [input.setupCode, services.setupCode].map((code) =>
        hashSecret(normalizeCode(code)),
      );
      if (!isSameHash(typed ?? '', right ?? '-')) throw new Problem('wrong-setup-code');
      return accounts.createFirstAccount(storage, input, now);
    });
    return enter(context, signedIn, now);
  });

  bind(signIn, async ({ input, now, context }) => {
    const nameKey = nameKeyOf(input.name);
    const browserId = findBrowserId(secretBox, readKnownBrowser(context, publicUrl()), nameKey, now) ?? null;
    const guesser = { nameKey, browserId, address: addressOfCaller(context) };
    const open = () => accounts.signIn(services, input, now);
    const signedIn = await (input.code === undefined
      ? signInGuard.attempt(guesser, now, open)
      : signInGuard.attemptCode(guesser, now, open));
    return enter(context, signedIn, now);
  });

  bind(getSession, async ({ principal }) => accounts.viewAccount(accountOf(principal).account));

  bind(signOut, async ({ principal, context }) => {
    const { sessionHash } = accountOf(principal);
    await storage.write((scope) => deleteSession(scope, sessionHash));
    clearSessionCookie(context, publicUrl());
    return undefined;
  });

  bind(changePassword, async ({ principal, input, now }) => {
    const own = accountOf(principal);
    return signInGuard.attempt(guesserOf(own), now, () => accounts.changePassword(storage, own, input, now));
  });

  bind(setOwnEmail, ({ principal, input, now }) => {
    const own = ownerOf(principal);
    return signInGuard.attempt(guesserOf(own), now, () => setEmail(storage, own, input));
  });

  bind(listAccounts, async ({ param, principal }) => {
    const seesAll = principal.kind === 'account' && principal.officeId === null;
    const stored = await storage.read((scope) => listStored(scope, param('officeId'), seesAll));
    const seesEmail =
      principal.kind !== 'nobody' && principal.kind !== 'device' && mayDo(principal.role, 'account.update');
    const view = (account: Account) => ({
      ...accounts.viewAccount(account),
      ...(seesEmail ? {} : { email: null }),
    });
    return { accounts: stored.map(view) };
  });

  bind(createAccount, async ({ principal, param, now, input }) => {
    if (principal.kind !== 'account' && principal.kind !== 'api-key') throw new Problem('forbidden');
    const { role } = input;
    const reachesFurther = role === 'admin' && principal.officeId !== null;
    if (reachesFurther || !mayCreateRole(principal.role, role)) throw new Problem('forbidden');
    const account = { officeId: param('officeId'), officerId: undefined, ...input };
    return withAddress(await accounts.createAccount(storage, account, now));
  });

  bind(updateAccount, ({ principal, param, now, input: { isDisabled } }) =>
    managing.disableAccount(storage, managerOf(principal), managedOf(param), { isDisabled, now }),
  );

  bind(resetPassword, async ({ principal, param, input: { withSecondStep = false }, now }) => {
    const [manager, managed] = [managerOf(principal), managedOf(param)];
    return withAddress(await managing.resetPassword(storage, manager, managed, { withSecondStep, now }));
  });

  bind(listOwnSessions, async ({ principal, now }) => ({
    sessions: await sessions.listOwnSessions(storage, accountOf(principal), now),
  }));

  bind(endOtherSessions, async ({ principal, now }) => {
    const { account, sessionHash } = accountOf(principal);
    await storage.write((scope) => deleteOtherSessions(scope, account.accountId, sessionHash, now));
    return undefined;
  });

  bind(endSession, async ({ principal, param }) => {
    await sessions.endOwnSession(storage, accountOf(principal), param('sessionId'));
    return undefined;
  });
}
