import { useState } from 'preact/hooks';
import { en } from '../../../shared/text/office/en.ts';
import { vi } from '../../../shared/text/office/vi.ts';
import { useWords } from '../../ui/PageLanguage.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useTextFault } from '../../ui/use-text-fault.ts';
import { AddForm } from '../fields/AddForm.tsx';

export function AddDevice({ onAdd }: { onAdd: (name: string) => Promise<void> }) {
  const words = useWords({ vi, en }).devices;
  const [name, setName] = useState('');
  const fault = useTextFault()(name);
  const add = async () => {
    await onAdd(name.trim());
    setName('');
  };
  return (
    <AddForm title={words.add} submit={words.addSubmit} faultCount={fault ? 1 : 0} onAdd={add}>
      {(isChecked) => (
        <TextField
          label={words.name}
          hint={words.nameHint}
          error={isChecked ? fault : undefined}
          value={name}
          onValue={setName}
        />
      )}
    </AddForm>
  );
}
