import type { Role } from '../../shared/role.ts';
import type { Scope } from './storage.ts';

export async function insertApiKey(
  { db }: Scope,
  key: { officeId: string; keyId: string; keyHash: string; role: Role },
): Promise<void> {
  await db
    .insertInto('api_key')
    .values({ office_id: key.officeId, key_id: key.keyId, key_hash: key.keyHash, role: key.role })
    .execute();
}

export async function findApiKey(
  { db }: Scope,
  officeId: string,
  keyId: string,
): Promise<{ keyHash: string; role: Role } | undefined> {
  const row = await db
    .selectFrom('api_key')
    .select(['key_hash', 'role'])
    .where('office_id', '=', officeId)
    .where('key_id', '=', keyId)
    .executeTakeFirst();
  return row && { keyHash: row.key_hash, role: row.role as Role };
}
