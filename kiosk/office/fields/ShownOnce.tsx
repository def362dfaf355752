import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { en } from '../../../shared/text/page/en.ts';
import { vi } from '../../../shared/text/page/vi.ts';
import { useWords } from '../../ui/PageLanguage.tsx';

interface Props {
  title: string;
  /** Why this is the only time. */
  text: string;
  secret: string;
  done: string;
  onDone: () => void;
  /** Names and values: `dt` and `dd`. */
  children: ComponentChildren;
}

/** A secret that nobody will see again: to be copied, and handed over. */
export function ShownOnce({ title, text, secret, done, onDone, children }: Props) {
  const words = useWords({ vi, en });
  const [outcome, setOutcome] = useState('');
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);

  const copy = async () => {
    try {
      await navigator.clipboard.writeText(secret);
      setOutcome(words.copied);
    } catch {
      // Refused, or absent where the address is plain http.
      setOutcome(words.copyFailed);
    }
  };
  return (
    <section class="card enrolment" aria-label={title}>
      <h2 tabIndex={-1} ref={heading}>
        {title}
      </h2>
      <p>{text}</p>
      <dl class="code-facts">{children}</dl>
      <div class="buttons">
        <button type="button" class="button button-main" onClick={() => void copy()}>
          {words.copy}
        </button>
        <button type="button" class="button" onClick={onDone}>
          {done}
        </button>
      </div>
      <output class="done">{outcome}</output>
    </section>
  );
}
