import { useState } from 'preact/hooks';
import { en } from '../../../shared/text/office/en.ts';
import { vi } from '../../../shared/text/office/vi.ts';
import { Card } from '../../ui/Card.tsx';
import { Form } from '../../ui/Form.tsx';
import { useWords } from '../../ui/PageLanguage.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useAction } from '../../ui/use-action.ts';
import { useNameFault } from './use-name-fault.ts';

export function AddDevice({ onAdd }: { onAdd: (name: string) => Promise<void> }) {
  const words = useWords({ vi, en }).devices;
  const [name, setName] = useState('');
  const [wasSent, setSent] = useState(false);
  const fault = useNameFault(name);
  const action = useAction(async () => {
    await onAdd(name.trim());
    setName('');
    setSent(false);
  });
  return (
    <Card title={words.add}>
      <Form
        class="form-line"
        submit={words.addSubmit}
        action={action}
        faultCount={fault ? 1 : 0}
        onSent={() => setSent(true)}
      >
        <TextField
          label={words.name}
          hint={words.nameHint}
          error={wasSent ? fault : undefined}
          maxLength={null}
          value={name}
          onValue={setName}
        />
      </Form>
    </Card>
  );
}
