import { Problem } from '../../shared/problem.ts';
import type { Role } from '../../shared/role.ts';
import { type Account, findSession, nameKeyOf, type OpenSession, touchSession } from '../storage/account.ts';
import { findApiKey, touchApiKey } from '../storage/api-key.ts';
import { findDevice } from '../storage/device.ts';
import type { Storage } from '../storage/storage.ts';
import { type BearerToken, hashSecret, isSameHash, parseBearerToken } from './secret.ts';
import type { Guesser } from './sign-in-guard.ts';

export const sessionIdleMs = 2 * 3_600_000;
export const sessionMaxMs = 12 * 3_600_000;

/** A session's use is noted at most once in this time: reading a page should not write. */
const touchEveryMs = 60_000;
const touchKeyEveryMs = 3_600_000;

/** Who calls. */
export type Principal =
  | { readonly kind: 'nobody' }
  | { readonly kind: 'device'; readonly officeId: string; readonly deviceId: string }
  | {
      readonly kind: 'api-key';
      readonly officeId: string;
      readonly keyId: string;
      readonly name: string;
      readonly role: Role;
    }
  | {
      readonly kind: 'account';
      readonly officeId: string | null;
      readonly role: Role;
      readonly account: Account;
      readonly sessionHash: string;
    };

/** Whoever is signed in. @throws Problem `forbidden` where the caller is no person */
export function accountOf(principal: Principal): Principal & { kind: 'account' } {
  if (principal.kind !== 'account') throw new Problem('forbidden');
  return principal;
}

/**
 * Somebody with a password of their own: a one-time password opens nothing but its replacement.
 * @throws Problem `forbidden`, `password-change-required`
 */
export function ownerOf(principal: Principal): Principal & { kind: 'account' } {
  const holder = accountOf(principal);
  if (holder.account.mustChangePassword) throw new Problem('password-change-required');
  return holder;
}

/** Somebody who is signed in and proves once more who they are. No stranger's guesses count for them. */
export function guesserOf({ account }: Principal & { kind: 'account' }): Guesser {
  return { nameKey: nameKeyOf(account.name), browserId: `session ${account.accountId}`, address: '' };
}

/** The tablet that calls. @throws Problem `forbidden` where it is none */
export function deviceOf(principal: Principal): Principal & { kind: 'device' } {
  if (principal.kind !== 'device') throw new Problem('forbidden');
  return principal;
}

/**
 * Whoever is an officer does not judge what citizens said: it may be about them.
 * @throws Problem `linked-to-officer`
 */
export function refuseOfficer(principal: Principal): void {
  if (principal.kind === 'account' && principal.account.officerId !== null)
    throw new Problem('linked-to-officer');
}

export interface Actor {
  readonly accountId: string;
  readonly name: string;
}

/** The person whose name stands beside what was done. @throws Problem `forbidden` for programs, `linked-to-officer` */
export function actorOf(principal: Principal): Actor {
  if (principal.kind !== 'account') throw new Problem('forbidden');
  refuseOfficer(principal);
  const { accountId, name } = principal.account;
  return { accountId, name };
}

export interface Credentials {
  readonly authorization: string | undefined;
  readonly sessionToken: string | undefined;
}

/**
 * Who the credentials belong to. A token that is no good is refused, never taken for nobody's.
 * @throws Problem `unknown-device-token`, `device-revoked`, `unknown-api-key`, `api-key-expired`, `api-key-revoked`
 */
export async function findPrincipal(
  storage: Storage,
  { authorization, sessionToken }: Credentials,
  now: number,
): Promise<Principal> {
  if (authorization !== undefined) {
    const token = parseBearerToken(/^Bearer +(\S+)$/i.exec(authorization)?.[1] ?? '');
    if (token?.kind === 'key') return findKeyHolder(storage, token, now);
    if (token?.kind === 'device') return findDeviceHolder(storage, token);
    throw new Problem('unauthenticated');
  }
  return sessionToken === undefined ? { kind: 'nobody' } : findSessionHolder(storage, sessionToken, now);
}

async function findDeviceHolder(
  storage: Storage,
  { officeId, holderId, secret }: BearerToken,
): Promise<Principal> {
  const device = await storage.readOnce((scope) => findDevice(scope, officeId, holderId));
  if (!device?.tokenHash || !isSameHash(device.tokenHash, hashSecret(secret)))
    throw new Problem('unknown-device-token');
  if (device.revokedAt !== null) throw new Problem('device-revoked');
  return { kind: 'device', officeId, deviceId: holderId };
}

/** Only who holds the right secret learns that the key has come to its end. */
async function findKeyHolder(
  storage: Storage,
  { officeId, holderId, secret }: BearerToken,
  now: number,
): Promise<Principal> {
  const key = await storage.readOnce((scope) => findApiKey(scope, officeId, holderId));
  if (!key || !isSameHash(key.keyHash, hashSecret(secret))) throw new Problem('unknown-api-key');
  if (key.revokedAt !== null) throw new Problem('api-key-revoked');
  if (key.expiresAt <= now) throw new Problem('api-key-expired');
  if (key.lastUsedAt === null || key.lastUsedAt + touchKeyEveryMs < now)
    await storage.write((scope) => touchApiKey(scope, key, now));
  return { kind: 'api-key', officeId, keyId: holderId, name: key.name, role: key.role };
}

async function findSessionHolder(storage: Storage, token: string, now: number): Promise<Principal> {
  const sessionHash = hashSecret(token);
  const session = await findOpenSession(storage, sessionHash, now);
  if (!session) return { kind: 'nobody' };
  if (session.lastUsedAt + touchEveryMs < now)
    await storage.write((scope) => touchSession(scope, sessionHash, now));
  const { account } = session;
  return { kind: 'account', officeId: account.officeId, role: account.role, account, sessionHash };
}

async function findOpenSession(
  storage: Storage,
  sessionHash: string,
  now: number,
): Promise<OpenSession | undefined> {
  const session = await storage.read((scope) => findSession(scope, sessionHash));
  const isOpen = session && session.expiresAt > now && session.lastUsedAt + sessionIdleMs > now;
  return isOpen ? session : undefined;
}

/** Since when the session is an officer's of this office. To look at it does not prolong it. */
export async function findOfficerSince(
  storage: Storage,
  sessionToken: string | undefined,
  officeId: string,
  now: number,
): Promise<number | undefined> {
  if (sessionToken === undefined) return undefined;
  const session = await findOpenSession(storage, hashSecret(sessionToken), now);
  const isOfficer = session?.account.role === 'officer' && session.account.officeId === officeId;
  return isOfficer ? session.expiresAt - sessionMaxMs : undefined;
}
