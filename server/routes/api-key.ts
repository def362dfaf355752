import { createApiKey, listApiKeys, revokeApiKey } from '../../shared/endpoints/api-key.ts';
import { Problem } from '../../shared/problem.ts';
import { mayCreateRole } from '../../shared/role.ts';
import type { Bind } from '../http/bind.ts';
import type { Services } from '../http/services.ts';
import * as keys from '../operations/api-key.ts';

export function bindApiKeys(bind: Bind, { storage }: Services): void {
  bind(listApiKeys, async ({ param, now }) => ({
    keys: await keys.listApiKeys(storage, param('officeId'), now),
  }));

  bind(createApiKey, async ({ principal, param, input, now }) => {
    // A key that makes keys would outlive its own end.
    if (principal.kind !== 'account' || !mayCreateRole(principal.role, input.role))
      throw new Problem('forbidden');
    return keys.createApiKey(storage, { officeId: param('officeId'), ...input }, now);
  });

  bind(revokeApiKey, async ({ principal, param, now }) => {
    if (principal.kind !== 'account' && principal.kind !== 'api-key') throw new Problem('forbidden');
    const key = { officeId: param('officeId'), keyId: param('keyId') };
    await keys.revokeApiKey(storage, key, principal.role, now);
    return undefined;
  });
}
