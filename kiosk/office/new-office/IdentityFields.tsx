import { en } from '../../../shared/text/office/en.ts';
import { vi } from '../../../shared/text/office/vi.ts';
import { Field } from '../../ui/Field.tsx';
import { useWords } from '../../ui/PageLanguage.tsx';
import { TextField } from '../../ui/TextField.tsx';
import type { FormPart } from '../fields/form-part.ts';
import { type OfficeDraft, officeIdOf } from './office-draft.ts';
import { listTimeZones } from './time-zones.ts';

const timeZones = listTimeZones();

export function IdentityFields({ draft, onChange, faultOf }: FormPart<OfficeDraft>) {
  const words = useWords({ vi, en }).form;
  return (
    <fieldset class="card">
      <legend>{words.identity}</legend>
      {(['name', 'parentName', 'place'] as const).map((input) => (
        <TextField
          key={input}
          label={words[input]}
          hint={words[`${input}Hint`]}
          error={faultOf(input)}
          value={draft[input]}
          onValue={(value) => onChange({ [input]: value })}
        />
      ))}
      {!draft.published && (
        <TextField
          label={words.officeId}
          hint={words.officeIdHint}
          error={faultOf('officeId')}
          isCode
          value={officeIdOf(draft)}
          onValue={(typedId) => onChange({ typedId })}
        />
      )}
      <Field label={words.timeZone} hint={words.timeZoneHint} error={faultOf('timeZone')}>
        {(ties) => (
          <select
            {...ties}
            value={draft.timeZone}
            onChange={(event) => onChange({ timeZone: event.currentTarget.value })}
          >
            {timeZones.map((name) => (
              <option key={name} value={name}>
                {name === 'Asia/Ho_Chi_Minh' ? `${words.vietnamTime} (${name})` : name}
              </option>
            ))}
          </select>
        )}
      </Field>
    </fieldset>
  );
}
