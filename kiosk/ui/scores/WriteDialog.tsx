import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { noteMaxLength } from '../../../shared/long-text.ts';
import { Dialog } from '../Dialog.tsx';
import { Form } from '../Form.tsx';
import { TextArea } from '../TextArea.tsx';
import { useAction } from '../use-action.ts';
import { useTextFault } from '../use-text-fault.ts';

interface Props {
  title: string;
  label: string;
  hint?: string;
  submit: string;
  onClose: () => void;
  onSend: (text: string) => Promise<void>;
  /** What it is about. */
  children?: ComponentChildren;
}

/** Takes a few lines from one person to another. */
export function WriteDialog({ title, label, hint, submit, onClose, onSend, children }: Props) {
  const [typed, setTyped] = useState('');
  const [wasSent, setSent] = useState(false);
  const fault = useTextFault()(typed, { most: noteMaxLength });
  const action = useAction(() => onSend(typed.trim()));
  return (
    <Dialog title={title} onClose={onClose}>
      {children}
      <Form
        submit={submit}
        action={action}
        faultCount={fault ? 1 : 0}
        onSent={() => setSent(true)}
        onCancel={onClose}
      >
        <TextArea
          label={label}
          hint={hint}
          error={wasSent ? fault : undefined}
          value={typed}
          onValue={setTyped}
        />
      </Form>
    </Dialog>
  );
}
