import { useState } from 'preact/hooks';
import { en } from '../../../shared/text/office/en.ts';
import { vi } from '../../../shared/text/office/vi.ts';
import { en as pageEn } from '../../../shared/text/page/en.ts';
import { vi as pageVi } from '../../../shared/text/page/vi.ts';
import { Form } from '../../ui/Form.tsx';
import { useWords } from '../../ui/PageLanguage.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useAction } from '../../ui/use-action.ts';

export function AddDevice({ onAdd }: { onAdd: (name: string) => Promise<void> }) {
  const { required } = useWords({ vi: pageVi, en: pageEn });
  const words = useWords({ vi, en }).devices;
  const [name, setName] = useState('');
  const [wasSent, setSent] = useState(false);
  const isMissing = name.trim() === '';
  const action = useAction(async () => {
    await onAdd(name.trim());
    setName('');
    setSent(false);
  });
  return (
    <section class="card" aria-label={words.add}>
      <h2>{words.add}</h2>
      <Form
        class="form-line"
        submit={words.addSubmit}
        action={action}
        faultCount={isMissing ? 1 : 0}
        onSubmit={() => {
          setSent(true);
          return !isMissing;
        }}
      >
        <TextField
          label={words.name}
          hint={words.nameHint}
          error={wasSent && isMissing ? required : undefined}
          value={name}
          onValue={setName}
        />
      </Form>
    </section>
  );
}
