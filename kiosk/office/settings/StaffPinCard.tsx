import { useState } from 'preact/hooks';
import { getStaffPin, putStaffPin } from '../../../shared/endpoints/staff.ts';
import { isEasyPin, StaffPin } from '../../../shared/staff-pin.ts';
import { en } from '../../../shared/text/office/en.ts';
import { vi } from '../../../shared/text/office/vi.ts';
import { call } from '../../api/call.ts';
import { Card } from '../../ui/Card.tsx';
import { Failure } from '../../ui/Failure.tsx';
import { Form } from '../../ui/Form.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { useWords } from '../../ui/PageLanguage.tsx';
import { PasswordField } from '../../ui/PasswordField.tsx';
import { useAction } from '../../ui/use-action.ts';
import { useLoaded } from '../../ui/use-loaded.ts';

interface Props {
  officeId: string;
  mayWrite: boolean;
}

type PinRule = keyof typeof vi.staffPin.rules;

function findFault(typed: string): PinRule | undefined {
  if (!StaffPin.safeParse(typed).success) return 'digits';
  return isEasyPin(typed) ? 'easy' : undefined;
}

/** The PIN of the staff corner. It is set and taken away, and never shown. */
export function StaffPinCard({ officeId, mayWrite }: Props) {
  const words = useWords({ vi, en }).staffPin;
  const loaded = useLoaded(() => call(getStaffPin, { params: { officeId } }), [officeId]);
  const [done, setDone] = useState('');
  const change = async (pin: string | null) => {
    setDone('');
    await call(putStaffPin, { params: { officeId }, body: { pin } });
    await loaded.reload();
    setDone(pin === null ? words.removed : words.saved);
  };
  return (
    <Card title={words.title} class="settings-pin">
      <p class="note">{words.intro}</p>
      <Loading of={loaded} />
      {loaded.value && <p>{loaded.value.isSet ? words.isSet : words.isNotSet}</p>}
      {loaded.value && mayWrite && <PinForm isSet={loaded.value.isSet} onChange={change} />}
      <output class="done">{done}</output>
    </Card>
  );
}

function PinForm({ isSet, onChange }: { isSet: boolean; onChange: (pin: string | null) => Promise<void> }) {
  const words = useWords({ vi, en }).staffPin;
  const [typed, setTyped] = useState('');
  const [wasSent, setSent] = useState(false);
  const fault = findFault(typed);
  const saving = useAction(async () => {
    await onChange(typed);
    setTyped('');
    setSent(false);
  });
  const removing = useAction(() => onChange(null));
  return (
    <>
      <Form
        label={words.title}
        submit={isSet ? words.replace : words.submit}
        action={saving}
        faultCount={fault ? 1 : 0}
        onSent={() => setSent(true)}
        beside={
          isSet && (
            <button
              type="button"
              class="button"
              aria-disabled={removing.isRunning}
              onClick={() => removing.run()}
            >
              {words.remove}
            </button>
          )
        }
      >
        <PasswordField
          label={words.label}
          hint={words.hint}
          error={wasSent && fault ? words.rules[fault] : undefined}
          autocomplete="new-password"
          inputMode="numeric"
          value={typed}
          onValue={setTyped}
        />
      </Form>
      <Failure error={removing.error} />
    </>
  );
}
