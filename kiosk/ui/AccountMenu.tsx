import { useContext, useState } from 'preact/hooks';
import { en } from '../../shared/text/page/en.ts';
import { vi } from '../../shared/text/page/vi.ts';
import { Failure } from './Failure.tsx';
import { OwnSessions } from './OwnSessions.tsx';
import { useWords } from './PageLanguage.tsx';
import { SecondStepDialog } from './second-step/SecondStepDialog.tsx';
import { SessionContext } from './session-context.ts';
import { useAction } from './use-action.ts';

/** Who is signed in, and the ways out. */
export function AccountMenu() {
  const words = useWords({ vi, en }).account;
  const { account, signOut, askForPassword } = useContext(SessionContext);
  const [shown, setShown] = useState<'sessions' | 'second-step' | null>(null);
  const close = () => setShown(null);
  const leaving = useAction(signOut);
  if (!account) return null;
  return (
    <section class="account-menu" aria-label={words.label}>
      <strong>{account.name}</strong>
      <button type="button" class="quiet-button" onClick={() => setShown('sessions')}>
        {words.sessions}
      </button>
      {account.hasPassword && (
        <>
          <button type="button" class="quiet-button" onClick={() => setShown('second-step')}>
            {words.secondStep}
          </button>
          <button type="button" class="quiet-button" onClick={askForPassword}>
            {words.changePassword}
          </button>
        </>
      )}
      <button
        type="button"
        class="quiet-button"
        aria-disabled={leaving.isRunning}
        onClick={() => void leaving.run()}
      >
        {words.signOut}
      </button>
      <Failure error={leaving.error} />
      {shown === 'sessions' && <OwnSessions onClose={close} />}
      {shown === 'second-step' && <SecondStepDialog onClose={close} />}
    </section>
  );
}
