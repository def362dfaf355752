import { useState } from 'preact/hooks';
import { getOfficeCatalogue, getSettings, putSettings } from '../../../shared/endpoints/office.ts';
import { mayDo, type Role } from '../../../shared/role.ts';
import { en } from '../../../shared/text/public/en.ts';
import { vi } from '../../../shared/text/public/vi.ts';
import { call } from '../../api/call.ts';
import { Form } from '../../ui/Form.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { useWords } from '../../ui/PageLanguage.tsx';
import { useAction } from '../../ui/use-action.ts';
import { useLoaded } from '../../ui/use-loaded.ts';
import { OwnMachineNote } from '../fields/OwnMachineNote.tsx';
import { PublicPoster } from './PublicPoster.tsx';

/** Whether everybody may see the results, and the poster that leads to them. */
export function PublicSection({ officeId, role }: { officeId: string; role: Role }) {
  const words = useWords({ vi, en }).desk;
  const [changed, setChanged] = useState<boolean | null>(null);
  const loaded = useLoaded(async () => {
    const params = { officeId };
    const [settings, catalogue] = await Promise.all([
      call(getSettings, { params }),
      call(getOfficeCatalogue, { params }),
    ]);
    return {
      isOn: settings.publishesResults,
      officeName: catalogue.office.name.vi,
      address: `${settings.publicUrl}/public/${officeId}`,
    };
  }, [officeId]);
  const isOn = changed ?? loaded.value?.isOn ?? false;
  const action = useAction(async () => {
    const params = { officeId };
    // Read again: somebody may have changed other settings meanwhile.
    const { revision: basedOn, ...settings } = await call(getSettings, { params });
    await call(putSettings, { params, body: { ...settings, basedOn, publishesResults: !isOn } });
    setChanged(!isOn);
  });
  return (
    <>
      <div class="public-desk">
        <h1>{words.title}</h1>
        <p>{words.intro}</p>
        <Loading of={loaded} />
        {loaded.value && <output class="note">{isOn ? words.on : words.off}</output>}
        {loaded.value && mayDo(role, 'settings.write') && (
          <Form label={words.title} submit={isOn ? words.withdraw : words.publish} action={action} />
        )}
        {loaded.value && isOn && (
          <>
            <OwnMachineNote address={loaded.value.address} />
            <PageButtons officeId={officeId} />
          </>
        )}
      </div>
      {loaded.value && isOn && <PublicPoster {...loaded.value} />}
    </>
  );
}

function PageButtons({ officeId }: { officeId: string }) {
  const words = useWords({ vi, en }).desk;
  return (
    <div class="buttons">
      <a class="button" href={`/public/${officeId}`} target="_blank" rel="noreferrer">
        {words.open}
      </a>
      <button type="button" class="button" onClick={() => window.print()}>
        {words.print}
      </button>
    </div>
  );
}
