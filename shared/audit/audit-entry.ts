import * as z from 'zod/mini';
import { auditActions } from './action.ts';

export const actorKinds = ['account', 'api-key', 'device', 'command-line', 'server', 'nobody'] as const;

const value = z.nullable(z.union([z.string(), z.number(), z.boolean()]));

/** Who did what, when, to what, and what it was before and after. Never a rating, a comment or a secret. */
export const AuditEntry = z.object({
  /** 1, 2, 3 … in each log, without gaps. */
  number: z.int(),
  /** ISO 8601, UTC. */
  at: z.string(),
  actor: z.object({ kind: z.enum(actorKinds), id: z.string(), name: z.string() }),
  action: z.enum(auditActions),
  /** The id of what was changed; '' where the action says it all. */
  subject: z.string(),
  changes: z.array(z.object({ path: z.string(), before: value, after: value })),
  /** SHA-256, base64url, over the entry and the hash of the one before. */
  hash: z.string(),
});
export type AuditEntry = z.infer<typeof AuditEntry>;
export type AuditActor = AuditEntry['actor'];
