import { getAlertSettings, listAlerts, markAlertSeen } from '../../../shared/endpoints/alert.ts';
import { getOfficeCatalogue } from '../../../shared/endpoints/office.ts';
import { mayDo, type Role } from '../../../shared/role.ts';
import { en } from '../../../shared/text/alerts/en.ts';
import { vi } from '../../../shared/text/alerts/vi.ts';
import { call } from '../../api/call.ts';
import { Card } from '../../ui/Card.tsx';
import { Failure } from '../../ui/Failure.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { useWords } from '../../ui/PageLanguage.tsx';
import { useAction } from '../../ui/use-action.ts';
import { useLoaded } from '../../ui/use-loaded.ts';
import { AlertForm } from './AlertForm.tsx';
import { AlertTable } from './AlertTable.tsx';
import { WebhookSecret } from './WebhookSecret.tsx';

/** What crossed a threshold, and the thresholds. */
export function AlertSection({ officeId, role }: { officeId: string; role: Role }) {
  const words = useWords({ vi, en });
  const params = { officeId };
  const alerts = useLoaded(() => call(listAlerts, { params }), [officeId]);
  const setup = useLoaded(async () => {
    const [settings, catalogue] = await Promise.all([
      call(getAlertSettings, { params }),
      call(getOfficeCatalogue, { params }),
    ]);
    return { ...settings, catalogue };
  }, [officeId]);
  const seeing = useAction(async (alertId: string) => {
    await call(markAlertSeen, { params: { officeId, alertId }, body: { seen: true } });
    await alerts.reload();
  });
  const mayWrite = mayDo(role, 'alert.configure');
  return (
    <>
      <h1>{words.title}</h1>
      <p>{words.intro}</p>
      <Failure error={seeing.error} />
      <Loading of={alerts} />
      {alerts.value && (
        <AlertTable
          alerts={alerts.value.alerts}
          onSeen={mayDo(role, 'alert.see') ? (alertId) => void seeing.run(alertId) : undefined}
        />
      )}
      <Loading of={setup} />
      {setup.value && (
        <Card title={words.settings}>
          {!mayWrite && <p class="note">{words.readOnly}</p>}
          {!setup.value.canMail && <p class="note note-warning">{words.noMail}</p>}
          <AlertForm
            officeId={officeId}
            catalogue={setup.value.catalogue}
            settings={setup.value.settings}
            mayWrite={mayWrite}
          />
        </Card>
      )}
      {setup.value && mayWrite && <WebhookSecret officeId={officeId} hasSecret={setup.value.hasSecret} />}
    </>
  );
}
