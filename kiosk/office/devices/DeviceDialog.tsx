import { useState } from 'preact/hooks';
import type { PublishedCatalogue } from '../../../shared/catalogue.ts';
import { type DeviceView, updateDevice } from '../../../shared/endpoints/office.ts';
import { en } from '../../../shared/text/office/en.ts';
import { vi } from '../../../shared/text/office/vi.ts';
import { call } from '../../api/call.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { Field } from '../../ui/Field.tsx';
import { Form } from '../../ui/Form.tsx';
import { useWords } from '../../ui/PageLanguage.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useAction } from '../../ui/use-action.ts';
import { useTextFault } from '../../ui/use-text-fault.ts';

export type Counters = NonNullable<PublishedCatalogue['counters']>;

interface Props {
  officeId: string;
  device: DeviceView;
  /** null while they are not known; the tablet then stays where it is. */
  counters: Counters | null;
  onClose: () => void;
  onSaved: (name: string) => Promise<void>;
}

/** The name of a tablet and the counter that it stands at. */
export function DeviceDialog({ officeId, device, counters, onClose, onSaved }: Props) {
  const words = useWords({ vi, en }).devices;
  const [typed, setTyped] = useState(device.name);
  // A counter that the catalogue no longer has cannot be kept.
  const [counterId, setCounterId] = useState(() =>
    counters ? (counters.find(({ id }) => id === device.counterId)?.id ?? null) : device.counterId,
  );
  const [wasSent, setSent] = useState(false);
  const name = typed.trim();
  const fault = useTextFault()(typed);
  const action = useAction(async () => {
    await call(updateDevice, {
      params: { officeId, deviceId: device.deviceId },
      body: { name, counterId },
    });
    await onSaved(name);
  });
  return (
    <Dialog title={words.editing.title(device.name)} onClose={onClose}>
      <Form
        submit={words.editing.submit}
        action={action}
        faultCount={fault ? 1 : 0}
        onSent={() => setSent(true)}
        onCancel={onClose}
      >
        <TextField
          label={words.name}
          hint={words.nameHint}
          error={wasSent ? fault : undefined}
          value={typed}
          onValue={setTyped}
        />
        {counters && counters.length > 0 && (
          <CounterChoice counters={counters} value={counterId} onValue={setCounterId} />
        )}
      </Form>
    </Dialog>
  );
}

interface ChoiceProps {
  counters: Counters;
  value: string | null;
  onValue: (counterId: string | null) => void;
}

function CounterChoice({ counters, value, onValue }: ChoiceProps) {
  const words = useWords({ vi, en }).devices.editing;
  return (
    <Field label={words.counter} hint={words.counterHint}>
      {(ties) => (
        <select
          {...ties}
          value={value ?? ''}
          onChange={(event) => onValue(event.currentTarget.value || null)}
        >
          <option value="">{words.noCounter}</option>
          {counters.map(({ id, name }) => (
            <option key={id} value={id}>
              {name.vi}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
