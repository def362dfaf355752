import * as z from 'zod/mini';
import { AlertFacts, AlertSettings } from '../alert-rule.ts';
import { endpoint } from '../endpoint.ts';

const Delivery = z.object({
  /** `webhook`, or an address of e-mail. */
  target: z.string(),
  state: z.enum(['waiting', 'sent', 'failed']),
  attempts: z.int(),
});

export const AlertView = z.object({
  alertId: z.string(),
  /** ISO 8601, UTC. */
  at: z.string(),
  facts: AlertFacts,
  /** null until somebody has said so. */
  seenBy: z.nullable(z.string()),
  deliveries: z.array(Delivery),
});
export type AlertView = z.infer<typeof AlertView>;

/** The newest hundred. */
export const listAlerts = endpoint('GET /api/v1/offices/:officeId/alerts', 'alert.read', {
  output: z.object({ alerts: z.array(AlertView) }),
});

/** Somebody has seen it; the first who says so stands. */
export const markAlertSeen = endpoint('PUT /api/v1/offices/:officeId/alerts/:alertId', 'alert.see', {
  action: 'alert.see',
  input: z.object({ seen: z.literal(true) }),
});

export const getAlertSettings = endpoint('GET /api/v1/offices/:officeId/alert-settings', 'alert.read', {
  output: z.object({
    settings: AlertSettings,
    /** False where the server was given no way to send e-mail. */
    canMail: z.boolean(),
    /** False too where the server's key was lost that it was sealed with. */
    hasSecret: z.boolean(),
  }),
});

export const putAlertSettings = endpoint('PUT /api/v1/offices/:officeId/alert-settings', 'alert.configure', {
  action: 'alert.configure',
  input: AlertSettings,
});

/** A new secret for signatures, shown once; the one before is good for nothing any more. */
export const createAlertSecret = endpoint('POST /api/v1/offices/:officeId/alert-secrets', 'alert.configure', {
  action: 'alert.renew-secret',
  input: z.object({}),
  output: z.object({ secret: z.string() }),
  status: 201,
});
