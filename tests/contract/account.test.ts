import { describe, expect, test } from 'vitest';
import { findPrincipal, type Principal } from '../../server/access/principal.ts';
import { changePassword, createAccount, openSession, signIn } from '../../server/operations/account.ts';
import {
  type AccountManager,
  disableAccount,
  resetPassword,
} from '../../server/operations/manage-account.ts';
import { endOwnSession, listOwnSessions } from '../../server/operations/own-session.ts';
import { signInByProvider } from '../../server/operations/provider-sign-in.ts';
import { beginSecondStep, confirmSecondStep } from '../../server/operations/second-step.ts';
import {
  type Account,
  findAccount,
  insertAccount,
  listAccounts,
  setAccountDisabled,
  setPassword,
  setRights,
} from '../../server/storage/account.ts';
import type { Scope } from '../../server/storage/storage.ts';
import { codeOf } from '../support/authenticator.ts';
import { engines } from '../support/engines.ts';
import { testSecretBox } from '../support/secret-box.ts';
import { days, minutes, openTestOffice, type TestOffice } from '../support/test-office.ts';

const hours = 60 * minutes;
const ownPassword = 'con mèo trên mái nhà';
const manager = { role: 'manager', officeId: 'an-binh', accountId: 'somebody' } as const;

async function makeClerk(office: TestOffice, name = 'Lan') {
  const { storage, id: officeId, clock } = office;
  const made = { officeId, role: 'clerk', name, officerId: undefined } as const;
  const { account, password } = await createAccount(storage, made, clock.now());
  return { office, password, managed: { officeId, accountId: account.accountId } };
}

type Clerk = Awaited<ReturnType<typeof makeClerk>>;

async function readAccount({ office: { storage }, managed: { accountId } }: Clerk): Promise<Account> {
  const account = await storage.read((scope) => findAccount(scope, accountId));
  if (!account) throw new Error('the account was made');
  return account;
}

/** A session of the account, without the cost of its password. */
async function open(clerk: Clerk): Promise<string> {
  const { storage, clock } = clerk.office;
  const account = await readAccount(clerk);
  return (await storage.write((scope) => openSession(scope, account, clock.now()))).sessionToken;
}

function whoHas({ storage, clock }: TestOffice, sessionToken: string): Promise<Principal> {
  return findPrincipal(storage, { authorization: undefined, sessionToken }, clock.now());
}

async function holderOf(office: TestOffice, sessionToken: string) {
  const holder = await whoHas(office, sessionToken);
  if (holder.kind !== 'account') throw new Error('the session is open');
  return holder;
}

async function areOpen(office: TestOffice, tokens: readonly string[]): Promise<boolean[]> {
  const holders = await Promise.all(tokens.map((token) => whoHas(office, token)));
  return holders.map(({ kind }) => kind === 'account');
}

function enter({ office: { storage, clock } }: Clerk, password: string, name = 'Lan') {
  return signIn({ storage, secretBox: testSecretBox }, { name, password }, clock.now());
}

function disable({ office: { storage, clock }, managed }: Clerk, isDisabled = true) {
  return disableAccount(storage, manager, managed, { isDisabled, now: clock.now() });
}

const timeToBeFirstMs = 300;

/** Keeps the next transaction from its end until `meanwhile`, begun in it, is over or evidently waits for it. */
function holdNextWrite({ storage }: TestOffice, meanwhile: () => Promise<unknown>) {
  const write = storage.write.bind(storage);
  let begun: Promise<PromiseSettledResult<unknown>[]> | undefined;
  storage.write = (work) => {
    storage.write = write;
    return write(async (scope) => {
      const result = await work(scope);
      begun = Promise.allSettled([meanwhile()]);
      await Promise.race([begun, new Promise((resolve) => setTimeout(resolve, timeToBeFirstMs))]);
      return result;
    });
  };
  return async () => begun;
}

