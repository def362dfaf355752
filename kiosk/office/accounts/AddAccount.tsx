import { useState } from 'preact/hooks';
import { type Officer, officerLabel } from '../../../shared/catalogue.ts';
import { mayCreateRole, type Role, roles } from '../../../shared/role.ts';
import { en } from '../../../shared/text/office/en.ts';
import { vi } from '../../../shared/text/office/vi.ts';
import { en as pageEn } from '../../../shared/text/page/en.ts';
import { vi as pageVi } from '../../../shared/text/page/vi.ts';
import { Card } from '../../ui/Card.tsx';
import { Field } from '../../ui/Field.tsx';
import { Form } from '../../ui/Form.tsx';
import { useWords } from '../../ui/PageLanguage.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useAction } from '../../ui/use-action.ts';

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
  const { required } = useWords({ vi: pageVi, en: pageEn });
  const words = useWords({ vi, en }).accounts;
  const [name, setName] = useState('');
  const [role, setRole] = useState<Role>('clerk');
  const [officerId, setOfficerId] = useState('');
  const [wasSent, setSent] = useState(false);
  const faults = { name: name.trim() === '', officer: role === 'officer' && officerId === '' };
  const faultCount = Object.values(faults).filter(Boolean).length;
  const action = useAction(async () => {
    await onCreate({ name: name.trim(), role, ...(role === 'officer' ? { officerId } : {}) });
    setName('');
    setOfficerId('');
    setSent(false);
  });
  return (
    <Card title={words.add}>
      <Form
        class="form-line"
        submit={words.addSubmit}
        action={action}
        faultCount={faultCount}
        onSent={() => setSent(true)}
      >
        <TextField
          label={words.name}
          hint={words.nameHint}
          error={wasSent && faults.name ? required : undefined}
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
            error={wasSent && faults.officer ? words.officerMissing : undefined}
            onValue={setOfficerId}
          />
        )}
      </Form>
    </Card>
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
