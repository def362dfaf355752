import { useState } from 'preact/hooks';
import { type AccountView, changePassword } from '../../shared/endpoints/account.ts';
import { en } from '../../shared/text/page/en.ts';
import { vi } from '../../shared/text/page/vi.ts';
import { call } from '../api/call.ts';
import { Form } from './Form.tsx';
import { NewPassword } from './NewPassword.tsx';
import { useWords } from './PageLanguage.tsx';
import { PasswordField } from './PasswordField.tsx';
import { findPasswordFaults } from './password-faults.ts';
import { useAction } from './use-action.ts';

interface Props {
  account: AccountView;
  onChanged: (account: AccountView) => void;
  /** Absent where the password must be changed before anything else. */
  onCancel?: (() => void) | undefined;
}

export function PasswordChange({ account, onChanged, onCancel }: Props) {
  const all = useWords({ vi, en });
  const words = all.password;
  const isOneTime = account.mustChangePassword;
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState({ password: '', again: '' });
  const [wasSent, setSent] = useState(false);
  const action = useAction(async () => {
    const body = { currentPassword: current, newPassword: next.password };
    onChanged(await call(changePassword, { body }));
  });
  const faultCount = Object.keys(findPasswordFaults(next)).length + (current === '' ? 1 : 0);
  return (
    <section class="card card-narrow">
      <h1>{isOneTime ? words.titleOneTime : words.title}</h1>
      {isOneTime && <p>{words.reasonOneTime}</p>}
      <Form
        submit={words.submit}
        action={action}
        faultCount={faultCount}
        onSubmit={() => {
          setSent(true);
          return faultCount === 0;
        }}
        beside={
          onCancel && (
            <button type="button" class="button" onClick={onCancel}>
              {all.cancel}
            </button>
          )
        }
      >
        <input type="hidden" autocomplete="username" value={account.name} />
        <PasswordField
          label={isOneTime ? words.currentOneTime : words.current}
          error={wasSent && current === '' ? all.required : undefined}
          autocomplete="current-password"
          value={current}
          onValue={setCurrent}
        />
        <NewPassword value={next} wasSent={wasSent} onValue={setNext} />
      </Form>
    </section>
  );
}
