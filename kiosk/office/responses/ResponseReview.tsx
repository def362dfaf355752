import { useEffect, useState } from 'preact/hooks';
import type { Catalogue } from '../../../shared/catalogue.ts';
import {
  excludeByRule,
  excludeResponses,
  listReviewedResponses,
  takeBackExclusions,
} from '../../../shared/endpoints/response-review.ts';
import type { Period } from '../../../shared/period.ts';
import { en } from '../../../shared/text/review/en.ts';
import { vi } from '../../../shared/text/review/vi.ts';
import { call } from '../../api/call.ts';
import { formatCount, formatDay } from '../../ui/format.ts';
import { useWords } from '../../ui/PageLanguage.tsx';
import { PagedList } from '../fields/PagedList.tsx';
import { usePages } from '../fields/use-pages.ts';
import { type ExclusionAsked, ExclusionDialog } from './ExclusionDialog.tsx';
import { FilterFields } from './FilterFields.tsx';
import { ResponseTable } from './ResponseTable.tsx';
import { noFilter, queryOf } from './response-filter.ts';

interface Props {
  officeId: string;
  period: Period;
  counters: NonNullable<Catalogue['counters']>;
  mayExclude: boolean;
  onChanged: () => Promise<void>;
}

/** The list of a period: filtered, picked from, excluded or taken back. */
export function ResponseReview({ officeId, period, counters, mayExclude, onChanged }: Props) {
  const words = useWords({ vi, en });
  const [filter, setFilter] = useState(noFilter);
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const [asked, setAsked] = useState<ExclusionAsked | null>(null);
  const [done, setDone] = useState('');
  const params = { officeId };
  const query = queryOf(period, filter);
  const key = JSON.stringify(query);
  const pages = usePages(
    async (after) => {
      const page = await call(listReviewedResponses, { params, query: { ...query, after } });
      const { responses, ...rest } = page;
      return { rows: responses, ...rest };
    },
    [officeId, key],
  );
  useEffect(() => setPicked(new Set()), [key]);
  const { mark } = filter;

  const confirm = async (reason: string) => {
    const handles = [...picked];
    const { count } =
      asked === 'byRule' && mark !== ''
        ? await call(excludeByRule, { params, body: { mark, ...period, ...(reason ? { reason } : {}) } })
        : await call(asked === 'exclude' ? excludeResponses : takeBackExclusions, {
            params,
            body: { handles, reason },
          });
    setDone((asked === 'takeBack' ? words.takenBack : words.excluded)(formatCount(count)));
    setPicked(new Set());
    setAsked(null);
    await Promise.all([pages.loaded.reload(), onChanged()]);
  };
  return (
    <>
      <FilterFields counters={counters} filter={filter} onFilter={setFilter} />
      <output class="done">{done}</output>
      <PagedList of={pages}>
        {({ rows, total, excluded }) =>
          total === 0 ? (
            <p class="note">{words.none}</p>
          ) : (
            <>
              <p class="soft">{words.total(formatCount(total), formatCount(excluded))}</p>
              {mayExclude && (
                <div class="buttons">
                  <PickedButtons count={picked.size} onAsk={setAsked} />
                  {mark !== '' && total > excluded && (
                    <button type="button" class="button" onClick={() => setAsked('byRule')}>
                      {words.excludeByRule(words.marks[mark])}
                    </button>
                  )}
                </div>
              )}
              <ResponseTable
                responses={rows}
                counters={counters}
                picked={mayExclude ? picked : null}
                onPick={(handle, isPicked) => {
                  const next = new Set(picked);
                  if (isPicked) next.add(handle);
                  else next.delete(handle);
                  setPicked(next);
                }}
              />
            </>
          )
        }
      </PagedList>
      {asked && (
        <ExclusionDialog
          asked={asked}
          text={
            asked === 'byRule' && mark !== ''
              ? words.dialog.ruleText(words.marks[mark], formatDay(period.from), formatDay(period.to))
              : words.dialog.text(formatCount(picked.size))
          }
          onClose={() => setAsked(null)}
          onConfirm={confirm}
        />
      )}
    </>
  );
}

function PickedButtons({ count, onAsk }: { count: number; onAsk: (asked: ExclusionAsked) => void }) {
  const words = useWords({ vi, en });
  if (count === 0) return null;
  return (
    <>
      <span class="picked">{words.picked(formatCount(count))}</span>
      <button type="button" class="button" onClick={() => onAsk('exclude')}>
        {words.exclude}
      </button>
      <button type="button" class="button" onClick={() => onAsk('takeBack')}>
        {words.takeBack}
      </button>
    </>
  );
}
