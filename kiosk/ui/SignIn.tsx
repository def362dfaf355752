import { useEffect, useRef, useState } from 'preact/hooks';
import { type AccountView, passwordMaxLength, signIn } from '../../shared/endpoints/account.ts';
import { Problem } from '../../shared/problem.ts';
import { en } from '../../shared/text/page/en.ts';
import { vi } from '../../shared/text/page/vi.ts';
import { en as resetEn } from '../../shared/text/password-reset/en.ts';
import { vi as resetVi } from '../../shared/text/password-reset/vi.ts';
import { call } from '../api/call.ts';
import { Failure } from './Failure.tsx';
import { Form } from './Form.tsx';
import { focusHeading } from './focus-heading.ts';
import { useWords } from './PageLanguage.tsx';
import { PasswordField } from './PasswordField.tsx';
import { ProviderSignIn } from './ProviderSignIn.tsx';
import { ForgottenPassword } from './password-reset/ForgottenPassword.tsx';
import { useResetOffer } from './password-reset/use-reset-offer.ts';
import { SignInCode } from './SignInCode.tsx';
import { TextField } from './TextField.tsx';
import { useAction } from './use-action.ts';
import { usePageTitle } from './use-page-title.ts';
import { useTextFault } from './use-text-fault.ts';

interface Props {
  /** True where a session has ended under somebody's hands. */
  isEnded: boolean;
  /** Why the authority's own sign-in let nobody in. */
  error?: unknown;
  onSignedIn: (account: AccountView) => void;
}

export function SignIn({ isEnded, error, onSignedIn }: Props) {
  const words = useWords({ vi, en });
  usePageTitle(words.signIn.title);
  const [name, setName] = useState('');
  const [password, setPassword] = useState('');
  const [wasSent, setSent] = useState(false);
  const resetWords = useWords({ vi: resetVi, en: resetEn });
  const isResetOffered = useResetOffer();
  const [isForgotten, setForgotten] = useState(false);
  const [needsCode, setNeedsCode] = useState(false);
  const action = useAction(async () => {
    try {
      onSignedIn(await call(signIn, { body: { name: name.trim(), password } }));
    } catch (error) {
      if (!(error instanceof Problem && error.code === 'second-step-needed')) throw error;
      setNeedsCode(true);
    }
  });
  // After a dialog has stepped aside and given the focus back to where it came from.
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (isEnded) focusHeading(heading.current);
  }, [isEnded]);
  const faultOf = useTextFault();
  const faults = { name: faultOf(name), password: faultOf(password, { most: passwordMaxLength }) };
  const faultCount = Object.values(faults).filter(Boolean).length;
  if (isForgotten) return <ForgottenPassword typedName={name} onBack={() => setForgotten(false)} />;
  if (needsCode)
    return (
      <SignInCode
        name={name.trim()}
        onCode={async (code) =>
          onSignedIn(await call(signIn, { body: { name: name.trim(), password, code } }))
        }
        onBack={() => setNeedsCode(false)}
      />
    );
  return (
    <section class="card card-narrow">
      <h1 tabIndex={-1} ref={heading}>
        {words.signIn.title}
      </h1>
      {isEnded && (
        <p class="note" role="alert">
          {words.signIn.ended}
        </p>
      )}
      <Failure error={error} />
      <Form submit={words.signIn.submit} action={action} faultCount={faultCount} onSent={() => setSent(true)}>
        <TextField
          label={words.signIn.name}
          error={wasSent ? faults.name : undefined}
          autocomplete="username"
          isCode
          value={name}
          onValue={setName}
        />
        <PasswordField
          label={words.signIn.password}
          error={wasSent ? faults.password : undefined}
          autocomplete="current-password"
          value={password}
          onValue={setPassword}
        />
      </Form>
      {isResetOffered ? (
        <div>
          <button type="button" class="quiet-button flush-button" onClick={() => setForgotten(true)}>
            {resetWords.forgotten}
          </button>
        </div>
      ) : (
        <p class="hint">{words.signIn.forgotten}</p>
      )}
      <ProviderSignIn isEnded={isEnded} onSignedIn={onSignedIn} />
    </section>
  );
}
