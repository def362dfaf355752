import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { noteMaxLength } from '../../shared/long-text.ts';
import { Dialog } from './Dialog.tsx';
import { Form } from './Form.tsx';
import { TextArea } from './TextArea.tsx';
import { TextField } from './TextField.tsx';
import { useAction } from './use-action.ts';
import { useTextFault } from './use-text-fault.ts';

interface Props {
  title: string;
  submit: string;
  label: string;
  hint?: string;
  /** A few lines, and not one. */
  isLong?: boolean;
  isOptional?: boolean;
  onClose: () => void;
  onConfirm: (text: string) => Promise<void>;
  /** What it is about. */
  children?: ComponentChildren;
}

/** Asks for a text: the reason of something, or what one person writes to another. */
export function TextDialog({
  title,
  submit,
  label,
  hint,
  isLong,
  onClose,
  onConfirm,
  children,
  ...rest
}: Props) {
  const [typed, setTyped] = useState('');
  const [wasSent, setSent] = useState(false);
  const fault = useTextFault()(typed, { ...rest, ...(isLong ? { most: noteMaxLength } : {}) });
  const action = useAction(() => onConfirm(typed.trim()));
  const TextInput = isLong ? TextArea : TextField;
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
        <TextInput
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
