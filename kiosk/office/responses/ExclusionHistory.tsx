import type { ExclusionAct } from '../../../shared/endpoints/response-review.ts';
import { en } from '../../../shared/text/review/en.ts';
import { vi } from '../../../shared/text/review/vi.ts';
import { formatCount, formatDay } from '../../ui/format.ts';
import { useWords } from '../../ui/PageLanguage.tsx';
import { ScrollBox } from '../../ui/ScrollBox.tsx';
import { formatMoment } from '../fields/format-moment.ts';
import { describeExclusion } from './describe-exclusion.ts';

/** Who excluded or took back, when and why. */
export function ExclusionHistory({ acts }: { acts: readonly ExclusionAct[] }) {
  const words = useWords({ vi, en });
  const columns = words.historyColumns;
  return (
    <div class="stack">
      <h2>{words.history}</h2>
      {acts.length === 0 && <p class="soft">{words.noHistory}</p>}
      {acts.length > 0 && (
        <ScrollBox label={words.history}>
          <table class="table table-stack">
            <caption class="only-heard">{words.history}</caption>
            <thead>
              <tr>
                {Object.entries(columns).map(([name, text]) => (
                  <th key={name} scope="col">
                    {text}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {acts.map((act) => (
                <tr key={act.actId}>
                  <td data-label={columns.at}>{formatMoment(act.at)}</td>
                  <td data-label={columns.by}>{act.by}</td>
                  <td data-label={columns.act}>{words.did[act.action](formatCount(act.count))}</td>
                  <td data-label={columns.why}>{describeExclusion(act, words)}</td>
                  <td data-label={columns.days}>
                    {act.from === act.to
                      ? formatDay(act.from)
                      : `${formatDay(act.from)} – ${formatDay(act.to)}`}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollBox>
      )}
    </div>
  );
}
