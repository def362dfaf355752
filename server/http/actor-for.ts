import type { AuditActor } from '../../shared/audit/audit-entry.ts';
import type { Principal } from '../access/principal.ts';

/** How the audit log names who calls. */
export function actorFor(principal: Principal): AuditActor {
  switch (principal.kind) {
    case 'account':
      return { kind: 'account', id: principal.account.accountId, name: principal.account.name };
    case 'api-key':
      return { kind: 'api-key', id: principal.keyId, name: principal.name };
    case 'device':
      return { kind: 'device', id: principal.deviceId, name: principal.deviceId };
    case 'nobody':
      return { kind: 'nobody', id: '', name: '' };
  }
}
