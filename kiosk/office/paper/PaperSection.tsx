import { useEffect, useState } from 'preact/hooks';
import { listClosings } from '../../../shared/endpoints/closing.ts';
import { getOverview } from '../../../shared/endpoints/office.ts';
import { getPaperCatalogues, getPaperCount } from '../../../shared/endpoints/paper.ts';
import { type Day, isDay } from '../../../shared/period.ts';
import { en } from '../../../shared/text/paper/en.ts';
import { vi } from '../../../shared/text/paper/vi.ts';
import { call } from '../../api/call.ts';
import { Failure } from '../../ui/Failure.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { useWords } from '../../ui/PageLanguage.tsx';
import { useLoaded } from '../../ui/use-loaded.ts';
import { HeadForm } from './HeadForm.tsx';
import { InvalidForms } from './InvalidForms.tsx';
import { KeyPad } from './KeyPad.tsx';
import type { FormHead } from './keyed-form.ts';
import { PaperCounts } from './PaperCounts.tsx';
import { RefusedForms } from './RefusedForms.tsx';
import { SheetImport } from './SheetImport.tsx';
import { usePaperQueue } from './use-paper-queue.ts';

export function PaperSection({ officeId }: { officeId: string }) {
  const words = useWords({ vi, en });
  const today = useLoaded(async () => (await call(getOverview, { params: { officeId } })).today, [officeId]);
  return (
    <>
      <h1>{words.title}</h1>
      <p>{words.intro}</p>
      <Loading of={today} />
      {today.value && <PaperDesk officeId={officeId} today={today.value} />}
    </>
  );
}

function PaperDesk({ officeId, today }: { officeId: string; today: Day }) {
  const [head, setHead] = useState<FormHead>({ day: today, serviceFieldId: null, officerIds: [] });
  const [usesCurrent, setUsesCurrent] = useState(false);
  const { queue, state } = usePaperQueue(officeId);
  const { day } = head;
  const catalogues = useLoaded(
    () => call(getPaperCatalogues, { params: { officeId }, query: { day } }),
    [officeId, day],
  );
  const count = useLoaded(
    () => call(getPaperCount, { params: { officeId }, query: { day } }),
    [officeId, day],
  );
  const closings = useLoaded(
    async () => (await call(listClosings, { params: { officeId } })).closings,
    [officeId],
  );
  const closing = closings.value?.find(({ from, to }) => from <= day && day <= to);
  const { reload } = count;
  const isSent = state.items.length === 0;
  const entered = state.entered.length;
  // After a pause, so that a fast clerk does not ask after each form.
  useEffect(() => {
    if (!isSent) return;
    const timer = setTimeout(() => void reload(), 500);
    return () => clearTimeout(timer);
  }, [isSent, entered, reload]);
  const both = catalogues.value;
  const catalogue = both && (usesCurrent ? both.current : both.ofDay);
  return (
    <>
      <Loading of={catalogues} />
      <Failure error={closings.error} onRetry={() => void closings.reload()} />
      {both && catalogue && (
        <div class="paper-layout">
          <HeadForm
            {...{ catalogue, both, head, today, usesCurrent, closing }}
            onHead={(change) => setHead({ ...head, ...change })}
            onForm={setUsesCurrent}
          />
          <KeyPad
            key={`${catalogue.version} ${JSON.stringify(head)}`}
            {...{ catalogue, head, queue }}
            entered={entered}
          />
          <PaperCounts day={day} state={state} count={count.value} />
        </div>
      )}
      <RefusedForms queue={queue} items={state.items} />
      <Loading of={count} />
      <div class="columns paper-more">
        {count.value && isDay(day) && (
          <InvalidForms
            key={`${day} ${JSON.stringify(count.value.invalid)}`}
            {...{ officeId, day }}
            seen={count.value.invalid}
            onSaved={count.reload}
          />
        )}
        <SheetImport officeId={officeId} onImported={count.reload} />
      </div>
    </>
  );
}
