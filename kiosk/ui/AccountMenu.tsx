import { useContext, useId, useState } from 'preact/hooks';
import { en } from '../../shared/text/page/en.ts';
import { vi } from '../../shared/text/page/vi.ts';
import { en as resetEn } from '../../shared/text/password-reset/en.ts';
import { vi as resetVi } from '../../shared/text/password-reset/vi.ts';
import { Failure } from './Failure.tsx';
import { OwnSessions } from './OwnSessions.tsx';
import { useWords } from './PageLanguage.tsx';
import { OwnEmail } from './password-reset/OwnEmail.tsx';
import { useResetOffer } from './password-reset/use-reset-offer.ts';
import { SecondStepDialog } from './second-step/SecondStepDialog.tsx';
import { SessionContext } from './session-context.ts';
import { useAction } from './use-action.ts';

/** Who is signed in, and the ways out; on a narrow page behind a button that names the account. */
export function AccountMenu() {
  const words = useWords({ vi, en }).account;
  const { account, signOut, askForPassword } = useContext(SessionContext);
  const [shown, setShown] = useState<'sessions' | 'second-step' | 'email' | null>(null);
  const close = () => setShown(null);
  const [isOpen, setOpen] = useState(false);
  const actionsId = useId();
  const isResetOffered = useResetOffer();
  const resetWords = useWords({ vi: resetVi, en: resetEn });
  const leaving = useAction(signOut);
  if (!account) return null;
  return (
    <section class="account-menu" aria-label={words.label}>
      <strong class="account-name">{account.name}</strong>
      <button
        type="button"
        class="account-toggle chevron"
        aria-expanded={isOpen}
        aria-controls={actionsId}
        onClick={() => setOpen(!isOpen)}
      >
        <span>{account.name}</span>
      </button>
      <div id={actionsId} class={isOpen ? 'account-actions open' : 'account-actions'}>
        <button type="button" class="quiet-button" onClick={() => setShown('sessions')}>
          {words.sessions}
        </button>
        {account.hasPassword && (
          <>
            {isResetOffered && (
              <button type="button" class="quiet-button" onClick={() => setShown('email')}>
                {resetWords.email.menu}
              </button>
            )}
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
      </div>
      <Failure error={leaving.error} />
      {shown === 'sessions' && <OwnSessions onClose={close} />}
      {shown === 'email' && <OwnEmail onClose={close} />}
      {shown === 'second-step' && <SecondStepDialog onClose={close} />}
    </section>
  );
}
