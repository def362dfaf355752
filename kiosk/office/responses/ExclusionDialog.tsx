import { useState } from 'preact/hooks';
import { en as pageEn } from '../../../shared/text/page/en.ts';
import { vi as pageVi } from '../../../shared/text/page/vi.ts';
import { en } from '../../../shared/text/review/en.ts';
import { vi } from '../../../shared/text/review/vi.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { Form } from '../../ui/Form.tsx';
import { useWords } from '../../ui/PageLanguage.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useAction } from '../../ui/use-action.ts';

export type ExclusionAsked = 'exclude' | 'takeBack' | 'byRule';

interface Props {
  asked: ExclusionAsked;
  text: string;
  onClose: () => void;
  onConfirm: (reason: string) => Promise<void>;
}

/** Asks for the reason, which stays for ever. A rule is a reason by itself. */
export function ExclusionDialog({ asked, text, onClose, onConfirm }: Props) {
  const words = useWords({ vi, en }).dialog;
  const { required } = useWords({ vi: pageVi, en: pageEn });
  const [typed, setTyped] = useState('');
  const [wasSent, setSent] = useState(false);
  const reason = typed.trim();
  const isMissing = asked !== 'byRule' && reason === '';
  const action = useAction(() => onConfirm(reason));
  return (
    <Dialog title={words[asked]} onClose={onClose}>
      <p>{text}</p>
      <Form
        submit={words.submit}
        action={action}
        faultCount={isMissing ? 1 : 0}
        onSent={() => setSent(true)}
        onCancel={onClose}
      >
        <TextField
          label={asked === 'byRule' ? words.reasonOptional : words.reason}
          hint={words.reasonHint}
          error={wasSent && isMissing ? required : undefined}
          value={typed}
          onValue={setTyped}
        />
      </Form>
    </Dialog>
  );
}
