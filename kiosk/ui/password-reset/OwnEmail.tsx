import { useState } from 'preact/hooks';
import { getSession, setOwnEmail } from '../../../shared/endpoints/account.ts';
import { MailAddress } from '../../../shared/mail-address.ts';
import { en as pageEn } from '../../../shared/text/page/en.ts';
import { vi as pageVi } from '../../../shared/text/page/vi.ts';
import { en } from '../../../shared/text/password-reset/en.ts';
import { vi } from '../../../shared/text/password-reset/vi.ts';
import { call } from '../../api/call.ts';
import { Dialog } from '../Dialog.tsx';
import { Form } from '../Form.tsx';
import { Loading } from '../Loading.tsx';
import { useWords } from '../PageLanguage.tsx';
import { PasswordField } from '../PasswordField.tsx';
import { useOwnPassword } from '../second-step/use-own-password.ts';
import { TextField } from '../TextField.tsx';
import { useAction } from '../use-action.ts';
import { useLoaded } from '../use-loaded.ts';

/** The address that links to a new password go to. */
export function OwnEmail({ onClose }: { onClose: () => void }) {
  const words = useWords({ vi, en }).email;
  const { close } = useWords({ vi: pageVi, en: pageEn });
  const loaded = useLoaded(() => call(getSession), []);
  const [saved, setSaved] = useState<string | null>(null);
  return (
    <Dialog title={words.title} onClose={onClose}>
      <p>{words.intro}</p>
      <Loading of={loaded} />
      {saved === null && loaded.value && (
        <EmailForm
          known={loaded.value.email ?? ''}
          onSaved={(email) => setSaved(email === null ? words.removed : words.saved)}
          onCancel={onClose}
        />
      )}
      <output class="done">{saved}</output>
      {saved !== null && (
        <div class="buttons">
          <button type="button" class="button button-main" onClick={onClose}>
            {close}
          </button>
        </div>
      )}
    </Dialog>
  );
}

interface FormProps {
  known: string;
  onSaved: (email: string | null) => void;
  onCancel: () => void;
}

function EmailForm({ known, onSaved, onCancel }: FormProps) {
  const words = useWords({ vi, en }).email;
  const [typed, setTyped] = useState(known);
  const [wasSent, setSent] = useState(false);
  const password = useOwnPassword(wasSent);
  const email = typed.trim() || null;
  const isWrong = email !== null && !MailAddress.safeParse(email).success;
  const action = useAction(() =>
    password.check(async () => {
      await call(setOwnEmail, { body: { email, password: password.value } });
      onSaved(email);
    }),
  );
  return (
    <Form
      submit={words.submit}
      action={action}
      faultCount={[isWrong, password.value === ''].filter(Boolean).length}
      onSent={() => setSent(true)}
      onCancel={onCancel}
    >
      <TextField
        label={words.label}
        hint={words.hint}
        error={wasSent && isWrong ? words.wrong : undefined}
        isCode
        value={typed}
        onValue={setTyped}
      />
      <PasswordField
        label={words.password}
        error={password.error}
        autocomplete="current-password"
        value={password.value}
        onValue={password.setValue}
      />
    </Form>
  );
}
