import type { AlertView } from '../../../shared/endpoints/alert.ts';
import { en } from '../../../shared/text/alerts/en.ts';
import { vi } from '../../../shared/text/alerts/vi.ts';
import { formatMoment } from '../../ui/format-moment.ts';
import { ListTable } from '../../ui/ListTable.tsx';
import { NoneNote } from '../../ui/NoneNote.tsx';
import { useWords } from '../../ui/PageLanguage.tsx';

interface Props {
  alerts: readonly AlertView[];
  /** Absent where one may only look. */
  onSeen: ((alertId: string) => void) | undefined;
}

export function AlertTable({ alerts, onSeen }: Props) {
  const words = useWords({ vi, en });
  const { columns } = words;
  return (
    <ListTable
      label={words.list}
      rows={alerts}
      keyOf={({ alertId }) => alertId}
      rowClass={({ seenBy }) => (seenBy === null ? 'alert-new' : '')}
      none={<NoneNote none={words.none} next={words.noneNext} />}
      columns={[
        { head: columns.at, cell: ({ at }) => formatMoment(at) },
        { head: columns.what, as: 'whole', cell: ({ facts }) => words.sentence(facts) },
        {
          head: columns.sent,
          cell: ({ deliveries }) =>
            deliveries.length > 0 && (
              <ul class="plain-list">
                {deliveries.map(({ target, state }) => (
                  <li key={target}>
                    {target === 'webhook' ? words.webhook : target}: {words.deliveries[state]}
                  </li>
                ))}
              </ul>
            ),
        },
        {
          head: columns.seen,
          cell: ({ alertId, seenBy }) => {
            if (seenBy !== null) return <span>{words.seenBy(seenBy)}</span>;
            return (
              onSeen && (
                <div class="row-buttons">
                  <button type="button" class="button button-small" onClick={() => onSeen(alertId)}>
                    {words.markSeen}
                  </button>
                </div>
              )
            );
          },
        },
      ]}
    />
  );
}
