import { useState } from 'preact/hooks';
import type { OutputOf } from '../../../shared/endpoint.ts';
import { getOfficeCatalogue, getSettings } from '../../../shared/endpoints/office.ts';
import { createLinks } from '../../../shared/endpoints/survey-link.ts';
import { en } from '../../../shared/text/code-sheet/en.ts';
import { vi } from '../../../shared/text/code-sheet/vi.ts';
import { call } from '../../api/call.ts';
import { formatDay } from '../../ui/format.ts';
import { Loading } from '../../ui/Loading.tsx';
import { useWords } from '../../ui/PageLanguage.tsx';
import { useLoaded } from '../../ui/use-loaded.ts';
import { OwnMachineNote } from '../fields/OwnMachineNote.tsx';
import { isOwnMachine } from '../fields/own-machine.ts';
import { addressOfRoute } from '../route.ts';
import { CodeForm, type CodeOrder } from './CodeForm.tsx';
import { CodeSheet } from './CodeSheet.tsx';

interface Made extends OutputOf<typeof createLinks> {
  readonly counterName: string | null;
}

/** One-time codes on paper, for whoever takes the survey home. */
export function CodeSection({ officeId }: { officeId: string }) {
  const words = useWords({ vi, en });
  const [made, setMade] = useState<Made | null>(null);
  const loaded = useLoaded(async () => {
    const params = { officeId };
    const [settings, catalogue] = await Promise.all([
      call(getSettings, { params }),
      call(getOfficeCatalogue, { params }),
    ]);
    return { settings, catalogue };
  }, [officeId]);
  const { settings, catalogue } = loaded.value ?? {};

  const make = async ({ counter, ...order }: CodeOrder) => {
    const body = { ...order, counterId: counter?.id ?? null };
    const answer = await call(createLinks, { params: { officeId }, body });
    setMade({ ...answer, counterName: counter?.name.vi ?? null });
  };
  return (
    <>
      <div class="code-desk">
        <h1>{words.title}</h1>
        <p>{words.intro}</p>
        <Loading of={loaded} />
        {settings?.offersLinks === false && (
          <p class="note">
            {words.notOffered}{' '}
            <a href={addressOfRoute({ page: 'office', officeId, section: 'settings', period: null })}>
              {words.openSettings}
            </a>
          </p>
        )}
        {catalogue && <CodeForm counters={catalogue.counters ?? []} onOrder={make} />}
        {made && <MadeNote made={made} />}
      </div>
      {made && catalogue && <CodeSheet {...made} officeName={catalogue.office.name.vi} />}
    </>
  );
}

function MadeNote({ made: { links, lastDay } }: { made: Made }) {
  const words = useWords({ vi, en });
  const [address = ''] = links;
  const isOwn = isOwnMachine(address);
  return (
    <>
      {isOwn ? (
        <OwnMachineNote address={address} isInCode />
      ) : (
        <output class="done">{words.made(links.length, formatDay(lastDay))}</output>
      )}
      <div class="buttons">
        <button type="button" class={`button ${isOwn ? '' : 'button-main'}`} onClick={() => window.print()}>
          {words.print}
        </button>
      </div>
    </>
  );
}
