import { Field } from './Field.tsx';

/** Nothing that is typed is cut: whoever checks it names the limit, as `use-text-fault.ts` does. */
export interface TextFieldProps {
  label: string;
  hint?: string | undefined;
  error?: string | undefined;
  value: string;
  onValue: (value: string) => void;
  autocomplete?: 'off' | 'one-time-code' | 'username';
  inputMode?: 'numeric' | 'text';
  placeholder?: string;
  /** Names of accounts, ids and codes: no capital letter and no red line of the spelling checker. */
  isCode?: boolean;
  class?: string;
}

export function TextField({ label, hint, error, value, onValue, isCode, ...rest }: TextFieldProps) {
  const { autocomplete = 'off', inputMode = 'text', placeholder } = rest;
  return (
    <Field label={label} hint={hint} error={error} {...(rest.class ? { class: rest.class } : {})}>
      {(ties) => (
        <input
          {...ties}
          type="text"
          autocomplete={autocomplete}
          inputMode={inputMode}
          placeholder={placeholder}
          {...(isCode ? { autocapitalize: 'none', spellcheck: false } : {})}
          value={value}
          onInput={(event) => onValue(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}
