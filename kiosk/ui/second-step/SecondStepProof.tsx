import { useState } from 'preact/hooks';
import { en } from '../../../shared/text/second-step/en.ts';
import { vi } from '../../../shared/text/second-step/vi.ts';
import { Form } from '../Form.tsx';
import { useWords } from '../PageLanguage.tsx';
import { PasswordField } from '../PasswordField.tsx';
import { TextField } from '../TextField.tsx';
import { useAction } from '../use-action.ts';
import { useTextFault } from '../use-text-fault.ts';
import { useOwnPassword } from './use-own-password.ts';

interface Props {
  /** What comes of it. */
  text: string;
  submit: string;
  onProof: (proof: { password: string; code: string }) => Promise<void>;
  onCancel: () => void;
}

/** The password and one more code, before a second step that is on is changed. */
export function SecondStepProof({ text, submit, onProof, onCancel }: Props) {
  const words = useWords({ vi, en });
  const [code, setCode] = useState('');
  const [wasSent, setSent] = useState(false);
  const password = useOwnPassword(wasSent);
  const action = useAction(() => password.check(() => onProof({ password: password.value, code })));
  const fault = useTextFault()(code, { most: 50 });
  return (
    <>
      <p>{text}</p>
      <Form
        submit={submit}
        action={action}
        faultCount={(password.value === '' ? 1 : 0) + (fault ? 1 : 0)}
        onSent={() => setSent(true)}
        onCancel={onCancel}
      >
        <PasswordField
          label={words.password}
          error={password.error}
          autocomplete="current-password"
          value={password.value}
          onValue={password.setValue}
        />
        <TextField
          label={words.code}
          hint={words.codeHint}
          error={wasSent ? fault : undefined}
          autocomplete="one-time-code"
          isCode
          value={code}
          onValue={setCode}
        />
      </Form>
    </>
  );
}
