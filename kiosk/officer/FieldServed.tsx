import type { LaunchChoices } from '../../shared/endpoints/launch.ts';
import { en } from '../../shared/text/officer/en.ts';
import { vi } from '../../shared/text/officer/vi.ts';
import { Field } from '../ui/Field.tsx';
import { useWords } from '../ui/PageLanguage.tsx';

interface Props {
  choices: LaunchChoices;
  value: string;
  onValue: (serviceFieldId: string) => void;
}

type ServiceField = LaunchChoices['serviceFields'][number];

function Options({ of: fields }: { of: readonly ServiceField[] }) {
  return fields.map(({ id, name }) => (
    <option key={id} value={id}>
      {name}
    </option>
  ));
}

/** The field that the citizen was served in; the officer's own ones first. */
export function FieldServed({ choices: { serviceFields, ownServiceFieldIds }, value, onValue }: Props) {
  const words = useWords({ vi, en }).launch;
  const own = serviceFields.filter(({ id }) => ownServiceFieldIds.includes(id));
  const others = serviceFields.filter((field) => !own.includes(field));
  return (
    <Field label={words.field}>
      {(ties) => (
        <select {...ties} value={value} onChange={(event) => onValue(event.currentTarget.value)}>
          <option value="">{words.fieldOpen}</option>
          {own.length > 0 && others.length > 0 ? (
            <>
              <optgroup label={words.ownFields}>
                <Options of={own} />
              </optgroup>
              <optgroup label={words.otherFields}>
                <Options of={others} />
              </optgroup>
            </>
          ) : (
            <Options of={serviceFields} />
          )}
        </select>
      )}
    </Field>
  );
}
