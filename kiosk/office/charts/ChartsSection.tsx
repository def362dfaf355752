import { getOverview } from '../../../shared/endpoints/office.ts';
import type { Period } from '../../../shared/period.ts';
import { mayDo, type Role } from '../../../shared/role.ts';
import { en } from '../../../shared/text/charts/en.ts';
import { vi } from '../../../shared/text/charts/vi.ts';
import { call } from '../../api/call.ts';
import { Loading } from '../../ui/Loading.tsx';
import { useWords } from '../../ui/PageLanguage.tsx';
import { useLoaded } from '../../ui/use-loaded.ts';
import { PeriodPicker } from '../period/PeriodPicker.tsx';
import { defaultPeriod } from '../period/periods.ts';
import { openRoute } from '../use-route.ts';
import { ChartCard } from './ChartCard.tsx';
import { CompareCard } from './CompareCard.tsx';
import { ResponseDownload } from './ResponseDownload.tsx';

interface Props {
  officeId: string;
  /** As the address says; null before anybody chose. */
  period: Period | null;
  role: Role;
}

export function ChartsSection({ officeId, period: asked, role }: Props) {
  const words = useWords({ vi, en });
  const overview = useLoaded(() => call(getOverview, { params: { officeId } }), [officeId]);
  const period = asked ?? (overview.value && defaultPeriod(overview.value));
  return (
    <>
      <h1>{words.title}</h1>
      <Loading of={overview} />
      {overview.value && period && (
        <>
          <PeriodPicker
            period={period}
            overview={overview.value}
            submit={words.show}
            onPeriod={(chosen) => openRoute({ page: 'office', officeId, section: 'charts', period: chosen })}
          />
          <ChartCard officeId={officeId} period={period} />
          <CompareCard officeId={officeId} period={period} />
          {mayDo(role, 'response.export') && (
            <ResponseDownload officeId={officeId} period={period} overview={overview.value} />
          )}
        </>
      )}
    </>
  );
}
