import type { Catalogue } from '../../../shared/catalogue.ts';
import type { ReviewedResponse } from '../../../shared/endpoints/response-review.ts';
import { en } from '../../../shared/text/review/en.ts';
import { vi } from '../../../shared/text/review/vi.ts';
import { formatDay } from '../../ui/format.ts';
import { ListTable } from '../../ui/ListTable.tsx';
import { useWords } from '../../ui/PageLanguage.tsx';
import { describeExclusion } from './describe-exclusion.ts';

interface Props {
  responses: readonly ReviewedResponse[];
  counters: NonNullable<Catalogue['counters']>;
  /** null where nothing can be picked. */
  picked: ReadonlySet<string> | null;
  onPick: (handle: string, isPicked: boolean) => void;
}

export function ResponseTable({ responses, counters, picked, onPick }: Props) {
  const words = useWords({ vi, en });
  const { columns } = words;
  const markNames: Readonly<Record<string, string>> = words.marks;
  const counterName = (id: string | null) => counters.find((each) => each.id === id)?.name.vi ?? id ?? '';
  return (
    <ListTable
      label={words.list}
      rows={responses}
      keyOf={({ handle }) => handle}
      columns={[
        picked && {
          head: columns.pick,
          as: 'choice',
          cell: ({ handle, day }, index) => (
            <input
              type="checkbox"
              class="pick"
              aria-label={words.pickRow(index + 1, formatDay(day))}
              checked={picked.has(handle)}
              onChange={(event) => onPick(handle, event.currentTarget.checked)}
            />
          ),
        },
        { head: columns.day, cell: ({ day }) => formatDay(day) },
        { head: columns.channel, cell: ({ channel }) => words.channels[channel] },
        counters.length > 0 && { head: columns.counter, cell: ({ counterId }) => counterName(counterId) },
        {
          head: columns.marks,
          cell: ({ marks }) => marks.map((mark) => markNames[mark] ?? mark).join('; '),
        },
        { head: columns.state, cell: (response) => <State {...response} /> },
      ]}
    />
  );
}

function State({ complete, exclusion }: Pick<ReviewedResponse, 'complete' | 'exclusion'>) {
  const words = useWords({ vi, en });
  if (!exclusion) return <span>{complete ? words.states.counted : words.incomplete}</span>;
  return (
    <span>
      <strong>{words.states.excluded}</strong>{' '}
      <span class="hint">{words.excludedBecause(exclusion.by, describeExclusion(exclusion, words))}</span>
    </span>
  );
}
