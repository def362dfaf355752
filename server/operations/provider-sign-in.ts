import { Problem } from '../../shared/problem.ts';
import { makeId } from '../access/secret.ts';
import type { ProvenPerson } from '../access/sign-in-provider.ts';
import { type Claims, findRights, type SignInRights, type SignInRules } from '../access/sign-in-rule.ts';
import {
  type Account,
  deleteSessions,
  findAccountByIdentity,
  insertAccount,
  lockAccount,
  setRights,
} from '../storage/account.ts';
import { noteChange } from '../storage/act.ts';
import { getLatestCatalogue } from '../storage/catalogue.ts';
import type { Scope, Storage } from '../storage/storage.ts';
import { openSession, recordRefusal, type SignedIn } from './account.ts';

/**
 * Opens a session for whom the provider proved. At the first time it makes their account; each time they may do
 * what the rules say now.
 * @throws Problem `no-rule-for-person`, `account-disabled`, `unknown-office`, `unknown-officer-account`
 */
export async function signInByProvider(
  storage: Storage,
  person: ProvenPerson,
  rules: SignInRules,
  now: number,
): Promise<SignedIn> {
  const rights = findRights(rules, person.claims);
  if (!rights) {
    await shutOut(storage, person, now);
    throw new Problem('no-rule-for-person', { name: namesOf(person)[0] });
  }
  return storage.write(async (scope) => {
    await checkRights(scope, rights);
    const known = await lockKnown(scope, person);
    if (known?.isDisabled) throw new Problem('account-disabled');
    const account = { ...(known ?? (await makeAccount(scope, person, rights))), ...rights };
    if (known) await setRights(scope, account.accountId, rights);
    noteChange(scope, { before: known && rightsOf(known), after: { ...rights, by: 'provider' } });
    return openSession(scope, account, now);
  });
}

async function lockKnown(scope: Scope, person: ProvenPerson): Promise<Account | undefined> {
  const known = await findAccountByIdentity(scope, person);
  return known && lockAccount(scope, known.accountId);
}

/** Whoever was let in before and may no more leaves at once, wherever they are signed in. */
async function shutOut(storage: Storage, person: ProvenPerson, now: number): Promise<void> {
  const known = await storage.read((scope) => findAccountByIdentity(scope, person));
  if (known) await recordRefusal(storage, known, now, (scope) => deleteSessions(scope, known.accountId));
}

async function checkRights(scope: Scope, { officeId, officerId }: SignInRights): Promise<void> {
  if (officeId === null) return;
  const { officers } = await getLatestCatalogue(scope, officeId);
  if (officerId !== null && !officers.some(({ id }) => id === officerId))
    throw new Problem('unknown-officer-account', { officerId });
}

function rightsOf({ role, officeId, officerId }: Account): SignInRights {
  return { role, officeId, officerId };
}

async function makeAccount(scope: Scope, person: ProvenPerson, rights: SignInRights): Promise<Account> {
  const accountId = makeId();
  const names = namesOf(person);
  for (const name of [...names, `${names[0]} (${accountId})`]) {
    const account: Account = {
      accountId,
      ...rights,
      name,
      email: null,
      passwordHash: '',
      identity: { issuer: person.issuer, subject: person.subject },
      mustChangePassword: false,
      passwordExpiresAt: null,
      isDisabled: false,
      hasSecondStep: false,
    };
    if (await insertAccount(scope, account)) return account;
    // They may be signing in twice at once.
    const meanwhile = await findAccountByIdentity(scope, person);
    if (meanwhile) return meanwhile;
  }
  throw new Problem('account-exists', { name: names[0] });
}

const longestName = 40;

function findName(claims: Claims, claim: string): string | undefined {
  const text = claims[claim];
  if (typeof text !== 'string') return undefined;
  const seen = text
    .normalize('NFC')
    .replace(/\p{Cc}/gu, '')
    .trim();
  return [...seen].slice(0, longestName).join('') || undefined;
}

/** What to call somebody: their name, and where another one has it already, with what they sign in by. */
function namesOf({ claims, subject }: ProvenPerson): string[] {
  const login = findName(claims, 'preferred_username') ?? findName({ subject }, 'subject') ?? '';
  const name = findName(claims, 'name') ?? login;
  return [name, `${name} (${login})`];
}
