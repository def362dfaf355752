import { useState } from 'preact/hooks';
import type { OutputOf } from '../../../shared/endpoint.ts';
import { beginSecondStep } from '../../../shared/endpoints/second-step.ts';
import { en } from '../../../shared/text/second-step/en.ts';
import { vi } from '../../../shared/text/second-step/vi.ts';
import { call } from '../../api/call.ts';
import { Form } from '../Form.tsx';
import { useWords } from '../PageLanguage.tsx';
import { PasswordField } from '../PasswordField.tsx';
import { useAction } from '../use-action.ts';
import { useOwnPassword } from './use-own-password.ts';

export type Begun = OutputOf<typeof beginSecondStep>;

interface Props {
  onBegun: (begun: Begun) => void;
  onCancel: () => void;
}

/** What it is for, and the password before anything is made. */
export function BeginSecondStep({ onBegun, onCancel }: Props) {
  const words = useWords({ vi, en });
  const [wasSent, setSent] = useState(false);
  const password = useOwnPassword(wasSent);
  const action = useAction(() =>
    password.check(async () => onBegun(await call(beginSecondStep, { body: { password: password.value } }))),
  );
  return (
    <>
      <p>{words.intro}</p>
      <p>{words.needs}</p>
      <Form
        submit={words.begin}
        action={action}
        faultCount={password.value === '' ? 1 : 0}
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
      </Form>
    </>
  );
}
