import type { Catalogue } from '../../../shared/catalogue.ts';
import type { ReviewedResponse } from '../../../shared/endpoints/response-review.ts';
import { en } from '../../../shared/text/review/en.ts';
import { vi } from '../../../shared/text/review/vi.ts';
import { formatDay } from '../../ui/format.ts';
import { useWords } from '../../ui/PageLanguage.tsx';
import { ScrollBox } from '../../ui/ScrollBox.tsx';
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
    <ScrollBox label={words.list}>
      <table class="table table-stack">
        <caption class="only-heard">{words.list}</caption>
        <thead>
          <tr>
            {picked && <th scope="col">{columns.pick}</th>}
            <th scope="col">{columns.day}</th>
            <th scope="col">{columns.channel}</th>
            {counters.length > 0 && <th scope="col">{columns.counter}</th>}
            <th scope="col">{columns.marks}</th>
            <th scope="col">{columns.state}</th>
          </tr>
        </thead>
        <tbody>
          {responses.map(({ handle, day, ...each }, at) => (
            <tr key={handle}>
              {picked && (
                <td data-label={columns.pick}>
                  <input
                    type="checkbox"
                    class="pick"
                    aria-label={words.pickRow(at + 1, formatDay(day))}
                    checked={picked.has(handle)}
                    onChange={(event) => onPick(handle, event.currentTarget.checked)}
                  />
                </td>
              )}
              <td data-label={columns.day}>{formatDay(day)}</td>
              <td data-label={columns.channel}>{words.channels[each.channel]}</td>
              {counters.length > 0 && <td data-label={columns.counter}>{counterName(each.counterId)}</td>}
              <td data-label={columns.marks}>
                {each.marks.map((mark) => markNames[mark] ?? mark).join('; ')}
              </td>
              <td data-label={columns.state}>
                <State complete={each.complete} exclusion={each.exclusion} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
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
