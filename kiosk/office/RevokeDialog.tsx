import { type DeviceView, revokeDevice } from '../../shared/endpoints/office.ts';
import { en } from '../../shared/text/office/en.ts';
import { vi } from '../../shared/text/office/vi.ts';
import { en as pageEn } from '../../shared/text/page/en.ts';
import { vi as pageVi } from '../../shared/text/page/vi.ts';
import { call } from '../api/call.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { Form } from '../ui/Form.tsx';
import { useWords } from '../ui/PageLanguage.tsx';
import { useAction } from '../ui/use-action.ts';

interface Props {
  officeId: string;
  device: DeviceView;
  onClose: () => void;
  onRevoked: () => Promise<void>;
}

/** Says what becomes of responses, sent and unsent, before a tablet is shut out. */
export function RevokeDialog({ officeId, device: { deviceId, name }, onClose, onRevoked }: Props) {
  const words = useWords({ vi, en }).devices.confirm;
  const { cancel } = useWords({ vi: pageVi, en: pageEn });
  const action = useAction(async () => {
    await call(revokeDevice, { params: { officeId, deviceId } });
    await onRevoked();
  });
  return (
    <Dialog title={words.title(name)} onClose={onClose}>
      <p>{words.text}</p>
      <p>{words.unsent}</p>
      <Form
        submit={words.submit}
        action={action}
        beside={
          <button type="button" class="button" autofocus onClick={onClose}>
            {cancel}
          </button>
        }
      />
    </Dialog>
  );
}
