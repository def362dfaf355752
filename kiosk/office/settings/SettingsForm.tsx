import { useState } from 'preact/hooks';
import { getSettings, type OpenedSettings, putSettings } from '../../../shared/endpoints/office.ts';
import { Problem } from '../../../shared/problem.ts';
import { en } from '../../../shared/text/office/en.ts';
import { vi } from '../../../shared/text/office/vi.ts';
import { call } from '../../api/call.ts';
import { Failure } from '../../ui/Failure.tsx';
import { Form } from '../../ui/Form.tsx';
import { useWords } from '../../ui/PageLanguage.tsx';
import { type Action, useAction } from '../../ui/use-action.ts';
import { useLeaveQuestion } from '../leave-question.ts';
import { SettingsFields } from './SettingsFields.tsx';
import {
  checkSettings,
  isSameDraft,
  mergeSettings,
  openSettingsDraft,
  type SettingsRule,
} from './settings-draft.ts';

interface Props {
  officeId: string;
  settings: OpenedSettings;
}

const openForm = (settings: OpenedSettings) => ({
  draft: openSettingsDraft(settings),
  revision: settings.revision,
});

/** The settings while somebody changes them. Where others saved meanwhile, both changes are put together first. */
export function SettingsForm({ officeId, settings }: Props) {
  const words = useWords({ vi, en }).settings;
  const params = { officeId };
  const [kept, setKept] = useState(() => openForm(settings));
  const [draft, setDraft] = useState(kept.draft);
  const [wasSent, setSent] = useState(false);
  const [notice, setNotice] = useState('');
  const [refused, setRefused] = useState<Problem>();
  const isUnsaved = !isSameDraft(draft, kept.draft);
  useLeaveQuestion(isUnsaved);
  const checked = checkSettings(draft);
  const faults = 'faults' in checked ? checked.faults : new Map<string, SettingsRule>();

  const saving = useAction(async () => {
    if ('faults' in checked) return;
    setRefused(undefined);
    try {
      const body = { ...checked.settings, basedOn: kept.revision };
      const { revision } = await call(putSettings, { params, body });
      setKept({ draft, revision });
      setSent(false);
      setNotice(words.saved);
    } catch (error) {
      if (!(error instanceof Problem && error.code === 'settings-changed')) throw error;
      setRefused(error);
    }
  });
  const merging = useAction(async () => {
    const newest = openForm(await call(getSettings, { params }));
    setDraft(mergeSettings(kept.draft, draft, newest.draft));
    setKept(newest);
    setRefused(undefined);
    setNotice(words.merged);
  });
  return (
    <Form
      class="settings-form"
      label={words.title}
      submit={words.submit}
      action={saving}
      faultCount={faults.size}
      onSent={() => setSent(true)}
      beside={refused && <MergeButton action={merging} label={words.merge} />}
      state={
        <>
          <Failure error={merging.error ?? refused} />
          <output class={isUnsaved ? 'warning-text' : 'done'}>
            {notice || (isUnsaved && !refused ? words.unsaved : '')}
          </output>
        </>
      }
    >
      <SettingsFields
        publicUrl={settings.publicUrl}
        draft={draft}
        onChange={(change) => {
          setDraft((old) => ({ ...old, ...change }));
          setNotice('');
        }}
        faultOf={(input) => {
          const rule = wasSent ? faults.get(input) : undefined;
          return rule && words.rules[rule];
        }}
      />
    </Form>
  );
}

/** It goes when it has done its work: the focus is on the button that saves by then. */
function MergeButton({ action, label }: { action: Action<[]>; label: string }) {
  return (
    <button
      type="button"
      class="button"
      aria-disabled={action.isRunning}
      onClick={({ currentTarget }) => {
        currentTarget.form?.querySelector<HTMLElement>('[type="submit"]')?.focus();
        void action.run();
      }}
    >
      {label}
    </button>
  );
}