describe.each(engines)('an account on $name', (engine) => {
  test('is shut with all of its sessions, and opened again with none', async () => {
    const office = await openTestOffice(engine);
    const clerk = await makeClerk(office);
    const neighbour = await open(await makeClerk(office, 'Hoa'));
    const tokens = [await open(clerk), await open(clerk)];
    expect(await areOpen(office, [...tokens, neighbour])).toEqual([true, true, true]);
    expect(await disable(clerk)).toMatchObject({ name: 'Lan', isDisabled: true });
    expect(await areOpen(office, [...tokens, neighbour])).toEqual([false, false, true]);
    await expect(enter(clerk, clerk.password)).rejects.toMatchObject({ code: 'account-disabled' });
    expect(await disable(clerk, false)).toMatchObject({ isDisabled: false });
    expect(await areOpen(office, tokens)).toEqual([false, false]);
    expect((await enter(clerk, clerk.password)).account.name).toBe('Lan');
  });

  test('that is shut during a sign-in keeps no session of it', async () => {
    const office = await openTestOffice(engine);
    const clerk = await makeClerk(office);
    const ending = holdNextWrite(office, () => disable(clerk));
    const { sessionToken } = await enter(clerk, clerk.password);
    await ending();
    await disable(clerk, false);
    expect(await areOpen(office, [sessionToken])).toEqual([false]);
  });

  test('that is shut during a sign-in at the provider keeps no session of it either', async () => {
    const office = await openTestOffice(engine);
    const { storage, id: officeId, clock } = office;
    const claims = { name: 'Trần Thị Lan', groups: 'tong-hop' };
    const person = { issuer: 'https://sso.example.vn', subject: 'lan', claims };
    const rules = [{ claim: 'groups', value: 'tong-hop', role: 'clerk', officeId }] as const;
    const enterThere = () => signInByProvider(storage, person, { rules: [...rules] }, clock.now());
    const { accountId } = (await enterThere()).account;
    const clerk = { office, password: '', managed: { officeId, accountId } };
    const ending = holdNextWrite(office, () => disable(clerk));
    const { sessionToken } = await enterThere();
    await ending();
    await disable(clerk, false);
    expect(await areOpen(office, [sessionToken])).toEqual([false]);
  });

  test('that gets a second step during a sign-in without one keeps no session of that', async () => {
    const office = await openTestOffice(engine);
    const keeping = { storage: office.storage, secretBox: testSecretBox };
    const clerk = await makeClerk(office);
    const holder = await holderOf(office, await open(clerk));
    const { secret } = await beginSecondStep(keeping, holder, clerk.password);
    const now = office.clock.now();
    const ending = holdNextWrite(office, () => confirmSecondStep(keeping, holder, codeOf(secret, now), now));
    const { sessionToken } = await enter(clerk, clerk.password);
    await ending();
    await expect(enter(clerk, clerk.password)).rejects.toMatchObject({ code: 'second-step-needed' });
    expect(await areOpen(office, [sessionToken])).toEqual([false]);
  });

  test('has a one-time password for seven days, and one of its own for ever', async () => {
    const office = await openTestOffice(engine);
    const [clerk, idle] = [await makeClerk(office), await makeClerk(office, 'Hoa')];
    office.clock.advance(7 * days - 1);
    const { account, sessionToken } = await enter(clerk, clerk.password);
    expect(account.mustChangePassword).toBe(true);
    const others = [await open(clerk), await open(clerk)];
    const typed = { currentPassword: clerk.password, newPassword: ownPassword };
    const holder = await holderOf(office, sessionToken);
    expect(await changePassword(office.storage, holder, typed, office.clock.now())).toMatchObject({
      mustChangePassword: false,
    });
    expect(await areOpen(office, [sessionToken, ...others])).toEqual([true, false, false]);
    office.clock.advance(1);
    await expect(enter(idle, idle.password, 'Hoa')).rejects.toMatchObject({ code: 'password-expired' });
    await expect(enter(clerk, clerk.password)).rejects.toMatchObject({ code: 'wrong-credentials' });
    office.clock.advance(400 * days);
    expect((await enter(clerk, ownPassword)).account.mustChangePassword).toBe(false);
  });
});

const administrator = { role: 'admin', officeId: null } as const;

/** Somebody who looks after the installation, with a password that nothing matches. */
async function makeAdministrator({ storage }: TestOffice, name: string, state: Partial<Account> = {}) {
  const account = {
    ...{ accountId: name, ...administrator, officerId: null, name, email: null, passwordHash: '-' },
    ...{ identity: null, mustChangePassword: false, passwordExpiresAt: null, isDisabled: false, ...state },
  };
  await storage.write((scope) => insertAccount(scope, account));
  return account;
}

