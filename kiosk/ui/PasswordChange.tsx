import { useState } from 'preact/hooks';
import { type AccountView, changePassword } from '../../shared/endpoints/account.ts';
import { Problem } from '../../shared/problem.ts';
import { en } from '../../shared/text/page/en.ts';
import { vi } from '../../shared/text/page/vi.ts';
import { call } from '../api/call.ts';
import { Form } from './Form.tsx';
import { focusHeading } from './focus-heading.ts';
import { NewPassword } from './NewPassword.tsx';
import { useWords } from './PageLanguage.tsx';
import { PasswordField } from './PasswordField.tsx';
import { findPasswordFaults } from './password-faults.ts';
import { useAction } from './use-action.ts';
import { usePageTitle } from './use-page-title.ts';

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
  usePageTitle(isOneTime ? words.titleOneTime : words.title);
  const [current, setCurrent] = useState('');
  const [isCurrentWrong, setCurrentWrong] = useState(false);
  const [next, setNext] = useState({ password: '', again: '' });
  const [wasSent, setSent] = useState(false);
  const [changed, setChanged] = useState<AccountView | null>(null);
  const action = useAction(async () => {
    const body = { currentPassword: current, newPassword: next.password };
    try {
      const answered = await call(changePassword, { body });
      // The first password of one's own leads on; a change that was asked for is confirmed.
      if (isOneTime) onChanged(answered);
      else setChanged(answered);
    } catch (error) {
      // "Wrong name or password" would puzzle somebody who entered no name.
      if (!(error instanceof Problem && error.code === 'wrong-credentials')) throw error;
      setCurrentWrong(true);
    }
  });
  if (changed)
    return (
      <section class="card card-narrow">
        <h1 ref={focusHeading} tabIndex={-1}>
          {words.changed}
        </h1>
        <div class="buttons">
          <button type="button" class="button button-main" onClick={() => onChanged(changed)}>
            {all.close}
          </button>
        </div>
      </section>
    );
  const faultCount = Object.keys(findPasswordFaults(next)).length + (current === '' ? 1 : 0);
  const missing = wasSent && current === '' ? all.required : undefined;
  return (
    <section class="card card-narrow">
      <h1 tabIndex={-1} ref={focusHeading}>
        {isOneTime ? words.titleOneTime : words.title}
      </h1>
      {isOneTime && <p>{words.reasonOneTime}</p>}
      <Form
        submit={words.submit}
        action={action}
        faultCount={faultCount}
        onSent={() => {
          setSent(true);
          setCurrentWrong(false);
        }}
        onCancel={onCancel}
      >
        <input type="hidden" autocomplete="username" value={account.name} />
        <PasswordField
          label={isOneTime ? words.currentOneTime : words.current}
          error={isCurrentWrong ? words.currentWrong : missing}
          autocomplete="current-password"
          value={current}
          onValue={setCurrent}
        />
        <NewPassword value={next} wasSent={wasSent} onValue={setNext} />
      </Form>
    </section>
  );
}
