import { useState } from 'preact/hooks';
import { auditActions } from '../../../shared/audit/action.ts';
import type { AuditPage } from '../../../shared/endpoints/audit.ts';
import { en } from '../../../shared/text/history/en.ts';
import { vi } from '../../../shared/text/history/vi.ts';
import { compareNames } from '../../../shared/vietnamese-order.ts';
import { Form } from '../../ui/Form.tsx';
import { useWords } from '../../ui/PageLanguage.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { useAction } from '../../ui/use-action.ts';
import { DayField } from '../period/DayField.tsx';
import { parseTypedDay } from '../period/typed-day.ts';

/** '' where nothing is asked for. */
export interface HistoryQuery {
  readonly action: string;
  readonly actor: string;
  readonly from: string;
  readonly to: string;
}

export const wholeHistory: HistoryQuery = { action: '', actor: '', from: '', to: '' };

interface Props {
  actors: AuditPage['actors'];
  onQuery: (query: HistoryQuery) => void;
}

/** null where what was typed is no day. */
function readDay(typed: string): string | null {
  return typed.trim() === '' ? '' : parseTypedDay(typed);
}

export function HistoryFilter({ actors, onQuery }: Props) {
  const words = useWords({ vi, en });
  const [{ action, actor, from: typedFrom, to: typedTo }, setTyped] = useState(wholeHistory);
  const [wasSent, setSent] = useState(false);
  const change = (part: Partial<HistoryQuery>) => setTyped((old) => ({ ...old, ...part }));
  const [from, to] = [readDay(typedFrom), readDay(typedTo)];
  const sending = useAction(async () => {
    if (from !== null && to !== null) onQuery({ action, actor, from, to });
  });
  const all = { value: '', text: words.all };
  const byText = (a: { text: string }, b: { text: string }) => compareNames(a.text, b.text);
  const faultOf = (day: string | null) => (wasSent && day === null ? words.dayInvalid : undefined);
  return (
    <section class="card" aria-label={words.filters}>
      <Form
        class="history-filter"
        label={words.filters}
        submit={words.show}
        action={sending}
        faultCount={[from, to].filter((day) => day === null).length}
        onSent={() => setSent(true)}
      >
        <SelectField
          label={words.action}
          value={action}
          options={[
            all,
            ...auditActions.map((value) => ({ value, text: words.actions[value] })).toSorted(byText),
          ]}
          onValue={(value) => change({ action: value })}
        />
        <SelectField
          label={words.actor}
          value={actor}
          options={[
            all,
            ...actors
              .filter(({ id }) => id !== '')
              .map(({ id, name }) => ({ value: id, text: name }))
              .toSorted(byText),
          ]}
          onValue={(value) => change({ actor: value })}
        />
        <DayField
          label={words.from}
          error={faultOf(from)}
          value={typedFrom}
          onValue={(value) => change({ from: value })}
        />
        <DayField
          label={words.to}
          error={faultOf(to)}
          value={typedTo}
          onValue={(value) => change({ to: value })}
        />
      </Form>
    </section>
  );
}
