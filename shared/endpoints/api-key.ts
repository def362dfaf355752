import * as z from 'zod/mini';
import { endpoint } from '../endpoint.ts';
import type { Role } from '../role.ts';
import { ShortName } from '../short-name.ts';

/** A program is nobody's officer: it has no scores of its own to see. */
export const apiKeyRoles = [
  'admin',
  'manager',
  'clerk',
  'province',
  'auditor',
] as const satisfies readonly Role[];
export type ApiKeyRole = (typeof apiKeyRoles)[number];

export const apiKeyDays = { usual: 365, most: 730 } as const;

/** `ending`: within 30 days. */
const apiKeyStates = ['active', 'ending', 'expired', 'revoked'] as const;

const ApiKeyView = z.object({
  keyId: z.string(),
  name: z.string(),
  role: z.enum(apiKeyRoles),
  state: z.enum(apiKeyStates),
  /** ISO 8601, UTC. */
  createdAt: z.string(),
  expiresAt: z.string(),
  /** To the hour; null: never used. */
  lastUsedAt: z.nullable(z.string()),
});
export type ApiKeyView = z.infer<typeof ApiKeyView>;

/** Newest first; revoked and expired ones stay in the list. */
export const listApiKeys = endpoint('GET /api/v1/offices/:officeId/api-keys', 'api-key.read', {
  output: z.object({ keys: z.array(ApiKeyView) }),
});

/** The key is shown in this answer and never again. Only people make keys, and none that may do more than they. */
export const createApiKey = endpoint('POST /api/v1/offices/:officeId/api-keys', 'api-key.create', {
  action: 'api-key.create',
  input: z.object({
    name: ShortName,
    role: z.enum(apiKeyRoles),
    validDays: z._default(z.int().check(z.minimum(1), z.maximum(apiKeyDays.most)), apiKeyDays.usual),
  }),
  output: z.object({ key: z.string(), view: ApiKeyView }),
  status: 201,
});

/** At once and for good. */
export const revokeApiKey = endpoint('DELETE /api/v1/offices/:officeId/api-keys/:keyId', 'api-key.revoke', {
  action: 'api-key.revoke',
});
