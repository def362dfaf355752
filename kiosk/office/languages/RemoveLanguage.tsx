import type { CitizenLanguage } from '../../../shared/citizen-language.ts';
import { en } from '../../../shared/text/languages/en.ts';
import { vi } from '../../../shared/text/languages/vi.ts';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { useWords } from '../../ui/PageLanguage.tsx';

interface Props {
  language: CitizenLanguage;
  onClose: () => void;
  onRemove: () => Promise<void>;
}

/** Says what becomes of the texts before a language is taken away. */
export function RemoveLanguage({ language: { name }, onClose, onRemove }: Props) {
  const words = useWords({ vi, en }).removal;
  return (
    <ConfirmDialog title={words.title(name)} submit={words.submit} onClose={onClose} onConfirm={onRemove}>
      <p>{words.text}</p>
    </ConfirmDialog>
  );
}
