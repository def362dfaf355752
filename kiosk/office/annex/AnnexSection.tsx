import { printAnnex } from '../../../shared/annex/print-annex.ts';
import {
  getAnnexDocument,
  getOverview,
  listDevices,
  type Overview,
} from '../../../shared/endpoints/office.ts';
import type { Period } from '../../../shared/period.ts';
import { mayDo, type Role } from '../../../shared/role.ts';
import { en } from '../../../shared/text/office/en.ts';
import { vi } from '../../../shared/text/office/vi.ts';
import { call } from '../../api/call.ts';
import { Failure } from '../../ui/Failure.tsx';
import { formatCount, formatDay } from '../../ui/format.ts';
import { Loading } from '../../ui/Loading.tsx';
import { useWords } from '../../ui/PageLanguage.tsx';
import { useLoaded } from '../../ui/use-loaded.ts';
import { CloseCard } from '../closings/CloseCard.tsx';
import { ClosedNote } from '../closings/ClosedNote.tsx';
import { useClosingOf } from '../closings/use-closing-of.ts';
import { FiguresForm } from '../figures/FiguresForm.tsx';
import { PeriodPicker } from '../period/PeriodPicker.tsx';
import { defaultPeriod } from '../period/periods.ts';
import { openRoute } from '../use-route.ts';
import { AllOffices } from './AllOffices.tsx';
import { AnnexDownloads } from './AnnexDownloads.tsx';
import { AnnexNotes } from './AnnexNotes.tsx';
import { AnnexSheet } from './AnnexSheet.tsx';
import { LayoutForm } from './LayoutForm.tsx';
import { ReportParagraph } from './ReportParagraph.tsx';
import { SourceCard } from './SourceCard.tsx';
import { WordingNote } from './WordingNote.tsx';

interface Props {
  officeId: string;
  /** As the address says; null before anybody chose. */
  period: Period | null;
  role: Role;
}

export function AnnexSection({ officeId, period, role }: Props) {
  const words = useWords({ vi, en }).annex;
  const overview = useLoaded(() => call(getOverview, { params: { officeId } }), [officeId]);
  return (
    <>
      <h1>{words.title}</h1>
      <Loading of={overview} />
      {overview.value && (
        <AnnexOfPeriod
          officeId={officeId}
          period={period ?? defaultPeriod(overview.value)}
          role={role}
          overview={overview.value}
          onRefresh={overview.reload}
        />
      )}
    </>
  );
}

interface PeriodProps {
  officeId: string;
  period: Period;
  role: Role;
  overview: Overview;
  onRefresh: () => Promise<void>;
}

function AnnexOfPeriod({ officeId, period, role, overview, onRefresh }: PeriodProps) {
  const words = useWords({ vi, en }).annex;
  const { from, to } = period;
  const document = useLoaded(
    () => call(getAnnexDocument, { params: { officeId }, query: { from, to } }),
    [officeId, from, to],
  );
  const devices = useLoaded(
    async () =>
      mayDo(role, 'device.read') ? (await call(listDevices, { params: { officeId } })).devices : [],
    [officeId, role],
  );
  const closing = useClosingOf(officeId, period, role);
  const refresh = () => void Promise.all([onRefresh(), document.reload(), devices.reload()]);
  return (
    <div class="annex-layout">
      <div class="annex-period">
        <PeriodPicker
          period={period}
          overview={overview}
          onPeriod={(chosen) => openRoute({ page: 'office', officeId, section: 'annex', period: chosen })}
        />
        <p class="today">
          <span>{words.today(formatDay(overview.today), formatCount(overview.responsesToday))}</span>{' '}
          <button type="button" class="quiet-button" onClick={refresh}>
            {words.refresh}
          </button>
        </p>
      </div>
      <div class="annex-side">
        {document.value && closing.isOpen && mayDo(role, 'figures.write') && (
          <FiguresForm
            key={`${from}/${to}`}
            officeId={officeId}
            annex={document.value.annex}
            onSaved={document.reload}
          />
        )}
        <AnnexDownloads officeId={officeId} period={period} />
        {document.value && (
          <ReportParagraph key={`paragraph-${from}/${to}`} officeId={officeId} document={document.value} />
        )}
        <AllOffices period={period} />
        {document.value && mayDo(role, 'catalogue.publish') && (
          <LayoutForm
            key={`layout-${from}/${to}`}
            officeId={officeId}
            document={document.value}
            onSaved={document.reload}
          />
        )}
        {document.value && closing.isOpen && mayDo(role, 'closing.create') && (
          <CloseCard
            key={`close-${from}/${to}`}
            officeId={officeId}
            annex={document.value.annex}
            today={overview.today}
            onClosed={async () => {
              await Promise.all([onRefresh(), closing.reload()]);
            }}
          />
        )}
      </div>
      <div class="annex-preview">
        {closing.made && <ClosedNote officeId={officeId} closing={closing.made} />}
        <AnnexNotes
          officeId={officeId}
          period={period}
          overview={overview}
          collected={document.value?.annex.collected}
          devices={devices.value ?? []}
          mayEnrol={mayDo(role, 'device.enrol')}
        />
        <Failure error={closing.error} onRetry={() => void closing.reload()} />
        <Failure error={devices.error} onRetry={() => void devices.reload()} />
        <Loading of={document} />
        <WordingNote changes={document.value?.wordingChanges ?? []} />
        {document.value && <AnnexSheet printed={printAnnex(document.value)} isLoading={document.isLoading} />}
        {document.value && (
          <SourceCard key={`source-${from}/${to}`} officeId={officeId} annex={document.value.annex} />
        )}
      </div>
    </div>
  );
}
