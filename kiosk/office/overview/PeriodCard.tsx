import type { Overview } from '../../../shared/endpoints/office.ts';
import { getRatings } from '../../../shared/endpoints/rating.ts';
import { en } from '../../../shared/text/overview/en.ts';
import { vi } from '../../../shared/text/overview/vi.ts';
import { call } from '../../api/call.ts';
import { Card } from '../../ui/Card.tsx';
import { formatCount, formatDay } from '../../ui/format.ts';
import { Loading } from '../../ui/Loading.tsx';
import { useWords } from '../../ui/PageLanguage.tsx';
import { useLoaded } from '../../ui/use-loaded.ts';
import { quickPeriod } from '../period/periods.ts';
import { addressOfRoute } from '../route.ts';
import { TargetList } from '../targets/TargetList.tsx';

const kinds = ['thisMonth', 'thisQuarter'] as const;

const romans = ['I', 'II', 'III', 'IV'];

function nameOf(kind: (typeof kinds)[number], today: string): string {
  const [year = '', month = ''] = today.split('-');
  if (kind === 'thisMonth') return `${Number(month)}/${year}`;
  return `${romans[Math.floor((Number(month) - 1) / 3)]}/${year}`;
}

interface Props {
  officeId: string;
  overview: Overview;
}

/** What the running month and quarter have collected on days that have ended. */
export function PeriodCard({ officeId, overview }: Props) {
  const words = useWords({ vi, en });
  const loaded = useLoaded(
    () =>
      Promise.all(
        kinds.map(async (kind) => {
          const { from, to } = quickPeriod(kind, overview) ?? { from: '', to: '' };
          const query = { from, to, by: 'criterion' };
          return { kind, ratings: await call(getRatings, { params: { officeId }, query }) };
        }),
      ),
    [officeId, overview.today],
  );
  return (
    <Card title={words.periods}>
      <Loading of={loaded} />
      {loaded.value && (
        <dl class="columns overview-periods">
          {loaded.value.map(({ kind, ratings, ratings: { period, through, responses } }) => (
            <div key={kind}>
              <dt>{words[kind](nameOf(kind, overview.today))}</dt>
              <dd>
                <p class="overview-figure">{words.collected(formatCount(responses))}</p>
                <p class="soft">{through === null ? words.notEnded : words.through(formatDay(through))}</p>
                <TargetList ratings={ratings} />
                <p class="buttons">
                  <a href={addressOfRoute({ page: 'office', officeId, section: 'annex', period })}>
                    {words.toAnnex}
                  </a>
                  <a href={addressOfRoute({ page: 'office', officeId, section: 'charts', period })}>
                    {words.toCharts}
                  </a>
                </p>
              </dd>
            </div>
          ))}
        </dl>
      )}
    </Card>
  );
}
