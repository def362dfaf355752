import {
  createAlertSecret,
  getAlertSettings,
  listAlerts,
  markAlertSeen,
  putAlertSettings,
} from '../../shared/endpoints/alert.ts';
import { Problem } from '../../shared/problem.ts';
import type { Bind } from '../http/bind.ts';
import type { Services } from '../http/services.ts';
import * as operations from '../operations/alert.ts';
import * as alerts from '../storage/alert.ts';

const mostShown = 100;

export function bindAlerts(bind: Bind, services: Services): void {
  const { storage, secretBox } = services;
  const canMail = services.mail !== null;

  bind(listAlerts, async ({ param }) => ({
    alerts: await storage.read((scope) => alerts.listAlerts(scope, param('officeId'), mostShown)),
  }));

  bind(markAlertSeen, async ({ principal, param, now }) => {
    if (principal.kind !== 'account') throw new Problem('forbidden');
    const seen = { by: principal.account.name, at: now };
    await operations.markAlertSeen(storage, param('officeId'), param('alertId'), seen);
    return undefined;
  });

  bind(getAlertSettings, async ({ param }) => {
    const officeId = param('officeId');
    const { settings, sealedSecret } = await storage.readOnce((scope) =>
      alerts.findAlertSettings(scope, officeId),
    );
    const secret = secretBox.open(sealedSecret ?? '', alerts.webhookSecretOf(officeId));
    return { settings, canMail, hasSecret: secret !== undefined };
  });

  bind(putAlertSettings, async ({ param, input }) => {
    await operations.changeAlertSettings(storage, param('officeId'), input);
    return undefined;
  });

  bind(createAlertSecret, ({ param }) => operations.renewAlertSecret(services, param('officeId')));
}
