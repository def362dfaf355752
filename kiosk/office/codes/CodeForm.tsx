import { useState } from 'preact/hooks';
import { en } from '../../../shared/text/code-sheet/en.ts';
import { vi } from '../../../shared/text/code-sheet/vi.ts';
import { Form } from '../../ui/Form.tsx';
import { useWords } from '../../ui/PageLanguage.tsx';
import { useAction } from '../../ui/use-action.ts';
import type { Counters } from '../devices/DeviceDialog.tsx';
import { Choice } from '../fields/Choice.tsx';

/** As many as an A4 sheet has. */
const codesOnSheet = 18;

const sheetChoices = [1, 2, 3, 5, 10] as const;
const dayChoices = [7, 15, 30, 60, 90] as const;

export interface CodeOrder {
  readonly count: number;
  readonly validDays: number;
  readonly counter: Counters[number] | undefined;
}

interface Props {
  counters: Counters;
  onOrder: (order: CodeOrder) => Promise<void>;
}

export function CodeForm({ counters, onOrder }: Props) {
  const words = useWords({ vi, en });
  const [sheets, setSheets] = useState('1');
  const [days, setDays] = useState('30');
  const [counterId, setCounterId] = useState('');
  const action = useAction(() =>
    onOrder({
      count: Number(sheets) * codesOnSheet,
      validDays: Number(days),
      counter: counters.find(({ id }) => id === counterId),
    }),
  );
  return (
    <Form class="card" label={words.title} submit={words.submit} action={action}>
      <Choice
        label={words.sheets}
        hint={words.sheetsHint(codesOnSheet)}
        value={sheets}
        options={sheetChoices.map((count) => [String(count), String(count)])}
        onChoose={setSheets}
      />
      {counters.length > 0 && (
        <Choice
          label={words.counter}
          hint={words.counterHint}
          value={counterId}
          options={[['', words.anyCounter], ...counters.map(({ id, name }) => [id, name.vi] as const)]}
          onChoose={setCounterId}
        />
      )}
      <Choice
        label={words.valid}
        value={days}
        options={dayChoices.map((count) => [String(count), words.days(count)])}
        onChoose={setDays}
      />
    </Form>
  );
}
