import * as z from 'zod/mini';
import { AuditEntry } from '../audit/audit-entry.ts';
import { endpoint } from '../endpoint.ts';

export const AuditPage = z.object({
  /** The newest first. */
  entries: z.array(AuditEntry),
  /** For `?below`: the page after this one; null where it is the last. */
  next: z.nullable(z.int()),
  /** Whoever is named in the log: what `?actor` takes. */
  actors: z.array(z.object({ id: z.string(), name: z.string() })),
});
export type AuditPage = z.infer<typeof AuditPage>;

/** `?from&to`: days, both optional; `?action`, `?actor`: of these alone; `?below`: entries before this number. */
export const listAuditEntries = endpoint('GET /api/v1/offices/:officeId/audit-entries', 'audit.read', {
  output: AuditPage,
});

/** What belongs to no office. Days are those of UTC. */
export const listInstallationEntries = endpoint('GET /api/v1/audit-entries', 'audit.read-installation', {
  output: AuditPage,
});

/** The whole log of an office as csv, the oldest first, with the hashes that chain it. */
export const exportAuditEntries = endpoint('GET /api/v1/offices/:officeId/audit-export', 'audit.read', {
  status: 200,
});
