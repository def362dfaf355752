import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { Dialog } from '../../ui/Dialog.tsx';
import { Form } from '../../ui/Form.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useAction } from '../../ui/use-action.ts';
import { useTextFault } from '../../ui/use-text-fault.ts';

interface Props {
  title: string;
  submit: string;
  label: string;
  hint: string;
  isOptional?: boolean;
  onClose: () => void;
  onConfirm: (reason: string) => Promise<void>;
  /** What it is about. */
  children: ComponentChildren;
}

/** Asks for the reason of something, in a line. */
export function ReasonDialog({ title, submit, label, hint, onClose, onConfirm, children, ...rest }: Props) {
  const [typed, setTyped] = useState('');
  const [wasSent, setSent] = useState(false);
  const fault = useTextFault()(typed, rest);
  const action = useAction(() => onConfirm(typed.trim()));
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
        <TextField
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
