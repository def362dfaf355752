import type { Catalogue } from '../../../shared/catalogue.ts';
import { en } from '../../../shared/text/alerts/en.ts';
import { vi } from '../../../shared/text/alerts/vi.ts';
import { useWords } from '../../ui/PageLanguage.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { limits, type Numbered, type RuleDraft } from './alert-draft.ts';

interface Props {
  label: string;
  rule: RuleDraft;
  catalogue: Catalogue;
  faults: ReadonlySet<string>;
  onChange: (change: Partial<RuleDraft>) => void;
  /** undefined: nobody here may. */
  onRemove: (() => void) | undefined;
}

export function RuleFields({ label, rule, catalogue, faults, onChange, onRemove }: Props) {
  const words = useWords({ vi, en });
  const levels = catalogue.levels.map(({ level }) => level);
  const numbered = (name: Numbered, hint?: string) => (
    <TextField
      label={words[name]}
      hint={hint}
      error={
        faults.has(`${rule.id}/${name}`) ? words.wrongNumber(limits[name][0], limits[name][1]) : undefined
      }
      inputMode="numeric"
      value={rule[name]}
      onValue={(typed) => onChange({ [name]: typed })}
    />
  );
  return (
    <fieldset class="card columns alert-rule">
      <legend>{label}</legend>
      <SelectField
        label={words.criterion}
        value={rule.criterionId}
        options={[
          { value: '', text: words.allCriteria },
          ...catalogue.criteria.map(({ id, text }) => ({ value: id, text: text.vi })),
        ]}
        onValue={(criterionId) => onChange({ criterionId })}
      />
      <SelectField
        label={words.lowest}
        value={rule.lowestLevels}
        options={levels.slice(1).map((_, at) => ({
          value: String(at + 1),
          text: words.lowestLevels(levels.slice(-(at + 1)).join(', ')),
        }))}
        onValue={(lowestLevels) => onChange({ lowestLevels })}
      />
      {numbered('percent')}
      <SelectField
        label={words.window}
        value={rule.window}
        options={(['days', 'batch'] as const).map((each) => ({ value: each, text: words.windows[each] }))}
        onValue={(window) => onChange({ window })}
      />
      {rule.window === 'days' && numbered('days')}
      {numbered('minimum', words.minimumHint)}
      {onRemove && (
        <div class="buttons">
          <button type="button" class="quiet-button" onClick={onRemove}>
            {words.removeRule}
          </button>
        </div>
      )}
    </fieldset>
  );
}
