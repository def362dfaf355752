import { en } from '../../../shared/text/retention/en.ts';
import { vi } from '../../../shared/text/retention/vi.ts';
import { useWords } from '../../ui/PageLanguage.tsx';
import { TextField } from '../../ui/TextField.tsx';
import type { FormPart } from '../fields/form-part.ts';
import type { SettingsDraft } from './settings-draft.ts';

/** For how long single responses and comments are kept. */
export function RetentionFields({ draft, onChange, faultOf }: FormPart<SettingsDraft>) {
  const words = useWords({ vi, en });
  return (
    <fieldset class="card">
      <legend>{words.title}</legend>
      <p class="note">{words.intro}</p>
      {(['commentMonths', 'responseMonths'] as const).map((name) => (
        <TextField
          key={name}
          class="rule-limit"
          label={words[name]}
          hint={words.hint}
          error={faultOf(name)}
          inputMode="numeric"
          value={draft[name]}
          onValue={(typed) => onChange({ [name]: typed })}
        />
      ))}
    </fieldset>
  );
}
