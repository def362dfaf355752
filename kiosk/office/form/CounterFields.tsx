import { en } from '../../../shared/text/form/en.ts';
import { vi } from '../../../shared/text/form/vi.ts';
import { en as officeEn } from '../../../shared/text/office/en.ts';
import { vi as officeVi } from '../../../shared/text/office/vi.ts';
import { useWords } from '../../ui/PageLanguage.tsx';
import { TextField } from '../../ui/TextField.tsx';
import type { FormPart } from '../fields/form-part.ts';
import { nextKey, type OfficeDraft } from '../new-office/office-draft.ts';
import { RowList } from '../new-office/RowList.tsx';

export function CounterFields({ draft, onChange, faultOf }: FormPart<OfficeDraft>) {
  const words = useWords({ vi, en });
  const { unnamed } = useWords({ vi: officeVi, en: officeEn }).form;
  return (
    <fieldset class="card">
      <legend>{words.counters}</legend>
      <p class="hint">{words.countersHint}</p>
      <RowList
        rows={draft.counters}
        onRows={(counters) => onChange({ counters })}
        nameOf={words.counter}
        add={words.addCounter}
        make={() => ({ key: nextKey(draft.counters), origin: null, name: '', officerKeys: [] })}
        empty={words.noCounters}
        error={faultOf('counters')}
      >
        {({ name, officerKeys }, index, change) => (
          <>
            <TextField
              class="field-bare"
              label={words.counter(index + 1)}
              error={faultOf(`counters.${index}.name`)}
              value={name}
              onValue={(typed) => change({ name: typed })}
            />
            <fieldset class="checks">
              <legend>{words.counterOfficers}</legend>
              {draft.officers.length === 0 && <p class="hint">{words.noOfficersYet}</p>}
              {draft.officers.map((officer) => (
                <label key={officer.key} class="check">
                  <input
                    type="checkbox"
                    checked={officerKeys.includes(officer.key)}
                    onChange={(event) =>
                      change({
                        officerKeys: event.currentTarget.checked
                          ? [...officerKeys, officer.key]
                          : officerKeys.filter((key) => key !== officer.key),
                      })
                    }
                  />
                  {officer.name.trim() || unnamed}
                </label>
              ))}
            </fieldset>
          </>
        )}
      </RowList>
    </fieldset>
  );
}