describe.each(engines)('the last administrator on $name', (engine) => {
  async function openWithTwo(state: Partial<Account> = {}) {
    const office = await openTestOffice(engine);
    const { storage, id: officeId, clock } = office;
    await makeAdministrator(office, 'first');
    await makeAdministrator(office, 'second', state);
    const act = {
      disable: (by: AccountManager, accountId: string) =>
        disableAccount(storage, by, { officeId, accountId }, { isDisabled: true, now: clock.now() }),
      reset: (by: AccountManager, accountId: string) =>
        resetPassword(storage, by, { officeId, accountId }, { withSecondStep: true, now: clock.now() }),
    };
    const by = (accountId: string) => ({ ...administrator, accountId });
    const standing = async () =>
      (await storage.read((scope) => listAccounts(scope, officeId, true)))
        .filter(({ isDisabled, mustChangePassword }) => !isDisabled && !mustChangePassword)
        .map(({ accountId }) => accountId);
    return { office, act, by, standing };
  }

  test('is left of two who shut each other out at once', async () => {
    const { office, act, by, standing } = await openWithTwo();
    for (const work of [act.disable, act.reset]) {
      const ending = holdNextWrite(office, () => work(by('second'), 'first'));
      await work(by('first'), 'second');
      expect(await ending()).toMatchObject([{ reason: { code: 'last-administrator' } }]);
      expect(await standing()).toEqual(['first']);
      await office.storage.write((scope) => setAccountDisabled(scope, 'second', null));
    }
  });

  test('is kept from another who has lost the way in, or the role, while they asked', async () => {
    const { office, act, by, standing } = await openWithTwo();
    const { storage } = office;
    for (const lose of [
      (scope: Scope) => setRights(scope, 'second', { ...manager, officerId: null }),
      (scope: Scope) => setAccountDisabled(scope, 'second', 1),
    ]) {
      await storage.write(lose);
      for (const work of [act.disable, act.reset])
        await expect(work(by('second'), 'first')).rejects.toMatchObject({ code: 'last-administrator' });
      expect(await standing()).toContain('first');
      await storage.write((scope) => setRights(scope, 'second', { ...administrator, officerId: null }));
    }
  });

  test('is no longer the last once another has a password of their own, or the provider’s sign-in', async () => {
    const { office, act, by, standing } = await openWithTwo({ mustChangePassword: true });
    await expect(act.disable(by('second'), 'first')).rejects.toMatchObject({ code: 'last-administrator' });
    await office.storage.write((scope) => setPassword(scope, 'second', '-'));
    await act.disable(by('second'), 'first');
    await expect(act.disable(by('first'), 'second')).rejects.toMatchObject({ code: 'last-administrator' });
    await makeAdministrator(office, 'third', {
      identity: { issuer: 'https://sso.example.vn', subject: '3' },
    });
    await act.disable(by('third'), 'second');
    expect(await standing()).toEqual(['third']);
  });

  test('is out of reach of themselves, of programs, and of who manages an office', async () => {
    const { act, by, standing } = await openWithTwo();
    const program = { role: 'admin', officeId: 'an-binh', accountId: null } as const;
    for (const work of [act.disable, act.reset]) {
      await expect(work(by('first'), 'first')).rejects.toMatchObject({ code: 'own-account' });
      for (const other of [program, manager])
        await expect(work(other, 'first')).rejects.toMatchObject({ code: 'unknown-account' });
    }
    expect((await standing()).toSorted()).toEqual(['first', 'second']);
  });
});

describe.each(engines)('sessions on $name', (engine) => {
  test('end two hours after their last use, and twelve after they began', async () => {
    const office = await openTestOffice(engine);
    const clerk = await makeClerk(office);
    const [idle, busy] = [await open(clerk), await open(clerk)];
    office.clock.advance(2 * hours - 1);
    expect(await areOpen(office, [busy])).toEqual([true]);
    office.clock.advance(1);
    expect(await areOpen(office, [idle, busy])).toEqual([false, true]);
    for (let hour = 3; hour < 12; hour += 1) {
      office.clock.advance(hours);
      expect(await areOpen(office, [busy]), `after ${hour} hours`).toEqual([true]);
    }
    office.clock.advance(hours - 1);
    expect(await areOpen(office, [busy])).toEqual([true]);
    office.clock.advance(1);
    expect(await areOpen(office, [busy])).toEqual([false]);
  });

  test('are listed to their owner as long as they are open, the last used first, and ended one by one', async () => {
    const office = await openTestOffice(engine);
    const clerk = await makeClerk(office);
    const tokens: string[] = [];
    for (let count = 0; count < 3; count += 1) {
      tokens.push(await open(clerk));
      office.clock.advance(45 * minutes);
    }
    const [forgotten = '', used = '', here = ''] = tokens;
    const holder = await holderOf(office, here);
    const list = () => listOwnSessions(office.storage, holder, office.clock.now());
    office.clock.advance(10 * minutes);
    await whoHas(office, used);
    expect((await list()).map(({ openedAt, lastUsedAt, isThis }) => [openedAt, lastUsedAt, isThis])).toEqual([
      ['2026-03-10T03:45:00.000Z', '2026-03-10T05:25:00.000Z', false],
      ['2026-03-10T04:30:00.000Z', '2026-03-10T05:15:00.000Z', true],
    ]);
    const sessionId = (await list()).find(({ isThis }) => !isThis)?.sessionId ?? '';
    const stranger = { ...holder, account: { ...holder.account, accountId: 'somebody' } };
    await expect(endOwnSession(office.storage, stranger, sessionId)).rejects.toMatchObject({
      code: 'unknown-session',
    });
    await endOwnSession(office.storage, holder, sessionId);
    expect(await areOpen(office, [forgotten, used, here])).toEqual([false, false, true]);
    expect(await list()).toHaveLength(1);
  });
});
