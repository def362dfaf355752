import { useState } from 'preact/hooks';
import { type Officer, officerLabel } from '../../../shared/catalogue.ts';
import { mayCreateRole, type Role, roles } from '../../../shared/role.ts';
import { en } from '../../../shared/text/office/en.ts';
import { vi } from '../../../shared/text/office/vi.ts';
import { Field } from '../../ui/Field.tsx';
import { useWords } from '../../ui/PageLanguage.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useTextFault } from '../../ui/use-text-fault.ts';
import { AddForm } from '../fields/AddForm.tsx';

export interface NewAccount {
  readonly name: string;
  readonly role: Role;
  readonly officerId?: string;
}

interface Props {
  creator: Role;
  officers: readonly Officer[];
  onCreate: (account: NewAccount) => Promise<void>;
}

export function AddAccount({ creator, officers, onCreate }: Props) {
  const words = useWords({ vi, en }).accounts;
  const [name, setName] = useState('');
  const [role, setRole] = useState<Role>('clerk');
  const [officerId, setOfficerId] = useState('');
  const nameFault = useTextFault()(name);
  const isOfficerMissing = role === 'officer' && officerId === '';
  const faultCount = [nameFault, isOfficerMissing].filter(Boolean).length;
  const add = async () => {
    await onCreate({ name: name.trim(), role, ...(role === 'officer' ? { officerId } : {}) });
    setName('');
    setOfficerId('');
  };
  return (
    <AddForm title={words.add} submit={words.addSubmit} faultCount={faultCount} onAdd={add}>
      {(isChecked) => (
        <>
          <TextField
            label={words.name}
            hint={words.nameHint}
            error={isChecked ? nameFault : undefined}
            isCode
            value={name}
            onValue={setName}
          />
          <Field label={words.role} hint={words.roleHints[role]}>
            {(ties) => (
              <select {...ties} value={role} onChange={(event) => setRole(event.currentTarget.value as Role)}>
                {roles
                  .filter((each) => mayCreateRole(creator, each))
                  .map((each) => (
                    <option key={each} value={each}>
                      {words.roles[each]}
                    </option>
                  ))}
              </select>
            )}
          </Field>
          {role === 'officer' && (
            <OfficerChoice
              officers={officers}
              value={officerId}
              error={isChecked && isOfficerMissing ? words.officerMissing : undefined}
              onValue={setOfficerId}
            />
          )}
        </>
      )}
    </AddForm>
  );
}

interface ChoiceProps {
  officers: readonly Officer[];
  value: string;
  error: string | undefined;
  onValue: (officerId: string) => void;
}

function OfficerChoice({ officers, value, error, onValue }: ChoiceProps) {
  const words = useWords({ vi, en }).accounts;
  return (
    <Field label={words.officer} error={error} hint={officers.length === 0 ? words.noOfficers : undefined}>
      {(ties) => (
        <select {...ties} value={value} onChange={(event) => onValue(event.currentTarget.value)}>
          <option value="">{words.chooseOfficer}</option>
          {officers.map((officer) => (
            <option key={officer.id} value={officer.id}>
              {officerLabel(officer)}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
