import { en } from '../../../shared/text/office/en.ts';
import { vi } from '../../../shared/text/office/vi.ts';
import { useWords } from '../../ui/PageLanguage.tsx';
import { TextField } from '../../ui/TextField.tsx';
import type { FormPart } from '../fields/form-part.ts';
import { nextKey, type OfficeDraft } from './office-draft.ts';
import { RowList } from './RowList.tsx';

export function ServiceFieldFields({ draft, onChange, faultOf }: FormPart<OfficeDraft>) {
  const words = useWords({ vi, en }).form;
  return (
    <fieldset class="card">
      <legend>{words.serviceFields}</legend>
      <p class="hint">{words.serviceFieldsHint}</p>
      <RowList
        rows={draft.serviceFields}
        onRows={(serviceFields) => onChange({ serviceFields })}
        nameOf={words.serviceField}
        add={words.addServiceField}
        make={() => ({ key: nextKey(draft.serviceFields), origin: null, name: '' })}
        empty={words.noServiceFields}
        error={faultOf('serviceFields')}
      >
        {({ name }, index, change) => (
          <TextField
            class="field-bare"
            label={words.serviceField(index + 1)}
            error={faultOf(`serviceFields.${index}.name`)}
            value={name}
            onValue={(value) => change({ name: value })}
          />
        )}
      </RowList>
    </fieldset>
  );
}
