import { useState } from 'preact/hooks';
import { type CaseDetail, type CaseEvent, getCase } from '../../../shared/endpoints/feedback-case.ts';
import { isDay } from '../../../shared/period.ts';
import { en } from '../../../shared/text/comments/en.ts';
import { vi } from '../../../shared/text/comments/vi.ts';
import { en as pageEn } from '../../../shared/text/page/en.ts';
import { vi as pageVi } from '../../../shared/text/page/vi.ts';
import { call } from '../../api/call.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { formatDay } from '../../ui/format.ts';
import { formatMoment } from '../../ui/format-moment.ts';
import { Loading } from '../../ui/Loading.tsx';
import { useWords } from '../../ui/PageLanguage.tsx';
import { useLoaded } from '../../ui/use-loaded.ts';
import { CaseStep } from './CaseStep.tsx';

interface Props {
  officeId: string;
  caseId: string;
  mayWrite: boolean;
  onClose: () => void;
  onChanged: () => void;
}

/** One case: what it says, what was done, and what can be done next. */
export function CaseDialog({ officeId, caseId, mayWrite, onClose, onChanged }: Props) {
  const { cases: words, kinds } = useWords({ vi, en });
  const { close } = useWords({ vi: pageVi, en: pageEn });
  const loaded = useLoaded(() => call(getCase, { params: { officeId, caseId } }), [officeId, caseId]);
  const [changed, setChanged] = useState<CaseDetail | null>(null);
  const shown = changed ?? loaded.value;
  const closeButton = (
    <button type="button" class="button" onClick={onClose}>
      {close}
    </button>
  );
  return (
    <Dialog title={shown ? kinds[shown.kind] : words.title} onClose={onClose}>
      <Loading of={loaded} />
      {shown && (
        <>
          <blockquote class="quoted">{shown.text}</blockquote>
          <p>
            {words.columns.due}: <strong>{formatDay(shown.dueDay)}</strong> · {words.states[shown.state]}
            {shown.assigneeName && ` · ${shown.assigneeName}`}
          </p>
          <History events={shown.events} />
        </>
      )}
      {shown && mayWrite && (
        <CaseStep
          key={shown.events.length}
          officeId={officeId}
          shown={shown}
          beside={closeButton}
          onChanged={(detail) => {
            setChanged(detail);
            onChanged();
          }}
          onOutdated={async () => {
            setChanged(null);
            await loaded.reload();
          }}
        />
      )}
      {!(shown && mayWrite) && <div class="buttons">{closeButton}</div>}
    </Dialog>
  );
}

function History({ events }: { events: readonly CaseEvent[] }) {
  const words = useWords({ vi, en }).cases;
  const shownDetail = (detail: string | null) => (detail && isDay(detail) ? formatDay(detail) : detail);
  return (
    <section aria-label={words.history}>
      <h3>{words.history}</h3>
      <ol class="case-history">
        {events.map((event) => (
          <li key={event.number}>
            <span class="hint">{formatMoment(event.at)}</span> <strong>{event.accountName}</strong>{' '}
            {words.did[event.action]} {shownDetail(event.detail)}
            {event.note && <p>{event.note}</p>}
          </li>
        ))}
      </ol>
    </section>
  );
}
