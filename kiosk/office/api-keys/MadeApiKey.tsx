import { useEffect, useRef, useState } from 'preact/hooks';
import type { ApiKeyView } from '../../../shared/endpoints/api-key.ts';
import { en } from '../../../shared/text/api-keys/en.ts';
import { vi } from '../../../shared/text/api-keys/vi.ts';
import { en as pageEn } from '../../../shared/text/page/en.ts';
import { vi as pageVi } from '../../../shared/text/page/vi.ts';
import { formatMoment } from '../../ui/format-moment.ts';
import { useWords } from '../../ui/PageLanguage.tsx';

interface Props {
  apiKey: string;
  view: ApiKeyView;
  onDone: () => void;
}

/** The key itself, this once. */
export function MadeApiKey({ apiKey, view, onDone }: Props) {
  const words = useWords({ vi, en }).made;
  const page = useWords({ vi: pageVi, en: pageEn });
  const [outcome, setOutcome] = useState('');
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);

  const copy = async () => {
    try {
      await navigator.clipboard.writeText(apiKey);
      setOutcome(page.copied);
    } catch {
      // Refused, or absent where the address is plain http.
      setOutcome(page.copyFailed);
    }
  };
  return (
    <section class="card enrolment" aria-label={words.title(view.name)}>
      <h2 tabIndex={-1} ref={heading}>
        {words.title(view.name)}
      </h2>
      <p>{words.text}</p>
      <dl class="code-facts">
        <dt>{words.label}</dt>
        <dd class="code-address" data-testid="api-key">
          {apiKey}
        </dd>
        <dt>{words.expires}</dt>
        <dd>{formatMoment(view.expiresAt)}</dd>
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
