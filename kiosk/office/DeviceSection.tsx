import { useEffect, useRef, useState } from 'preact/hooks';
import { createEnrolment, type DeviceView, listDevices } from '../../shared/endpoints/office.ts';
import { mayDo, type Role } from '../../shared/role.ts';
import { en } from '../../shared/text/office/en.ts';
import { vi } from '../../shared/text/office/vi.ts';
import { call } from '../api/call.ts';
import { Failure } from '../ui/Failure.tsx';
import { compareNames } from '../ui/format.ts';
import { Loading } from '../ui/Loading.tsx';
import { useWords } from '../ui/PageLanguage.tsx';
import { useAction } from '../ui/use-action.ts';
import { useLoaded } from '../ui/use-loaded.ts';
import { AddDevice } from './AddDevice.tsx';
import { DeviceTable } from './DeviceTable.tsx';
import { EnrolmentCode, type ShownCode } from './EnrolmentCode.tsx';
import { RevokeDialog } from './RevokeDialog.tsx';

interface Props {
  officeId: string;
  role: Role;
  /** What was done just before; the section takes it over and says it once. */
  notice: string | null;
  onNoticeSeen: () => void;
}

export function DeviceSection({ officeId, role, notice, onNoticeSeen }: Props) {
  const words = useWords({ vi, en }).devices;
  const [shown, setShown] = useState<ShownCode | null>(null);
  const [revoking, setRevoking] = useState<DeviceView | null>(null);
  const [done, setDone] = useState(notice);
  // Where the focus goes when what had it is gone: a code, a row's button.
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(onNoticeSeen, []);
  const loaded = useLoaded(
    async () => (await call(listDevices, { params: { officeId } })).devices,
    [officeId],
  );
  const devices = [...(loaded.value ?? [])].sort((a, b) => compareNames(a.name, b.name));

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
  return (
    <>
      <h1 tabIndex={-1} ref={heading}>
        {words.title}
      </h1>
      <p>{words.intro}</p>
      <output class="done">{done ?? ''}</output>
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
      <Failure error={renew.error} />
      <Loading of={loaded} />
      {loaded.value && (
        <DeviceTable
          devices={devices}
          role={role}
          onRenew={(device) => void renew.run(device)}
          onRevoke={setRevoking}
        />
      )}
      {revoking && (
        <RevokeDialog
          officeId={officeId}
          device={revoking}
          onClose={() => setRevoking(null)}
          onRevoked={async () => {
            setRevoking(null);
            if (shown?.deviceId === revoking.deviceId) setShown(null);
            setDone(words.confirm.done(revoking.name));
            await loaded.reload();
            heading.current?.focus();
          }}
        />
      )}
    </>
  );
}
