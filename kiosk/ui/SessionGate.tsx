import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { AccountView } from '../../shared/endpoints/account.ts';
import { en } from '../../shared/text/page/en.ts';
import { vi } from '../../shared/text/page/vi.ts';
import { Failure } from './Failure.tsx';
import { PageFrame } from './PageFrame.tsx';
import { useWords } from './PageLanguage.tsx';
import { PasswordChange } from './PasswordChange.tsx';
import { readLinkToken } from './password-reset/link-token.ts';
import { ResetByLink } from './password-reset/ResetByLink.tsx';
import { SignIn } from './SignIn.tsx';
import { SessionContext } from './session-context.ts';
import { type SessionControl, useSession } from './use-session.ts';

interface Props {
  /** What an installation without any account shows. */
  firstRun: (onSignedIn: (account: AccountView) => void, onClosed: () => void) => ComponentChildren;
  children: (account: AccountView) => ComponentChildren;
}

/**
 * Lets in who is signed in. A session that ends meanwhile puts the sign-in in front and keeps the page behind
 * it, so that neither the address nor anything typed is lost; another account finds a fresh page.
 */
export function SessionGate({ firstRun, children }: Props) {
  const control = useSession();
  const [linkToken] = useState(() => readLinkToken(location.hash));
  const { state, session, open, enter } = control;
  const isReady = state.phase === 'signed-in' && !state.account.mustChangePassword;
  if (linkToken !== null)
    return (
      <PageFrame>
        <ResetByLink token={linkToken} onDone={() => location.replace(location.pathname)} />
      </PageFrame>
    );
  return (
    <SessionContext value={session}>
      {state.phase === 'first-run' && firstRun(enter, () => void open())}
      {state.phase !== 'first-run' && !session.isInFront && (
        <PageFrame>
          <Front control={control} />
        </PageFrame>
      )}
      {isReady && (
        <div hidden={!session.isInFront} key={state.account.accountId}>
          {children(state.account)}
        </div>
      )}
    </SessionContext>
  );
}

function Front({ control }: { control: SessionControl }) {
  const words = useWords({ vi, en });
  const { state, isChangingPassword, open, enter, keepPassword } = control;
  if (state.phase === 'failed') return <Failure error={state.error} onRetry={() => void open()} />;
  if (state.phase === 'signed-out') return <SignIn isEnded={false} error={state.error} onSignedIn={enter} />;
  if (state.phase !== 'signed-in') return <output class="loading">{words.loading}</output>;
  if (state.isEnded) return <SignIn isEnded onSignedIn={enter} />;
  if (!isChangingPassword) return null;
  const { account } = state;
  return (
    <PasswordChange
      account={account}
      onChanged={enter}
      onCancel={account.mustChangePassword ? undefined : keepPassword}
    />
  );
}
