import { useState } from 'preact/hooks';
import { resetByLink } from '../../../shared/endpoints/password-reset.ts';
import { Problem } from '../../../shared/problem.ts';
import { en } from '../../../shared/text/password-reset/en.ts';
import { vi } from '../../../shared/text/password-reset/vi.ts';
import { en as stepEn } from '../../../shared/text/second-step/en.ts';
import { vi as stepVi } from '../../../shared/text/second-step/vi.ts';
import { call } from '../../api/call.ts';
import { Form } from '../Form.tsx';
import { focusHeading } from '../focus-heading.ts';
import { NewPassword } from '../NewPassword.tsx';
import { useWords } from '../PageLanguage.tsx';
import { findPasswordFaults } from '../password-faults.ts';
import { TextField } from '../TextField.tsx';
import { useAction } from '../use-action.ts';
import { usePageTitle } from '../use-page-title.ts';
import { useTextFault } from '../use-text-fault.ts';
import { SpentLink } from './SpentLink.tsx';

interface Props {
  token: string;
  /** Leads to the sign-in. */
  onDone: () => void;
}

/** Where the link of an e-mail leads. */
export function ResetByLink({ token, onDone }: Props) {
  const words = useWords({ vi, en });
  const stepWords = useWords({ vi: stepVi, en: stepEn });
  usePageTitle(words.newTitle);
  const [typed, setTyped] = useState({ password: '', again: '' });
  const [code, setCode] = useState<string | null>(null);
  const [wasSent, setSent] = useState(false);
  const [doneFor, setDoneFor] = useState<string | null>(null);
  const action = useAction(async () => {
    const body = { token, newPassword: typed.password, ...(code === null ? {} : { code }) };
    try {
      setDoneFor((await call(resetByLink, { body })).name);
    } catch (error) {
      if (!(error instanceof Problem && error.code === 'second-step-needed')) throw error;
      setCode('');
      setSent(false);
    }
  });
  const codeFault = useTextFault()(code ?? '', { most: 50, isOptional: code === null });
  if (action.error instanceof Problem && action.error.code === 'reset-link-spent')
    return <SpentLink error={action.error} onBack={onDone} />;
  const title = doneFor === null ? words.newTitle : words.done(doneFor);
  return (
    <section class="card card-narrow">
      <h1 key={title} tabIndex={-1} ref={focusHeading}>
        {title}
      </h1>
      {doneFor !== null && (
        <div class="buttons">
          <button type="button" class="button button-main" onClick={onDone}>
            {words.signIn}
          </button>
        </div>
      )}
      {doneFor === null && (
        <>
          <p>{words.newText}</p>
          <Form
            submit={words.newSubmit}
            action={action}
            faultCount={Object.keys(findPasswordFaults(typed)).length + (codeFault ? 1 : 0)}
            onSent={() => setSent(true)}
            beside={
              <button type="button" class="button" onClick={onDone}>
                {words.back}
              </button>
            }
          >
            <NewPassword value={typed} wasSent={wasSent} onValue={setTyped} />
            {code !== null && (
              <TextField
                label={stepWords.code}
                hint={stepWords.codeHint}
                error={wasSent ? codeFault : undefined}
                autocomplete="one-time-code"
                isCode
                value={code}
                onValue={setCode}
              />
            )}
          </Form>
        </>
      )}
    </section>
  );
}
