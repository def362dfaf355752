import { en } from '../../../shared/text/office/en.ts';
import { vi } from '../../../shared/text/office/vi.ts';
import { useWords } from '../../ui/PageLanguage.tsx';
import type { FormPart } from '../fields/form-part.ts';
import type { OfficeDraft } from './office-draft.ts';

export function AnnexStyleFields({ draft, onChange }: FormPart<OfficeDraft>) {
  const words = useWords({ vi, en }).form;
  const { decimals, zeros } = words;
  return (
    <fieldset class="card">
      <legend>{words.style}</legend>
      <div class="style-choices">
        <Choice<OfficeDraft['decimal']>
          name="decimal"
          legend={words.decimal}
          options={[
            [',', decimals.comma],
            ['.', decimals.point],
          ]}
          value={draft.decimal}
          onValue={(decimal) => onChange({ decimal })}
        />
        <Choice<OfficeDraft['zero']>
          name="zero"
          legend={words.zero}
          options={[
            ['0', zeros.zero],
            ['', zeros.empty],
            ['-', zeros.dash],
          ]}
          value={draft.zero}
          onValue={(zero) => onChange({ zero })}
        />
      </div>
    </fieldset>
  );
}

interface ChoiceProps<T extends string> {
  name: string;
  legend: string;
  options: readonly (readonly [T, string])[];
  value: T;
  onValue: (value: T) => void;
}

function Choice<T extends string>({ name, legend, options, value, onValue }: ChoiceProps<T>) {
  return (
    <fieldset class="checks">
      <legend>{legend}</legend>
      {options.map(([option, label]) => (
        <label key={option} class="check">
          <input type="radio" name={name} checked={value === option} onChange={() => onValue(option)} />
          {label}
        </label>
      ))}
    </fieldset>
  );
}
