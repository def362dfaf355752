import { useEffect, useRef, useState } from 'preact/hooks';
import { en } from '../../../shared/text/office/en.ts';
import { vi } from '../../../shared/text/office/vi.ts';
import { en as pageEn } from '../../../shared/text/page/en.ts';
import { vi as pageVi } from '../../../shared/text/page/vi.ts';
import { useWords } from '../../ui/PageLanguage.tsx';
import { OwnMachineNote } from '../fields/OwnMachineNote.tsx';

export interface IssuedPassword {
  readonly name: string;
  readonly password: string;
  /** Where the person signs in. */
  readonly url: string;
}

interface Props {
  issued: IssuedPassword;
  onDone: () => void;
}

export function OneTimePassword({ issued: { name, password, url }, onDone }: Props) {
  const words = useWords({ vi, en }).accounts.password;
  const page = useWords({ vi: pageVi, en: pageEn });
  const [outcome, setOutcome] = useState('');
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);

  const copy = async () => {
    try {
      await navigator.clipboard.writeText(password);
      setOutcome(page.copied);
    } catch {
      // Refused, or absent where the address is plain http.
      setOutcome(page.copyFailed);
    }
  };
  return (
    <section class="card enrolment" aria-label={words.title(name)}>
      <h2 tabIndex={-1} ref={heading}>
        {words.title(name)}
      </h2>
      <p>{words.text}</p>
      <dl class="code-facts">
        <dt>{words.label}</dt>
        <dd class="big-code" data-testid="one-time-password">
          {password}
        </dd>
        <dt>{words.address}</dt>
        <dd>
          <span class="code-address">{url}</span>
          <OwnMachineNote address={url} />
        </dd>
      </dl>
      <div class="buttons">
        <button type="button" class="button button-main" onClick={() => void copy()}>
          {page.copy}
        </button>
        <button type="button" class="button" onClick={onDone}>
          {words.done}
        </button>
      </div>
      <output class="done">{outcome}</output>
    </section>
  );
}
