import { Field } from './Field.tsx';
import type { TextFieldProps } from './TextField.tsx';

type Props = Pick<TextFieldProps, 'label' | 'hint' | 'error' | 'value' | 'onValue'>;

/** A few lines of text. */
export function TextArea({ label, hint, error, value, onValue }: Props) {
  return (
    <Field label={label} hint={hint} error={error}>
      {(ties) => (
        <textarea {...ties} rows={3} value={value} onInput={(event) => onValue(event.currentTarget.value)} />
      )}
    </Field>
  );
}
