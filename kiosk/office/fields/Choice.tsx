import { Field } from '../../ui/Field.tsx';

interface Props {
  label: string;
  hint?: string;
  value: string;
  /** What is chosen, and how it is called. */
  options: readonly (readonly [string, string])[];
  onChoose: (value: string) => void;
}

/** One of a list. */
export function Choice({ label, hint, value, options, onChoose }: Props) {
  return (
    <Field label={label} hint={hint}>
      {(ties) => (
        <select {...ties} value={value} onChange={(event) => onChoose(event.currentTarget.value)}>
          {options.map(([option, name]) => (
            <option key={option} value={option}>
              {name}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
