import { useState } from 'preact/hooks';
import { type ApiKeyRole, apiKeyDays, apiKeyRoles } from '../../../shared/endpoints/api-key.ts';
import { mayCreateRole, type Role } from '../../../shared/role.ts';
import { en } from '../../../shared/text/api-keys/en.ts';
import { vi } from '../../../shared/text/api-keys/vi.ts';
import { en as officeEn } from '../../../shared/text/office/en.ts';
import { vi as officeVi } from '../../../shared/text/office/vi.ts';
import { useWords } from '../../ui/PageLanguage.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useTextFault } from '../../ui/use-text-fault.ts';
import { AddForm } from '../fields/AddForm.tsx';

export interface NewApiKey {
  readonly name: string;
  readonly role: ApiKeyRole;
  readonly validDays: number;
}

interface Props {
  creator: Role;
  onCreate: (key: NewApiKey) => Promise<void>;
}

const offeredDays = ['30', '90', '180', String(apiKeyDays.usual), String(apiKeyDays.most)];

export function AddApiKey({ creator, onCreate }: Props) {
  const words = useWords({ vi, en });
  const { roles, roleHints } = useWords({ vi: officeVi, en: officeEn }).accounts;
  const [name, setName] = useState('');
  const [role, setRole] = useState<ApiKeyRole>('clerk');
  const [validDays, setValidDays] = useState(String(apiKeyDays.usual));
  const nameFault = useTextFault()(name);
  const add = async () => {
    await onCreate({ name: name.trim(), role, validDays: Number(validDays) });
    setName('');
  };
  const lengthOf = (days: string) =>
    Number(days) % 365 === 0 ? words.years(String(Number(days) / 365)) : words.days(days);
  return (
    <AddForm title={words.add} submit={words.addSubmit} faultCount={nameFault ? 1 : 0} onAdd={add}>
      {(isChecked) => (
        <>
          <TextField
            label={words.name}
            hint={words.nameHint}
            error={isChecked ? nameFault : undefined}
            value={name}
            onValue={setName}
          />
          <SelectField
            label={words.role}
            hint={role === 'admin' ? words.adminHint : roleHints[role]}
            value={role}
            options={apiKeyRoles
              .filter((each) => mayCreateRole(creator, each))
              .map((value) => ({ value, text: roles[value] }))}
            onValue={setRole}
          />
          <SelectField
            label={words.validFor}
            value={validDays}
            options={offeredDays.map((value) => ({ value, text: lengthOf(value) }))}
            onValue={setValidDays}
          />
        </>
      )}
    </AddForm>
  );
}
