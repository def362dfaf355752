import { createHash } from 'node:crypto';
import { vi } from '../../shared/text/alerts/vi.ts';
import type { SecretBox } from '../access/secret-box.ts';
import { type MailSettings, sendMail } from '../mail/send-mail.ts';
import { findAlertSettings, webhookSecretOf } from '../storage/alert.ts';
import {
  type AlertDelivery,
  claimDelivery,
  listDueDeliveries,
  settleDelivery,
} from '../storage/alert-delivery.ts';
import { getLatestCatalogue } from '../storage/catalogue.ts';
import type { Storage } from '../storage/storage.ts';
import { postWebhook } from './webhook.ts';

export interface Outlets {
  /** Opens what messages are signed with. */
  readonly secretBox: SecretBox;
  readonly mail: MailSettings | null;
  /** Hosts inside the network that webhooks may go to, `host:port` where the port is not the usual one. */
  readonly innerHosts: readonly string[];
}

const minuteMs = 60_000;

/** How long after each attempt the next one is made; after the last of them nothing more is tried. */
export const pausesMs = [1, 5, 30, 120, 360, 720, 1440].map((minutes) => minutes * minuteMs);

const atOnce = 50;

async function attempt(
  storage: Storage,
  { officeId, alertId, target, facts, at }: AlertDelivery,
  { secretBox, mail, innerHosts }: Outlets,
  now: number,
): Promise<boolean> {
  const { settings, sealedSecret } = await storage.readOnce((scope) => findAlertSettings(scope, officeId));
  const { office } = await storage.readOnce((scope) => getLatestCatalogue(scope, officeId));
  const officeName = office.name.vi;
  // An id that tells nothing of the others who hear of the same alert.
  const id = createHash('sha256').update(`${officeId}/${alertId}/${target}`).digest('hex').slice(0, 32);
  if (target !== 'webhook') {
    const subject = vi.mail.subject(officeName);
    const text = vi.mail.text(officeName, vi.sentence(facts));
    return mail !== null && sendMail(mail, { to: target, subject, text, id });
  }
  const secret = secretBox.open(sealedSecret ?? '', webhookSecretOf(officeId));
  if (settings.webhookUrl === null || secret === undefined) return false;
  const body = JSON.stringify({
    id,
    alertId,
    officeId,
    officeName,
    at: new Date(at).toISOString(),
    ...facts,
  });
  return postWebhook({ url: settings.webhookUrl, secret, id, body, now }, innerHosts);
}

/**
 * Sends what is due. An attempt is written down before it is made: where the server dies in between, the message is
 * sent again after the pause, under the same id.
 */
export async function deliverAlerts(storage: Storage, outlets: Outlets, now: number): Promise<void> {
  for (const delivery of await storage.readOnce((scope) => listDueDeliveries(scope, now, atOnce))) {
    const pause = pausesMs[delivery.attempts];
    const nextAt = now + (pause ?? 0);
    if (!(await storage.write((scope) => claimDelivery(scope, delivery, nextAt)))) continue;
    const isSent = await attempt(storage, delivery, outlets, now);
    if (isSent || pause === undefined)
      await storage.write((scope) => settleDelivery(scope, delivery, isSent ? 'sent' : 'failed'));
  }
}
