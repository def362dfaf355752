import { useState } from 'preact/hooks';
import { putInvalidForms } from '../../../shared/endpoints/paper.ts';
import {
  type InvalidCounts,
  type InvalidReason,
  invalidReasons,
} from '../../../shared/paper/invalid-reason.ts';
import type { Day } from '../../../shared/period.ts';
import { Problem } from '../../../shared/problem.ts';
import { en } from '../../../shared/text/paper/en.ts';
import { vi } from '../../../shared/text/paper/vi.ts';
import { call } from '../../api/call.ts';
import { Card } from '../../ui/Card.tsx';
import { Form } from '../../ui/Form.tsx';
import { formatCount, formatDay } from '../../ui/format.ts';
import { useWords } from '../../ui/PageLanguage.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useAction } from '../../ui/use-action.ts';
import { parseTypedCount } from '../fields/typed-count.ts';

interface Props {
  officeId: string;
  day: Day;
  seen: InvalidCounts;
  onSaved: () => Promise<void>;
}

/** How many forms of a day cannot be counted, by why. */
export function InvalidForms({ officeId, day, seen, onSaved }: Props) {
  const words = useWords({ vi, en });
  const [typed, setTyped] = useState(() => writeCounts(seen));
  const [wasSent, setSent] = useState(false);
  const parsed = invalidReasons.map((reason) => [reason, parseTypedCount(typed[reason])] as const);
  const faultCount = parsed.filter(([, count]) => count === 'invalid').length;
  const action = useAction(async () => {
    const counts = Object.fromEntries(
      parsed.map(([reason, count]) => [reason, count === 'invalid' ? 0 : (count ?? 0)]),
    ) as InvalidCounts;
    try {
      await call(putInvalidForms, { params: { officeId }, body: { day, counts, seen } });
    } catch (error) {
      // The new numbers come with the next look at the day.
      if (error instanceof Problem && error.code === 'invalid-forms-changed') await onSaved();
      throw error;
    }
    await onSaved();
  });
  return (
    <Card title={words.invalid} hint={words.invalidHint(formatDay(day))}>
      <Form submit={words.saveInvalid} action={action} faultCount={faultCount} onSent={() => setSent(true)}>
        <div class="columns paper-reasons">
          {parsed.map(([reason, count]) => (
            <TextField
              key={reason}
              label={words.reasons[reason]}
              error={wasSent && count === 'invalid' ? words.countWrong : undefined}
              inputMode="numeric"
              value={typed[reason]}
              onValue={(value) => setTyped({ ...typed, [reason]: value })}
            />
          ))}
        </div>
      </Form>
    </Card>
  );
}

function writeCounts(counts: InvalidCounts): Record<InvalidReason, string> {
  const write = (count: number) => (count === 0 ? '' : formatCount(count));
  return Object.fromEntries(invalidReasons.map((reason) => [reason, write(counts[reason])])) as Record<
    InvalidReason,
    string
  >;
}
