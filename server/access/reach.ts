import { seesBeneath } from '../../shared/role.ts';
import { isBeneath, listBeneath } from '../storage/office-tree.ts';
import type { Storage } from '../storage/storage.ts';
import type { Principal } from './principal.ts';

type Bound = Exclude<Principal, { kind: 'nobody' }>;

/** A program reaches one office, whatever its role: so does whoever finds its key. */
function looksBeneath(principal: Bound): boolean {
  return principal.kind === 'account' && seesBeneath(principal.role);
}

/** Whether an office is one that the caller may see: the own one, or for who looks at offices one beneath it. */
export async function mayReach(storage: Storage, principal: Bound, officeId: string): Promise<boolean> {
  const { officeId: own } = principal;
  if (own === null || own === officeId) return true;
  return looksBeneath(principal) && storage.readOnce((scope) => isBeneath(scope, officeId, own));
}

/** The offices that the caller may see; null: all. */
export async function listReach(storage: Storage, principal: Principal): Promise<readonly string[] | null> {
  if (principal.kind === 'nobody') return [];
  const { officeId: own } = principal;
  if (own === null) return null;
  if (!looksBeneath(principal)) return [own];
  const beneath = await storage.readOnce((scope) => listBeneath(scope, own));
  return [own, ...beneath.map(({ officeId }) => officeId)];
}
