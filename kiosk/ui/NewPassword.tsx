import { passwordMaxLength } from '../../shared/endpoints/account.ts';
import { en } from '../../shared/text/page/en.ts';
import { vi } from '../../shared/text/page/vi.ts';
import { formatCount } from './format.ts';
import { useWords } from './PageLanguage.tsx';
import { PasswordField } from './PasswordField.tsx';
import { findPasswordFaults, type TypedPassword } from './password-faults.ts';

interface Props {
  value: TypedPassword;
  /** Faults are shown once the form was sent, not while the first letters are typed. */
  wasSent: boolean;
  onValue: (value: TypedPassword) => void;
}

/** A new password, twice. */
export function NewPassword({ value, wasSent, onValue }: Props) {
  const { password: words, tooLong } = useWords({ vi, en });
  const faults = wasSent ? findPasswordFaults(value) : {};
  const describe = {
    'too-short': () => words.tooShort(value.password.length),
    'too-long': () => tooLong(formatCount(passwordMaxLength)),
  };
  return (
    <>
      <PasswordField
        label={words.next}
        hint={words.rule}
        error={faults.password && describe[faults.password]()}
        autocomplete="new-password"
        value={value.password}
        onValue={(password) => onValue({ ...value, password })}
      />
      <PasswordField
        label={words.again}
        error={faults.again && words.differs}
        autocomplete="new-password"
        value={value.again}
        onValue={(again) => onValue({ ...value, again })}
      />
    </>
  );
}
