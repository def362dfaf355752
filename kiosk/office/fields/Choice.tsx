import { SelectField, type SelectFieldProps } from '../../ui/SelectField.tsx';

interface Props extends Omit<SelectFieldProps<string>, 'options' | 'onValue'> {
  /** What is chosen, and how it is called. */
  options: readonly (readonly [string, string])[];
  onChoose: (value: string) => void;
}

/** One of a list, whose options are written as pairs. */
export function Choice({ options, onChoose, ...field }: Props) {
  return (
    <SelectField {...field} options={options.map(([value, text]) => ({ value, text }))} onValue={onChoose} />
  );
}
