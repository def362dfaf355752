import type { ExclusionAct } from '../../../shared/endpoints/response-review.ts';
import { en } from '../../../shared/text/review/en.ts';
import { vi } from '../../../shared/text/review/vi.ts';
import { formatCount, formatDay } from '../../ui/format.ts';
import { formatMoment } from '../../ui/format-moment.ts';
import { ListTable } from '../../ui/ListTable.tsx';
import { useWords } from '../../ui/PageLanguage.tsx';
import { describeExclusion } from './describe-exclusion.ts';

/** Who excluded or took back, when and why. */
export function ExclusionHistory({ acts }: { acts: readonly ExclusionAct[] }) {
  const words = useWords({ vi, en });
  const columns = words.historyColumns;
  return (
    <div class="stack">
      <h2>{words.history}</h2>
      <ListTable
        label={words.history}
        rows={acts}
        keyOf={({ actId }) => actId}
        none={<p class="soft">{words.noHistory}</p>}
        columns={[
          { head: columns.at, cell: ({ at }) => formatMoment(at) },
          { head: columns.by, cell: ({ by }) => by },
          { head: columns.act, cell: ({ action, count }) => words.did[action](formatCount(count)) },
          { head: columns.why, cell: (act) => describeExclusion(act, words) },
          {
            head: columns.days,
            cell: ({ from, to }) => (from === to ? formatDay(to) : `${formatDay(from)} – ${formatDay(to)}`),
          },
        ]}
      />
    </div>
  );
}
