import { getSettings, type OpenedSettings } from '../../../shared/endpoints/office.ts';
import { mayDo, type Role } from '../../../shared/role.ts';
import { en } from '../../../shared/text/office/en.ts';
import { vi } from '../../../shared/text/office/vi.ts';
import { call } from '../../api/call.ts';
import { Loading } from '../../ui/Loading.tsx';
import { useWords } from '../../ui/PageLanguage.tsx';
import { useLoaded } from '../../ui/use-loaded.ts';
import { SettingsFields } from './SettingsFields.tsx';
import { SettingsForm } from './SettingsForm.tsx';
import { StaffPinCard } from './StaffPinCard.tsx';
import { openSettingsDraft } from './settings-draft.ts';

export function SettingsSection({ officeId, role }: { officeId: string; role: Role }) {
  const words = useWords({ vi, en }).settings;
  const loaded = useLoaded(() => call(getSettings, { params: { officeId } }), [officeId]);
  const mayWrite = mayDo(role, 'settings.write');
  return (
    <>
      <h1>{words.title}</h1>
      <p>{words.intro}</p>
      {!mayWrite && <p class="note">{words.readOnly}</p>}
      <Loading of={loaded} />
      {loaded.value && mayWrite && <SettingsForm officeId={officeId} settings={loaded.value} />}
      {loaded.value && !mayWrite && <ShownSettings settings={loaded.value} />}
      {loaded.value && <StaffPinCard officeId={officeId} mayWrite={mayWrite} />}
    </>
  );
}

function ShownSettings({ settings }: { settings: OpenedSettings }) {
  const draft = openSettingsDraft(settings);
  return (
    <fieldset disabled class="settings-form settings-shown">
      <SettingsFields
        publicUrl={settings.publicUrl}
        draft={draft}
        onChange={() => {}}
        faultOf={() => undefined}
      />
    </fieldset>
  );
}
