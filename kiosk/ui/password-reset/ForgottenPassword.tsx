import { useState } from 'preact/hooks';
import { askForResetLink } from '../../../shared/endpoints/password-reset.ts';
import { en as pageEn } from '../../../shared/text/page/en.ts';
import { vi as pageVi } from '../../../shared/text/page/vi.ts';
import { en } from '../../../shared/text/password-reset/en.ts';
import { vi } from '../../../shared/text/password-reset/vi.ts';
import { call } from '../../api/call.ts';
import { Form } from '../Form.tsx';
import { focusHeading } from '../focus-heading.ts';
import { useLanguage, useWords } from '../PageLanguage.tsx';
import { TextField } from '../TextField.tsx';
import { useAction } from '../use-action.ts';
import { usePageTitle } from '../use-page-title.ts';
import { useTextFault } from '../use-text-fault.ts';

interface Props {
  /** As far as it was typed at the sign-in. */
  typedName: string;
  onBack: () => void;
}

/** Asks for a link to a new password; what it says afterwards does not tell whether there is such an account. */
export function ForgottenPassword({ typedName, onBack }: Props) {
  const words = useWords({ vi, en });
  const language = useLanguage();
  const { signIn } = useWords({ vi: pageVi, en: pageEn });
  const [name, setName] = useState(typedName);
  const [wasSent, setSent] = useState(false);
  const [isDone, setDone] = useState(false);
  const action = useAction(async () => {
    await call(askForResetLink, { body: { name: name.trim(), language } });
    setDone(true);
  });
  const fault = useTextFault()(name);
  const title = isDone ? words.sentTitle : words.title;
  usePageTitle(title);
  const back = (
    <button type="button" class="button" onClick={onBack}>
      {words.back}
    </button>
  );
  return (
    <section class="card card-narrow">
      <h1 key={title} tabIndex={-1} ref={focusHeading}>
        {title}
      </h1>
      <p>{isDone ? words.sent : words.text}</p>
      {isDone ? (
        <div class="buttons">{back}</div>
      ) : (
        <Form
          submit={words.submit}
          action={action}
          faultCount={fault ? 1 : 0}
          onSent={() => setSent(true)}
          beside={back}
        >
          <TextField
            label={signIn.name}
            error={wasSent ? fault : undefined}
            autocomplete="username"
            isCode
            value={name}
            onValue={setName}
          />
        </Form>
      )}
      <p class="hint">{words.noAddress}</p>
    </section>
  );
}
