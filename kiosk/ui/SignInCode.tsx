import { useState } from 'preact/hooks';
import { en } from '../../shared/text/second-step/en.ts';
import { vi } from '../../shared/text/second-step/vi.ts';
import { Form } from './Form.tsx';
import { focusHeading } from './focus-heading.ts';
import { useWords } from './PageLanguage.tsx';
import { TextField } from './TextField.tsx';
import { useAction } from './use-action.ts';
import { usePageTitle } from './use-page-title.ts';
import { useTextFault } from './use-text-fault.ts';

interface Props {
  name: string;
  onCode: (code: string) => Promise<void>;
  onBack: () => void;
}

/** The second screen of a sign-in, where the account has a second step. */
export function SignInCode({ name, ...rest }: Props) {
  const words = useWords({ vi, en }).signIn;
  usePageTitle(words.title);
  const [isRecovery, setRecovery] = useState(false);
  return (
    <section class="card card-narrow">
      <h1 tabIndex={-1} ref={focusHeading}>
        {words.title}
      </h1>
      <p>{isRecovery ? words.recoveryText(name) : words.text(name)}</p>
      <CodeForm key={String(isRecovery)} isRecovery={isRecovery} {...rest} />
      <div>
        <button type="button" class="quiet-button" onClick={() => setRecovery(!isRecovery)}>
          {isRecovery ? words.useApp : words.useRecovery}
        </button>
      </div>
      {isRecovery && <p class="hint">{words.lost}</p>}
    </section>
  );
}

function CodeForm({ isRecovery, onCode, onBack }: Omit<Props, 'name'> & { isRecovery: boolean }) {
  const words = useWords({ vi, en }).signIn;
  const [code, setCode] = useState('');
  const [wasSent, setSent] = useState(false);
  const action = useAction(() => onCode(code));
  const fault = useTextFault()(code, { most: 50 });
  return (
    <Form
      submit={words.submit}
      action={action}
      faultCount={fault ? 1 : 0}
      onSent={() => setSent(true)}
      beside={
        <button type="button" class="button" onClick={onBack}>
          {words.back}
        </button>
      }
    >
      <TextField
        label={isRecovery ? words.recoveryCode : words.code}
        error={wasSent ? fault : undefined}
        autocomplete="one-time-code"
        inputMode={isRecovery ? 'text' : 'numeric'}
        isCode
        value={code}
        onValue={setCode}
      />
    </Form>
  );
}
