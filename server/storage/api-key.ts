import type { ApiKeyRole } from '../../shared/endpoints/api-key.ts';
import type { Tables } from './schema.ts';
import type { Scope } from './storage.ts';

/** Times: milliseconds since 1970, UTC. */
export interface ApiKey {
  readonly officeId: string;
  readonly keyId: string;
  readonly name: string;
  readonly keyHash: string;
  readonly role: ApiKeyRole;
  readonly createdAt: number;
  readonly expiresAt: number;
  readonly lastUsedAt: number | null;
  readonly revokedAt: number | null;
}

function apiKeyOf(row: Tables['api_key']): ApiKey {
  return {
    officeId: row.office_id,
    keyId: row.key_id,
    name: row.name,
    keyHash: row.key_hash,
    role: row.role as ApiKeyRole,
    createdAt: row.created_at,
    expiresAt: row.expires_at,
    lastUsedAt: row.last_used_at,
    revokedAt: row.revoked_at,
  };
}

export async function insertApiKey(
  { db }: Scope,
  key: Omit<ApiKey, 'lastUsedAt' | 'revokedAt'>,
): Promise<void> {
  await db
    .insertInto('api_key')
    .values({
      office_id: key.officeId,
      key_id: key.keyId,
      name: key.name,
      key_hash: key.keyHash,
      role: key.role,
      created_at: key.createdAt,
      expires_at: key.expiresAt,
      last_used_at: null,
      revoked_at: null,
    })
    .execute();
}

export async function findApiKey(
  { db }: Scope,
  officeId: string,
  keyId: string,
): Promise<ApiKey | undefined> {
  const row = await db
    .selectFrom('api_key')
    .selectAll()
    .where('office_id', '=', officeId)
    .where('key_id', '=', keyId)
    .executeTakeFirst();
  return row && apiKeyOf(row);
}

/** Newest first. */
export async function listApiKeys({ db }: Scope, officeId: string): Promise<ApiKey[]> {
  const rows = await db
    .selectFrom('api_key')
    .selectAll()
    .where('office_id', '=', officeId)
    .orderBy('created_at', 'desc')
    .orderBy('key_id')
    .execute();
  return rows.map(apiKeyOf);
}

export async function touchApiKey(
  { db }: Scope,
  { officeId, keyId }: Pick<ApiKey, 'officeId' | 'keyId'>,
  now: number,
): Promise<void> {
  await db
    .updateTable('api_key')
    .set({ last_used_at: now })
    .where('office_id', '=', officeId)
    .where('key_id', '=', keyId)
    .execute();
}

export async function setApiKeyRevoked(
  { db }: Scope,
  { officeId, keyId }: Pick<ApiKey, 'officeId' | 'keyId'>,
  now: number,
): Promise<void> {
  await db
    .updateTable('api_key')
    .set({ revoked_at: now })
    .where('office_id', '=', officeId)
    .where('key_id', '=', keyId)
    .where('revoked_at', 'is', null)
    .execute();
}
