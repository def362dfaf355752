import { useState } from 'preact/hooks';
import { type AccountView, createFirstAccount } from '../../../shared/endpoints/account.ts';
import { Problem } from '../../../shared/problem.ts';
import { en } from '../../../shared/text/office/en.ts';
import { vi } from '../../../shared/text/office/vi.ts';
import { call } from '../../api/call.ts';
import { Form } from '../../ui/Form.tsx';
import { NewPassword } from '../../ui/NewPassword.tsx';
import { PageFrame } from '../../ui/PageFrame.tsx';
import { useWords } from '../../ui/PageLanguage.tsx';
import { findPasswordFaults } from '../../ui/password-faults.ts';
import { TextField } from '../../ui/TextField.tsx';
import { useAction } from '../../ui/use-action.ts';
import { usePageTitle } from '../../ui/use-page-title.ts';
import { useTextFault } from '../../ui/use-text-fault.ts';

interface Props {
  onSignedIn: (account: AccountView) => void;
  /** Somebody else made the first account meanwhile. */
  onClosed: () => void;
}

/** The first account of an empty installation. */
export function FirstRun({ onSignedIn, onClosed }: Props) {
  const words = useWords({ vi, en }).firstRun;
  usePageTitle(words.title);
  const [setupCode, setSetupCode] = useState('');
  const [name, setName] = useState('');
  const [passwords, setPasswords] = useState({ password: '', again: '' });
  const [wasSent, setSent] = useState(false);
  const [refusedCode, setRefusedCode] = useState<string>();
  const action = useAction(async () => {
    const body = { setupCode: setupCode.trim(), name: name.trim(), password: passwords.password };
    setRefusedCode(undefined);
    try {
      onSignedIn(await call(createFirstAccount, { body }));
    } catch (error) {
      if (error instanceof Problem && error.code === 'wrong-setup-code') setRefusedCode(setupCode);
      throw error;
    }
  });
  const isClosed = action.error instanceof Problem && action.error.code === 'setup-closed';
  const faultOf = useTextFault();
  const faults = { setupCode: faultOf(setupCode), name: faultOf(name) };
  const textFaults = Object.values(faults).filter(Boolean).length;
  const faultCount = textFaults + Object.keys(findPasswordFaults(passwords)).length;
  const shown = wasSent ? faults : { setupCode: undefined, name: undefined };
  return (
    <PageFrame>
      <section class="card card-narrow">
        <h1>{words.title}</h1>
        <p>{words.intro}</p>
        <Form
          submit={words.submit}
          action={action}
          faultCount={faultCount}
          onSent={() => setSent(true)}
          beside={
            isClosed && (
              <button type="button" class="button" onClick={onClosed}>
                {words.toSignIn}
              </button>
            )
          }
        >
          <TextField
            label={words.setupCode}
            hint={words.setupCodeHint}
            error={setupCode === refusedCode ? words.wrongCode : shown.setupCode}
            autocomplete="off"
            isCode
            value={setupCode}
            onValue={setSetupCode}
          />
          <TextField
            label={words.name}
            hint={words.nameHint}
            error={shown.name}
            autocomplete="username"
            isCode
            value={name}
            onValue={setName}
          />
          <NewPassword value={passwords} wasSent={wasSent} onValue={setPasswords} />
        </Form>
      </section>
    </PageFrame>
  );
}
