import { Field } from './Field.tsx';

export interface SelectFieldProps<T extends string> {
  label: string;
  hint?: string | undefined;
  error?: string | undefined;
  options: readonly { readonly value: T; readonly text: string }[];
  value: T;
  onValue: (value: T) => void;
}

export function SelectField<T extends string>({
  label,
  hint,
  error,
  options,
  value,
  onValue,
}: SelectFieldProps<T>) {
  return (
    <Field label={label} hint={hint} error={error}>
      {(ties) => (
        <select {...ties} value={value} onChange={(event) => onValue(event.currentTarget.value as T)}>
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.text}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
