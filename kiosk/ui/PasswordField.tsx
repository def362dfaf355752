import { useState } from 'preact/hooks';
import { en } from '../../shared/text/page/en.ts';
import { vi } from '../../shared/text/page/vi.ts';
import { Field } from './Field.tsx';
import { useWords } from './PageLanguage.tsx';

interface Props {
  label: string;
  hint?: string;
  error?: string | undefined;
  autocomplete: 'current-password' | 'new-password';
  /** Digits alone. */
  inputMode?: 'numeric';
  value: string;
  onValue: (value: string) => void;
}

export function PasswordField({ label, hint, error, autocomplete, inputMode, value, onValue }: Props) {
  const words = useWords({ vi, en });
  const [isShown, setShown] = useState(false);
  return (
    <Field label={label} hint={hint} error={error}>
      {(ties) => (
        <span class="joined">
          <input
            {...ties}
            {...(isShown ? { type: 'text' as const } : { type: 'password' as const })}
            autocomplete={autocomplete}
            inputMode={inputMode ?? 'text'}
            spellcheck={false}
            autocapitalize="none"
            value={value}
            onInput={(event) => onValue(event.currentTarget.value)}
          />
          <button
            type="button"
            class="quiet-button"
            aria-pressed={isShown}
            aria-label={words.password.show}
            onClick={() => setShown(!isShown)}
          >
            <EyeIcon isOpen={isShown} />
          </button>
        </span>
      )}
    </Field>
  );
}

function EyeIcon({ isOpen }: { isOpen: boolean }) {
  return (
    <svg viewBox="0 0 24 24" class="icon" aria-hidden="true">
      <path d="M2 12s3.6-6.5 10-6.5S22 12 22 12s-3.6 6.5-10 6.5S2 12 2 12Z" />
      <circle cx="12" cy="12" r="3" />
      {!isOpen && <path d="M4 20 20 4" />}
    </svg>
  );
}
