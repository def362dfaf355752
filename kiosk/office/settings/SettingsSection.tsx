import { useState } from 'preact/hooks';
import { getSettings, putSettings } from '../../../shared/endpoints/office.ts';
import type { OfficeSettings } from '../../../shared/office-settings.ts';
import { mayDo, type Role } from '../../../shared/role.ts';
import { en } from '../../../shared/text/office/en.ts';
import { vi } from '../../../shared/text/office/vi.ts';
import { call } from '../../api/call.ts';
import { Form } from '../../ui/Form.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { useWords } from '../../ui/PageLanguage.tsx';
import { useAction } from '../../ui/use-action.ts';
import { useLoaded } from '../../ui/use-loaded.ts';
import type { FormPart } from '../fields/form-part.ts';
import { HoursFields } from './HoursFields.tsx';
import { MarkFields } from './MarkFields.tsx';
import { PhoneFields } from './PhoneFields.tsx';
import { ReceiptFields } from './ReceiptFields.tsx';
import { StaffPinCard } from './StaffPinCard.tsx';
import { SurveyFields } from './SurveyFields.tsx';
import { checkSettings, openSettingsDraft, type SettingsDraft } from './settings-draft.ts';

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

function ShownSettings({ settings }: { settings: OfficeSettings }) {
  const draft = openSettingsDraft(settings);
  return (
    <fieldset disabled class="settings-form settings-shown">
      <SettingsFields draft={draft} onChange={() => {}} faultOf={() => undefined} />
    </fieldset>
  );
}

function SettingsFields(parts: FormPart<SettingsDraft>) {
  return (
    <>
      <SurveyFields {...parts} />
      <ReceiptFields {...parts} />
      <PhoneFields {...parts} />
      <HoursFields {...parts} />
      <MarkFields {...parts} />
    </>
  );
}

function SettingsForm({ officeId, settings }: { officeId: string; settings: OfficeSettings }) {
  const words = useWords({ vi, en }).settings;
  const [draft, setDraft] = useState(() => openSettingsDraft(settings));
  const [wasSent, setSent] = useState(false);
  const [saved, setSaved] = useState<SettingsDraft | null>(null);
  const checked = checkSettings(draft);
  const faults = 'faults' in checked ? checked.faults : new Map<string, never>();
  const action = useAction(async () => {
    if ('faults' in checked) return;
    setSaved(null);
    await call(putSettings, { params: { officeId }, body: checked.settings });
    setSaved(draft);
    setSent(false);
  });
  return (
    <Form
      class="settings-form"
      label={words.title}
      submit={words.submit}
      action={action}
      faultCount={faults.size}
      onSent={() => setSent(true)}
    >
      <SettingsFields
        draft={draft}
        onChange={(change) => setDraft((old) => ({ ...old, ...change }))}
        faultOf={(input) => {
          const rule = wasSent ? faults.get(input) : undefined;
          return rule && words.rules[rule];
        }}
      />
      {/* Only as long as what was saved is what stands in the form. */}
      <output class="done">{saved === draft ? words.saved : ''}</output>
    </Form>
  );
}
