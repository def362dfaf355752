import type { ComponentChildren } from 'preact';
import { en } from '../../shared/text/page/en.ts';
import { vi } from '../../shared/text/page/vi.ts';
import { Dialog } from './Dialog.tsx';
import { Form } from './Form.tsx';
import { useWords } from './PageLanguage.tsx';
import { useAction } from './use-action.ts';

interface Props {
  title: string;
  submit: string;
  /** The words of the way out. */
  cancel?: string;
  onClose: () => void;
  onConfirm: () => Promise<void>;
  /** What comes of it. */
  children: ComponentChildren;
}

/** Asks before something that cannot be taken back; the way out has the focus. */
export function ConfirmDialog({ title, submit, onClose, onConfirm, children, ...rest }: Props) {
  const { cancel } = useWords({ vi, en });
  const action = useAction(onConfirm);
  return (
    <Dialog title={title} onClose={onClose}>
      {children}
      <Form
        submit={submit}
        action={action}
        beside={
          <button type="button" class="button" autofocus onClick={onClose}>
            {rest.cancel ?? cancel}
          </button>
        }
      />
    </Dialog>
  );
}
