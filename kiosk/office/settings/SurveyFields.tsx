import { useId } from 'preact/hooks';
import { OfficeSettings } from '../../../shared/office-settings.ts';
import { en } from '../../../shared/text/office/en.ts';
import { vi } from '../../../shared/text/office/vi.ts';
import { useWords } from '../../ui/PageLanguage.tsx';
import type { FormPart } from '../fields/form-part.ts';
import type { SettingsDraft } from './settings-draft.ts';

/** What a tablet does with a survey that is left half-way, and before one is sent. */
export function SurveyFields({ draft, onChange }: FormPart<SettingsDraft>) {
  const words = useWords({ vi, en }).settings;
  const id = useId();
  return (
    <fieldset class="card">
      <legend>{words.survey}</legend>
      <fieldset class="choices-below" aria-describedby={`${id}-abandoned`}>
        <legend>{words.abandoned}</legend>
        <p class="hint" id={`${id}-abandoned`}>
          {words.abandonedHint}
        </p>
        {OfficeSettings.shape.abandoned.options.map((option) => (
          <label key={option} class="check">
            <input
              type="radio"
              name="abandoned"
              checked={draft.abandoned === option}
              onChange={() => onChange({ abandoned: option })}
            />
            {words.abandonedChoices[option]}
          </label>
        ))}
      </fieldset>
      <div>
        <label class="check">
          <input
            type="checkbox"
            checked={draft.hasLastLook}
            aria-describedby={`${id}-look`}
            onChange={(event) => onChange({ hasLastLook: event.currentTarget.checked })}
          />
          <strong>{words.lastLook}</strong>
        </label>
        <p class="hint" id={`${id}-look`}>
          {words.lastLookHint}
        </p>
      </div>
    </fieldset>
  );
}
