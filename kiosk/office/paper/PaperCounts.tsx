import type { PaperCount } from '../../../shared/endpoints/paper.ts';
import { sumInvalid } from '../../../shared/paper/invalid-reason.ts';
import type { Day } from '../../../shared/period.ts';
import { en } from '../../../shared/text/paper/en.ts';
import { vi } from '../../../shared/text/paper/vi.ts';
import { Card } from '../../ui/Card.tsx';
import { formatCount, formatDay } from '../../ui/format.ts';
import { useWords } from '../../ui/PageLanguage.tsx';
import type { QueueState } from './paper-queue.ts';

interface Props {
  day: Day;
  state: QueueState;
  count: PaperCount | undefined;
}

/** What to hold against the pile on the table. */
export function PaperCounts({ day, state, count }: Props) {
  const words = useWords({ vi, en });
  const waiting = state.items.filter(({ response, refusal }) => response && refusal === undefined).length;
  const invalid = count ? sumInvalid(count.invalid) : 0;
  const rows = [
    [words.countSession, state.entered.length],
    [words.countWaiting, waiting],
    [words.countDay(formatDay(day)), count?.entered ?? 0],
    [words.countInvalid, invalid],
    [words.countPile, (count?.entered ?? 0) + invalid],
  ] as const;
  return (
    <Card title={words.counts} class="paper-counts">
      <dl>
        {rows.map(([name, number]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{formatCount(number)}</dd>
          </div>
        ))}
      </dl>
      {state.error !== undefined && waiting > 0 && (
        <p class="note note-warning" role="alert">
          {words.waiting(formatCount(waiting))}
        </p>
      )}
    </Card>
  );
}
