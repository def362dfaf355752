import type { ClosingView } from '../../../shared/closing/closing.ts';
import { listClosings } from '../../../shared/endpoints/closing.ts';
import { en } from '../../../shared/text/closing/en.ts';
import { vi } from '../../../shared/text/closing/vi.ts';
import { call } from '../../api/call.ts';
import { formatDay } from '../../ui/format.ts';
import { Loading } from '../../ui/Loading.tsx';
import { useWords } from '../../ui/PageLanguage.tsx';
import { useLoaded } from '../../ui/use-loaded.ts';
import { addressOfRoute } from '../route.ts';
import { AddendumPart } from './AddendumPart.tsx';
import { ClosingFiles } from './ClosingFiles.tsx';
import './closings.css';

/** Every closed period, with the files as they were kept. */
export function ClosingSection({ officeId }: { officeId: string }) {
  const words = useWords({ vi, en });
  const loaded = useLoaded(
    async () => (await call(listClosings, { params: { officeId } })).closings,
    [officeId],
  );
  return (
    <>
      <h1>{words.title}</h1>
      <p>{words.intro}</p>
      <Loading of={loaded} />
      {loaded.value?.length === 0 && (
        <p class="note">
          {words.none}{' '}
          <a href={addressOfRoute({ page: 'office', officeId, section: 'annex', period: null })}>
            {words.toAnnex}
          </a>
        </p>
      )}
      {loaded.value?.map((closing) => (
        <Closing key={closing.number} officeId={officeId} closing={closing} />
      ))}
      {(loaded.value?.length ?? 0) > 0 && (
        <p class="hint">
          {words.check} <a href="/check">{`${location.origin}/check`}</a>
        </p>
      )}
    </>
  );
}

function Closing({ officeId, closing }: { officeId: string; closing: ClosingView }) {
  const words = useWords({ vi, en });
  const { number, from, to, closedDay, accountName } = closing;
  return (
    <section class="card closing" aria-label={words.closing(number)}>
      <h2>
        {words.closing(number)} <span>{words.period(formatDay(from), formatDay(to))}</span>
      </h2>
      <p class="hint">{words.closedOn(formatDay(closedDay), accountName)}</p>
      <ClosingFiles officeId={officeId} closing={closing} />
      <AddendumPart officeId={officeId} number={number} />
    </section>
  );
}
