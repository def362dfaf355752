import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { Card } from '../../ui/Card.tsx';
import { Form } from '../../ui/Form.tsx';
import { useAction } from '../../ui/use-action.ts';

interface Props {
  title: string;
  hint?: string;
  submit: string;
  faultCount: number;
  onAdd: () => Promise<void>;
  /** @param isChecked somebody wanted to send it: what is wrong is said */
  children: (isChecked: boolean) => ComponentChildren;
}

/** A form that adds one thing, in a line where there is room; then it is ready for the next. */
export function AddForm({ title, hint, submit, faultCount, onAdd, children }: Props) {
  const [wasSent, setSent] = useState(false);
  const action = useAction(async () => {
    await onAdd();
    setSent(false);
  });
  return (
    <Card title={title} {...(hint ? { hint } : {})}>
      <Form
        class="form-line"
        submit={submit}
        action={action}
        faultCount={faultCount}
        onSent={() => setSent(true)}
      >
        {children(wasSent)}
      </Form>
    </Card>
  );
}
