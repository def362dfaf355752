import { useState } from 'preact/hooks';
import { en } from '../../../shared/text/comments/en.ts';
import { vi } from '../../../shared/text/comments/vi.ts';
import { en as pageEn } from '../../../shared/text/page/en.ts';
import { vi as pageVi } from '../../../shared/text/page/vi.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { Form } from '../../ui/Form.tsx';
import { useWords } from '../../ui/PageLanguage.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useAction } from '../../ui/use-action.ts';

interface Props {
  text: string;
  onClose: () => void;
  onHide: (reason: string) => Promise<void>;
}

/** Asks why; the reason stays beside the comment. */
export function HideComment({ text, onClose, onHide }: Props) {
  const words = useWords({ vi, en }).hiding;
  const { required } = useWords({ vi: pageVi, en: pageEn });
  const [typed, setTyped] = useState('');
  const [wasSent, setSent] = useState(false);
  const reason = typed.trim();
  const action = useAction(() => onHide(reason));
  return (
    <Dialog title={words.title} onClose={onClose}>
      <blockquote class="quoted">{text}</blockquote>
      <p>{words.text}</p>
      <Form
        submit={words.submit}
        action={action}
        faultCount={reason === '' ? 1 : 0}
        onSent={() => setSent(true)}
        onCancel={onClose}
      >
        <TextField
          label={words.reason}
          hint={words.reasonHint}
          error={wasSent && reason === '' ? required : undefined}
          value={typed}
          onValue={setTyped}
        />
      </Form>
    </Dialog>
  );
}
