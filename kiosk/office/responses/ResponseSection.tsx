import type { Catalogue } from '../../../shared/catalogue.ts';
import { getOfficeCatalogue, getOverview, type Overview } from '../../../shared/endpoints/office.ts';
import { listExclusionActs } from '../../../shared/endpoints/response-review.ts';
import type { Period } from '../../../shared/period.ts';
import { mayDo, type Role } from '../../../shared/role.ts';
import { en } from '../../../shared/text/review/en.ts';
import { vi } from '../../../shared/text/review/vi.ts';
import { call } from '../../api/call.ts';
import { Loading } from '../../ui/Loading.tsx';
import { useWords } from '../../ui/PageLanguage.tsx';
import { useLoaded } from '../../ui/use-loaded.ts';
import { PeriodPicker } from '../period/PeriodPicker.tsx';
import { defaultPeriod } from '../period/periods.ts';
import { openRoute } from '../use-route.ts';
import { ExclusionHistory } from './ExclusionHistory.tsx';
import { ResponseReview } from './ResponseReview.tsx';

interface Props {
  officeId: string;
  period: Period | null;
  role: Role;
}

export function ResponseSection({ officeId, period, role }: Props) {
  const words = useWords({ vi, en });
  const loaded = useLoaded(async () => {
    const params = { officeId };
    const [overview, { counters = [] }] = await Promise.all([
      call(getOverview, { params }),
      call(getOfficeCatalogue, { params }),
    ]);
    return { overview, counters };
  }, [officeId]);
  const mayExclude = mayDo(role, 'response.exclude');
  return (
    <>
      <h1>{words.title}</h1>
      <p>{words.intro}</p>
      {!mayExclude && <p class="note">{words.readOnly}</p>}
      <Loading of={loaded} />
      {loaded.value && (
        <Reviewed
          {...loaded.value}
          officeId={officeId}
          period={period ?? defaultPeriod(loaded.value.overview)}
          mayExclude={mayExclude}
        />
      )}
    </>
  );
}

interface ReviewedProps {
  officeId: string;
  overview: Overview;
  counters: NonNullable<Catalogue['counters']>;
  period: Period;
  mayExclude: boolean;
}

function Reviewed({ officeId, overview, counters, period, mayExclude }: ReviewedProps) {
  const words = useWords({ vi, en });
  const history = useLoaded(() => call(listExclusionActs, { params: { officeId } }), [officeId]);
  return (
    <>
      <PeriodPicker
        period={period}
        overview={overview}
        submit={words.show}
        onPeriod={(chosen) => openRoute({ page: 'office', officeId, section: 'responses', period: chosen })}
      />
      <ResponseReview
        key={`${period.from}/${period.to}`}
        officeId={officeId}
        period={period}
        counters={counters}
        mayExclude={mayExclude}
        onChanged={history.reload}
      />
      <Loading of={history} />
      {history.value && <ExclusionHistory acts={history.value.acts} />}
    </>
  );
}
