import type { Role } from '../../shared/role.ts';
import { hashSecret, makeId, makeSecret, renderBearerToken } from '../access/secret.ts';
import { noteChange } from '../storage/act.ts';
import { insertApiKey } from '../storage/api-key.ts';
import { getLatestCatalogue } from '../storage/catalogue.ts';
import type { Storage } from '../storage/storage.ts';

/** A key for a program, shown once. @throws Problem `unknown-office` */
export async function createApiKey(storage: Storage, officeId: string, role: Role): Promise<string> {
  const [keyId, secret] = [makeId(), makeSecret()];
  await storage.write(async (scope) => {
    await getLatestCatalogue(scope, officeId);
    noteChange(scope, { subject: keyId, after: { role } });
    await insertApiKey(scope, { officeId, keyId, keyHash: hashSecret(secret), role });
  });
  return renderBearerToken({ kind: 'key', officeId, holderId: keyId, secret });
}
