import { useMemo, useState } from 'preact/hooks';
import type { PublishedCatalogue } from '../../../shared/catalogue.ts';
import type { CitizenLanguage } from '../../../shared/citizen-language.ts';
import { getSettings, listLanguages } from '../../../shared/endpoints/office.ts';
import { defaultOfficeSettings } from '../../../shared/office-settings.ts';
import { mayDo, type Role } from '../../../shared/role.ts';
import { tabletSettingsOf } from '../../../shared/tablet-settings.ts';
import { en } from '../../../shared/text/form/en.ts';
import { vi } from '../../../shared/text/form/vi.ts';
import { call } from '../../api/call.ts';
import { Loading } from '../../ui/Loading.tsx';
import { useWords } from '../../ui/PageLanguage.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { useLoaded } from '../../ui/use-loaded.ts';
import { PreviewFrame, type PreviewScreen, previewScreens } from './PreviewFrame.tsx';
import { showHeading } from './show-heading.ts';

const screens = Object.keys(previewScreens) as PreviewScreen[];

interface Props {
  catalogue: PublishedCatalogue;
  role: Role;
  back: string;
  onBack: () => void;
}

/** How the office has its tablets behave, for who may know it. */
async function loadHabits(officeId: string, role: Role) {
  if (!mayDo(role, 'settings.read')) return { settings: defaultOfficeSettings, languages: [] };
  const params = { officeId };
  const [settings, { languages }] = await Promise.all([
    call(getSettings, { params }),
    call(listLanguages, { params }),
  ]);
  return { settings, languages };
}

/** The survey with a form that need not be published, to be tapped through. */
export function FormPreview({ catalogue, role, back, onBack }: Props) {
  const words = useWords({ vi, en }).preview;
  const { id } = catalogue.office;
  const habits = useLoaded(() => loadHabits(id, role), [id, role]);
  return (
    <div class="stack">
      <h2 tabIndex={-1} ref={showHeading}>
        {words.title}
      </h2>
      <p>{words.hint}</p>
      <Loading of={habits} />
      {habits.value && <Stage catalogue={catalogue} {...habits.value} back={back} onBack={onBack} />}
    </div>
  );
}

interface StageProps {
  catalogue: PublishedCatalogue;
  settings: typeof defaultOfficeSettings;
  languages: readonly CitizenLanguage[];
  back: string;
  onBack: () => void;
}

function Stage({ catalogue, settings, languages, back, onBack }: StageProps) {
  const words = useWords({ vi, en }).preview;
  const { counters = [] } = catalogue;
  const [screen, setScreen] = useState<PreviewScreen>('upright');
  const [counterId, setCounterId] = useState('');
  const [hasLastLook, setLastLook] = useState(settings.hasLastLook);
  const [beginning, setBeginning] = useState(1);
  // A new one begins the survey anew.
  const preview = useMemo(
    () => ({
      catalogue,
      settings: { ...tabletSettingsOf(settings, counterId || null, ''), hasLastLook, linkOrigin: null },
      languages,
      mark: words.mark,
      beginning,
    }),
    [catalogue, settings, languages, counterId, hasLastLook, words.mark, beginning],
  );
  return (
    <div class="preview">
      <div class="preview-choices">
        <button type="button" class="button" onClick={onBack}>
          {back}
        </button>
        <SelectField
          label={words.screen}
          options={screens.map((value) => ({ value, text: words.screens[value] }))}
          value={screen}
          onValue={setScreen}
        />
        {counters.length > 0 && (
          <SelectField
            label={words.counter}
            options={[
              { value: '', text: words.noCounter },
              ...counters.map(({ id, name }) => ({ value: id, text: name.vi })),
            ]}
            value={counterId}
            onValue={setCounterId}
          />
        )}
        <label class="check">
          <input
            type="checkbox"
            checked={hasLastLook}
            onChange={(event) => setLastLook(event.currentTarget.checked)}
          />
          {words.lastLook}
        </label>
        <button type="button" class="button" onClick={() => setBeginning((count) => count + 1)}>
          {words.restart}
        </button>
      </div>
      <PreviewFrame screen={screen} preview={preview} title={words.frame} />
    </div>
  );
}
