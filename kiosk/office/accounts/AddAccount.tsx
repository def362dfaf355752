import { useState } from 'preact/hooks';
import { type Officer, officerLabel } from '../../../shared/catalogue.ts';
import { MailAddress } from '../../../shared/mail-address.ts';
import { mayCreateRole, type Role, roles } from '../../../shared/role.ts';
import { en } from '../../../shared/text/office/en.ts';
import { vi } from '../../../shared/text/office/vi.ts';
import { en as resetEn } from '../../../shared/text/password-reset/en.ts';
import { vi as resetVi } from '../../../shared/text/password-reset/vi.ts';
import { useWords } from '../../ui/PageLanguage.tsx';
import { useResetOffer } from '../../ui/password-reset/use-reset-offer.ts';
import { SelectField } from '../../ui/SelectField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useTextFault } from '../../ui/use-text-fault.ts';
import { AddForm } from '../fields/AddForm.tsx';

export interface NewAccount {
  readonly name: string;
  readonly role: Role;
  readonly officerId?: string;
  readonly email?: string;
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
  const emailWords = useWords({ vi: resetVi, en: resetEn }).email;
  const isResetOffered = useResetOffer();
  const [typedEmail, setTypedEmail] = useState('');
  const email = typedEmail.trim();
  const isEmailWrong = email !== '' && !MailAddress.safeParse(email).success;
  const nameFault = useTextFault()(name);
  const isOfficerMissing = role === 'officer' && officerId === '';
  const faultCount = [nameFault, isOfficerMissing, isEmailWrong].filter(Boolean).length;
  const add = async () => {
    const ofOfficer = role === 'officer' ? { officerId } : {};
    await onCreate({ name: name.trim(), role, ...ofOfficer, ...(email ? { email } : {}) });
    setName('');
    setTypedEmail('');
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
          <SelectField
            label={words.role}
            hint={words.roleHints[role]}
            value={role}
            options={roles
              .filter((each) => mayCreateRole(creator, each))
              .map((each) => ({ value: each, text: words.roles[each] }))}
            onValue={setRole}
          />
          {role === 'officer' && (
            <SelectField
              label={words.officer}
              hint={officers.length === 0 ? words.noOfficers : undefined}
              error={isChecked && isOfficerMissing ? words.officerMissing : undefined}
              value={officerId}
              options={[
                { value: '', text: words.chooseOfficer },
                ...officers.map((officer) => ({ value: officer.id, text: officerLabel(officer) })),
              ]}
              onValue={setOfficerId}
            />
          )}
          {isResetOffered && (
            <TextField
              label={emailWords.optional}
              hint={emailWords.optionalHint}
              error={isChecked && isEmailWrong ? emailWords.wrong : undefined}
              isCode
              value={typedEmail}
              onValue={setTypedEmail}
            />
          )}
        </>
      )}
    </AddForm>
  );
}
