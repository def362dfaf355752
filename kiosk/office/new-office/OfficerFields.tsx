import { en } from '../../../shared/text/office/en.ts';
import { vi } from '../../../shared/text/office/vi.ts';
import { Field } from '../../ui/Field.tsx';
import { useWords } from '../../ui/PageLanguage.tsx';
import { TextField } from '../../ui/TextField.tsx';
import type { FormPart } from '../fields/form-part.ts';
import { openDays } from './days-draft.ts';
import { honorifics, nextKey, type OfficeDraft, type OfficerDraft } from './office-draft.ts';
import { RowList } from './RowList.tsx';
import { ServingDays } from './ServingDays.tsx';

export function OfficerFields({ draft, onChange, faultOf }: FormPart<OfficeDraft>) {
  const words = useWords({ vi, en }).form;
  return (
    <fieldset class="card">
      <legend>{words.officers}</legend>
      <p class="hint">{words.officersHint}</p>
      <RowList
        rows={draft.officers}
        onRows={(officers) => onChange({ officers })}
        nameOf={words.officer}
        add={words.addOfficer}
        make={() => ({
          key: nextKey(draft.officers),
          origin: null,
          honorific: honorifics[0],
          name: '',
          title: '',
          fieldKeys: [],
          ...openDays({}),
        })}
        empty={words.noOfficers}
        error={faultOf('officers')}
      >
        {(officer, index, change) => (
          <>
            <div class="officer-inputs">
              <TextField
                label={words.officerName}
                error={faultOf(`officers.${index}.name`)}
                value={officer.name}
                onValue={(name) => change({ name })}
              />
              <Field label={words.honorific}>
                {(ties) => (
                  <select
                    {...ties}
                    value={officer.honorific}
                    onChange={(event) => change({ honorific: event.currentTarget.value })}
                  >
                    {[...new Set([...honorifics, officer.honorific])].map((honorific) => (
                      <option key={honorific} value={honorific}>
                        {honorific}
                      </option>
                    ))}
                  </select>
                )}
              </Field>
              <TextField
                label={words.officerTitle}
                hint={index === 0 ? words.officerTitleHint : undefined}
                error={faultOf(`officers.${index}.title`)}
                value={officer.title}
                onValue={(title) => change({ title })}
              />
            </div>
            <OfficerFieldChoice
              draft={draft}
              officer={officer}
              onKeys={(fieldKeys) => change({ fieldKeys })}
            />
            <ServingDays
              officer={officer}
              errorOf={(input) => faultOf(`officers.${index}.${input}`)}
              onChange={change}
            />
          </>
        )}
      </RowList>
    </fieldset>
  );
}

interface ChoiceProps {
  draft: OfficeDraft;
  officer: OfficerDraft;
  onKeys: (keys: readonly number[]) => void;
}

function OfficerFieldChoice({ draft: { serviceFields }, officer: { fieldKeys }, onKeys }: ChoiceProps) {
  const words = useWords({ vi, en }).form;
  const toggle = (key: number, isChosen: boolean) =>
    onKeys(isChosen ? [...fieldKeys, key] : fieldKeys.filter((other) => other !== key));
  return (
    <fieldset class="checks">
      <legend>{words.officerFields}</legend>
      {serviceFields.length === 0 && <p class="hint">{words.noFieldsYet}</p>}
      {serviceFields.map(({ key, name }) => (
        <label key={key} class="check">
          <input
            type="checkbox"
            checked={fieldKeys.includes(key)}
            onChange={(event) => toggle(key, event.currentTarget.checked)}
          />
          {name.trim() || words.unnamed}
        </label>
      ))}
    </fieldset>
  );
}
