import { useEffect, useRef, useState } from 'preact/hooks';
import {
  createEnrolment,
  type DeviceView,
  getOfficeCatalogue,
  requestReload,
} from '../../../shared/endpoints/office.ts';
import { mayDo, type Role } from '../../../shared/role.ts';
import { en } from '../../../shared/text/office/en.ts';
import { vi } from '../../../shared/text/office/vi.ts';
import { call } from '../../api/call.ts';
import { Failure } from '../../ui/Failure.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { useWords } from '../../ui/PageLanguage.tsx';
import { useAction } from '../../ui/use-action.ts';
import { useLoaded } from '../../ui/use-loaded.ts';
import { AddDevice } from './AddDevice.tsx';
import type { Counters } from './DeviceDialog.tsx';
import { DeviceQuestion, type Question } from './DeviceQuestion.tsx';
import { DeviceTable } from './DeviceTable.tsx';
import { DeviceVersions } from './DeviceVersions.tsx';
import { EnrolmentCode, type ShownCode } from './EnrolmentCode.tsx';
import { useFleet } from './use-fleet.ts';

interface Props {
  officeId: string;
  role: Role;
  /** What was done just before; the section takes it over and says it once. */
  notice: string | null;
  onNoticeSeen: () => void;
}

const time = new Intl.DateTimeFormat('vi-VN', { hour: '2-digit', minute: '2-digit', second: '2-digit' });

export function DeviceSection({ officeId, role, notice, onNoticeSeen }: Props) {
  const words = useWords({ vi, en }).devices;
  const [shown, setShown] = useState<ShownCode | null>(null);
  const [question, setQuestion] = useState<Question | null>(null);
  const [done, setDone] = useState(notice);
  // Where the focus goes when what had it is gone: a code, a row's button.
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(onNoticeSeen, []);
  const loaded = useFleet(officeId);
  const catalogue = useLoaded(() => call(getOfficeCatalogue, { params: { officeId } }), [officeId]);
  const counters: Counters | null = catalogue.value ? (catalogue.value.counters ?? []) : null;
  const devices = loaded.value?.devices ?? [];

  const show = async (name: string, body: { name: string } | { deviceId: string }) => {
    const enrolment = await call(createEnrolment, { params: { officeId }, body });
    const before = devices.find(({ deviceId }) => deviceId === enrolment.deviceId);
    setShown({ ...enrolment, name, receivedAt: Date.now(), wasEnrolled: before?.state === 'enrolled' });
    setDone(null);
    await loaded.reload();
  };
  const renew = useAction(async ({ deviceId, name }: Pick<DeviceView, 'deviceId' | 'name'>) =>
    show(name, { deviceId }),
  );
  const reload = useAction(async ({ deviceId, name }: DeviceView) => {
    await call(requestReload, { params: { officeId, deviceId } });
    setDone(words.reloadDone(name));
  });
  const failure = renew.error ?? reload.error;
  const finish = async ({ about, device }: Question, sentence: string) => {
    const isRevoked = about === 'revoke';
    setQuestion(null);
    if (isRevoked && shown?.deviceId === device.deviceId) setShown(null);
    setDone(sentence);
    await loaded.reload();
    if (isRevoked) heading.current?.focus();
  };
  return (
    <>
      <h1 tabIndex={-1} ref={heading}>
        {words.title}
      </h1>
      <p>{words.intro}</p>
      {role !== 'admin' && mayDo(role, 'survey.launch') && (
        <p>
          <a href="/officer">{words.launchHere}</a>
        </p>
      )}
      <output class="done in-view">{done ?? ''}</output>
      {failure !== undefined && (
        <div class="in-view">
          <Failure error={failure} />
        </div>
      )}
      {mayDo(role, 'device.enrol') && <AddDevice onAdd={(name) => show(name, { name })} />}
      {shown && (
        <EnrolmentCode
          key={shown.code}
          shown={shown}
          device={devices.find(({ deviceId }) => deviceId === shown.deviceId)}
          onPoll={loaded.reload}
          onRenew={() => void renew.run(shown)}
          onClose={() => {
            setShown(null);
            heading.current?.focus();
          }}
        />
      )}
      <Loading of={loaded} />
      <Failure error={catalogue.error} onRetry={() => void catalogue.reload()} />
      {loaded.value && (
        <>
          <DeviceVersions {...loaded.value} />
          <DeviceTable
            fleet={loaded.value}
            counters={counters}
            role={role}
            actions={{
              onEdit: (device) => setQuestion({ about: 'edit', device }),
              onReload: (device) => void reload.run(device),
              onRenew: (device) => void renew.run(device),
              onRevoke: (device) => setQuestion({ about: 'revoke', device }),
            }}
          />
          <p class="hint">{words.refreshed(time.format(loaded.value.nowMs))}</p>
        </>
      )}
      {question && (
        <DeviceQuestion
          officeId={officeId}
          question={question}
          counters={counters}
          onClose={() => setQuestion(null)}
          onDone={(sentence) => finish(question, sentence)}
        />
      )}
    </>
  );
}
