import { useState } from 'preact/hooks';
import { en as pageEn } from '../../../shared/text/page/en.ts';
import { vi as pageVi } from '../../../shared/text/page/vi.ts';
import { en } from '../../../shared/text/second-step/en.ts';
import { vi } from '../../../shared/text/second-step/vi.ts';
import { focusHeading } from '../focus-heading.ts';
import { useWords } from '../PageLanguage.tsx';

interface Props {
  codes: readonly string[];
  onDone: () => void;
}

/** Shown once. */
export function RecoveryCodes({ codes, onDone }: Props) {
  const words = useWords({ vi, en }).recovery;
  const page = useWords({ vi: pageVi, en: pageEn });
  const [outcome, setOutcome] = useState('');
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(codes.join('\n'));
      setOutcome(page.copied);
    } catch {
      // Refused, or absent where the address is plain http.
      setOutcome(page.copyFailed);
    }
  };
  return (
    <>
      <h3 tabIndex={-1} ref={focusHeading}>
        {words.title}
      </h3>
      <p>{words.text}</p>
      <ul class="recovery-codes">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <div class="buttons">
        <button type="button" class="button button-main" onClick={onDone}>
          {words.done}
        </button>
        <button type="button" class="button" onClick={() => void copy()}>
          {page.copy}
        </button>
      </div>
      <output class="done">{outcome}</output>
    </>
  );
}
