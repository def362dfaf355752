import { type ApiKeyRole, type ApiKeyView, apiKeyDays } from '../../shared/endpoints/api-key.ts';
import { Problem } from '../../shared/problem.ts';
import { mayCreateRole, type Role } from '../../shared/role.ts';
import { hashSecret, makeId, makeSecret, renderBearerToken } from '../access/secret.ts';
import { noteChange } from '../storage/act.ts';
import * as keys from '../storage/api-key.ts';
import { getLatestCatalogue } from '../storage/catalogue.ts';
import type { Storage } from '../storage/storage.ts';

const dayMs = 24 * 3_600_000;
const endingMs = 30 * dayMs;

export interface NewApiKey {
  readonly officeId: string;
  readonly role: ApiKeyRole;
  /** Left out, it is called by its id. */
  readonly name?: string | undefined;
  /** Left out, a year. */
  readonly validDays?: number | undefined;
}

function stateOf({ revokedAt, expiresAt }: keys.ApiKey, now: number): ApiKeyView['state'] {
  if (revokedAt !== null) return 'revoked';
  if (expiresAt <= now) return 'expired';
  return expiresAt <= now + endingMs ? 'ending' : 'active';
}

function viewKey(key: keys.ApiKey, now: number): ApiKeyView {
  const { keyId, name, role, lastUsedAt } = key;
  const isoOf = (ms: number) => new Date(ms).toISOString();
  return {
    keyId,
    name,
    role,
    state: stateOf(key, now),
    createdAt: isoOf(key.createdAt),
    expiresAt: isoOf(key.expiresAt),
    lastUsedAt: lastUsedAt === null ? null : isoOf(lastUsedAt),
  };
}

/** A key for a program: the token is shown once and kept as its hash alone. @throws Problem `unknown-office` */
export async function createApiKey(
  storage: Storage,
  { officeId, role, name, validDays = apiKeyDays.usual }: NewApiKey,
  now: number,
): Promise<{ readonly key: string; readonly view: ApiKeyView }> {
  const [keyId, secret] = [makeId(), makeSecret()];
  const made = {
    officeId,
    keyId,
    name: name?.trim() || keyId,
    keyHash: hashSecret(secret),
    role,
    createdAt: now,
    expiresAt: now + validDays * dayMs,
  };
  await storage.write(async (scope) => {
    await getLatestCatalogue(scope, officeId);
    noteChange(scope, { subject: keyId, after: { name: made.name, role, validDays } });
    await keys.insertApiKey(scope, made);
  });
  const key = renderBearerToken({ kind: 'key', officeId, holderId: keyId, secret });
  return { key, view: viewKey({ ...made, lastUsedAt: null, revokedAt: null }, now) };
}

export async function listApiKeys(storage: Storage, officeId: string, now: number): Promise<ApiKeyView[]> {
  const stored = await storage.read((scope) => keys.listApiKeys(scope, officeId));
  return stored.map((key) => viewKey(key, now));
}

/**
 * Once more is no failure.
 * @param revoker revokes what they could have made
 * @throws Problem `unknown-key-id`, `forbidden`
 */
export function revokeApiKey(
  storage: Storage,
  { officeId, keyId }: { readonly officeId: string; readonly keyId: string },
  revoker: Role,
  now: number,
): Promise<void> {
  return storage.write(async (scope) => {
    const key = await keys.findApiKey(scope, officeId, keyId);
    if (!key) throw new Problem('unknown-key-id');
    if (!mayCreateRole(revoker, key.role)) throw new Problem('forbidden');
    noteChange(scope, { after: { name: key.name, role: key.role } });
    await keys.setApiKeyRevoked(scope, key, now);
  });
}
