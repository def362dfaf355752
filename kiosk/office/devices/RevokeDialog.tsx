import { type DeviceView, revokeDevice } from '../../../shared/endpoints/office.ts';
import { en } from '../../../shared/text/office/en.ts';
import { vi } from '../../../shared/text/office/vi.ts';
import { call } from '../../api/call.ts';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { useWords } from '../../ui/PageLanguage.tsx';

interface Props {
  officeId: string;
  device: DeviceView;
  onClose: () => void;
  onRevoked: () => Promise<void>;
}

/** Says what becomes of responses, sent and unsent, before a tablet is shut out. */
export function RevokeDialog({ officeId, device: { deviceId, name }, onClose, onRevoked }: Props) {
  const words = useWords({ vi, en }).devices.confirm;
  async function revoke(): Promise<void> {
    await call(revokeDevice, { params: { officeId, deviceId } });
    await onRevoked();
  }
  return (
    <ConfirmDialog title={words.title(name)} submit={words.submit} onClose={onClose} onConfirm={revoke}>
      <p>{words.text}</p>
      <p>{words.unsent}</p>
    </ConfirmDialog>
  );
}
