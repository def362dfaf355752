import type { AlertSettings } from '../../shared/alert-rule.ts';
import { Problem } from '../../shared/problem.ts';
import { makeSecret } from '../access/secret.ts';
import type { SecretBox } from '../access/secret-box.ts';
import { noteChange } from '../storage/act.ts';
import * as alerts from '../storage/alert.ts';
import type { Storage } from '../storage/storage.ts';

/** A rule that changed is watched anew. */
export function changeAlertSettings(
  storage: Storage,
  officeId: string,
  settings: AlertSettings,
): Promise<void> {
  return storage.write(async (scope) => {
    const { settings: before, sealedSecret } = await alerts.findAlertSettings(scope, officeId);
    const kept = new Set(settings.rules.map((rule) => JSON.stringify(rule)));
    for (const rule of before.rules)
      if (!kept.has(JSON.stringify(rule))) await alerts.deleteWatch(scope, officeId, rule.id);
    await alerts.setAlertSettings(scope, officeId, settings, sealedSecret);
    noteChange(scope, { before, after: settings });
  });
}

/** Kept sealed, since each message is signed with it; shown to a person once. */
export function renewAlertSecret(
  { storage, secretBox }: { readonly storage: Storage; readonly secretBox: SecretBox },
  officeId: string,
): Promise<{ secret: string }> {
  const secret = makeSecret();
  const sealed = secretBox.seal(secret, alerts.webhookSecretOf(officeId));
  return storage.write(async (scope) => {
    const { settings } = await alerts.findAlertSettings(scope, officeId);
    await alerts.setAlertSettings(scope, officeId, settings, sealed);
    return { secret };
  });
}

/** @throws Problem `unknown-alert` */
export async function markAlertSeen(
  storage: Storage,
  officeId: string,
  alertId: string,
  { by, at }: { by: string; at: number },
): Promise<void> {
  const isKnown = await storage.write((scope) => alerts.setAlertSeen(scope, officeId, alertId, { by, at }));
  if (!isKnown) throw new Problem('unknown-alert');
}
