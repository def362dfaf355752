import type { CitizenLanguage } from '../../shared/citizen-language.ts';
import { en } from '../../shared/text/languages/en.ts';
import { vi } from '../../shared/text/languages/vi.ts';
import { en as pageEn } from '../../shared/text/page/en.ts';
import { vi as pageVi } from '../../shared/text/page/vi.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { Form } from '../ui/Form.tsx';
import { useWords } from '../ui/PageLanguage.tsx';
import { useAction } from '../ui/use-action.ts';

interface Props {
  language: CitizenLanguage;
  onClose: () => void;
  onRemove: () => Promise<void>;
}

/** Says what becomes of the texts before a language is taken away. */
export function RemoveLanguage({ language: { name }, onClose, onRemove }: Props) {
  const words = useWords({ vi, en }).removal;
  const { cancel } = useWords({ vi: pageVi, en: pageEn });
  const action = useAction(onRemove);
  return (
    <Dialog title={words.title(name)} onClose={onClose}>
      <p>{words.text}</p>
      <Form
        submit={words.submit}
        action={action}
        beside={
          <button type="button" class="button" autofocus onClick={onClose}>
            {cancel}
          </button>
        }
      />
    </Dialog>
  );
}
