import { useState } from 'preact/hooks';
import { en } from '../../../shared/text/password-reset/en.ts';
import { vi } from '../../../shared/text/password-reset/vi.ts';
import { Failure } from '../Failure.tsx';
import { focusHeading } from '../focus-heading.ts';
import { useWords } from '../PageLanguage.tsx';
import { usePageTitle } from '../use-page-title.ts';
import { ForgottenPassword } from './ForgottenPassword.tsx';

interface Props {
  error: unknown;
  /** Leads to the sign-in. */
  onBack: () => void;
}

/** Why the link sets no password, and the way to another one. */
export function SpentLink({ error, onBack }: Props) {
  const words = useWords({ vi, en });
  usePageTitle(words.spentTitle);
  const [isAsking, setAsking] = useState(false);
  if (isAsking) return <ForgottenPassword typedName="" onBack={onBack} />;
  return (
    <section class="card card-narrow">
      <h1 tabIndex={-1} ref={focusHeading}>
        {words.spentTitle}
      </h1>
      <Failure error={error} />
      <div class="buttons">
        <button type="button" class="button button-main" onClick={() => setAsking(true)}>
          {words.askAgain}
        </button>
        <button type="button" class="button" onClick={onBack}>
          {words.back}
        </button>
      </div>
    </section>
  );
}
