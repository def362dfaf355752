import type { AlertView } from '../../../shared/endpoints/alert.ts';
import { en } from '../../../shared/text/alerts/en.ts';
import { vi } from '../../../shared/text/alerts/vi.ts';
import { useWords } from '../../ui/PageLanguage.tsx';
import { ScrollBox } from '../../ui/ScrollBox.tsx';
import { formatMoment } from '../fields/format-moment.ts';

interface Props {
  alerts: readonly AlertView[];
  /** Absent where one may only look. */
  onSeen: ((alertId: string) => void) | undefined;
}

export function AlertTable({ alerts, onSeen }: Props) {
  const words = useWords({ vi, en });
  const { columns } = words;
  if (alerts.length === 0)
    return (
      <p class="note">
        <strong>{words.none}</strong> {words.noneNext}
      </p>
    );
  return (
    <ScrollBox label={words.list}>
      <table class="table table-stack">
        <caption class="only-heard">{words.list}</caption>
        <thead>
          <tr>
            <th scope="col">{columns.at}</th>
            <th scope="col">{columns.what}</th>
            <th scope="col">{columns.sent}</th>
            <th scope="col">{columns.seen}</th>
          </tr>
        </thead>
        <tbody>
          {alerts.map(({ alertId, at, facts, deliveries, seenBy }) => (
            <tr key={alertId} class={seenBy === null ? 'alert-new' : ''}>
              <td data-label={columns.at}>{formatMoment(at)}</td>
              <td>{words.sentence(facts)}</td>
              <td data-label={columns.sent}>
                {deliveries.length > 0 && (
                  <ul class="plain-list">
                    {deliveries.map(({ target, state }) => (
                      <li key={target}>
                        {target === 'webhook' ? words.webhook : target}: {words.deliveries[state]}
                      </li>
                    ))}
                  </ul>
                )}
              </td>
              <td data-label={columns.seen}>
                {seenBy !== null && <span>{words.seenBy(seenBy)}</span>}
                {seenBy === null && onSeen && (
                  <button type="button" class="button button-small" onClick={() => onSeen(alertId)}>
                    {words.markSeen}
                  </button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}
