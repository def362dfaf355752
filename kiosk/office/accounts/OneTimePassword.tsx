import { en } from '../../../shared/text/office/en.ts';
import { vi } from '../../../shared/text/office/vi.ts';
import { useWords } from '../../ui/PageLanguage.tsx';
import { OwnMachineNote } from '../fields/OwnMachineNote.tsx';
import { ShownOnce } from '../fields/ShownOnce.tsx';

export interface IssuedPassword {
  readonly name: string;
  readonly password: string;
  /** Where the person signs in. */
  readonly url: string;
}

interface Props {
  issued: IssuedPassword;
  onDone: () => void;
}

export function OneTimePassword({ issued: { name, password, url }, onDone }: Props) {
  const words = useWords({ vi, en }).accounts.password;
  const { text, done } = words;
  return (
    <ShownOnce title={words.title(name)} {...{ text, done, onDone }} secret={password}>
      <dt>{words.label}</dt>
      <dd class="big-code" data-testid="one-time-password">
        {password}
      </dd>
      <dt>{words.address}</dt>
      <dd>
        <span class="code-address">{url}</span>
        <OwnMachineNote address={url} />
      </dd>
    </ShownOnce>
  );
}
