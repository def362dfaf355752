import { en } from '../../../shared/text/office/en.ts';
import { vi } from '../../../shared/text/office/vi.ts';
import { useWords } from '../../ui/PageLanguage.tsx';
import { isOwnMachine } from './own-machine.ts';

interface Props {
  /** That is given to people. */
  address: string;
  /** A code holds it, and must be made anew. */
  isInCode?: boolean;
}

/** Warns of an address that no other machine can open, and says what to set. Nothing where others can. */
export function OwnMachineNote({ address, isInCode }: Props) {
  const words = useWords({ vi, en }).ownMachine;
  if (!isOwnMachine(address)) return null;
  const sentences = [words.text(new URL(address).origin), isInCode && words.makeAnew];
  return <output class="note note-warning">{sentences.filter(Boolean).join(' ')}</output>;
}
