import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { en } from '../../../shared/text/office/en.ts';
import { vi } from '../../../shared/text/office/vi.ts';
import { useWords } from '../../ui/PageLanguage.tsx';
import { TextField } from '../../ui/TextField.tsx';
import type { FormPart } from '../fields/form-part.ts';
import { type MarkDraft, type NumberedMark, numberedMarks, type SettingsDraft } from './settings-draft.ts';

/** The rules that mark a response when it arrives. */
export function MarkFields({ draft, onChange, faultOf }: FormPart<SettingsDraft>) {
  const words = useWords({ vi, en }).settings;
  const change = (name: NumberedMark, part: Partial<MarkDraft>) =>
    onChange({ marks: { ...draft.marks, [name]: { ...draft.marks[name], ...part } } });
  return (
    <fieldset class="card">
      <legend>{words.marks}</legend>
      <p class="note">{words.marksIntro}</p>
      {numberedMarks.map((name) => {
        const { isOn, typed } = draft.marks[name];
        const { label, ...rule } = words.marksByNumber[name];
        return (
          <Rule key={name} {...rule} isOn={isOn} onSwitch={(on) => change(name, { isOn: on })}>
            {isOn && (
              <TextField
                class="rule-limit"
                label={label}
                error={faultOf(name)}
                inputMode="numeric"
                value={typed}
                onValue={(text) => change(name, { typed: text })}
              />
            )}
          </Rule>
        );
      })}
      <Rule
        name={words.outside}
        why={words.outsideWhy}
        isOn={draft.outsideOpeningHours}
        onSwitch={(outsideOpeningHours) => onChange({ outsideOpeningHours })}
      >
        {draft.outsideOpeningHours && draft.isAlwaysOpen && <p class="warning-text">{words.outsideIdle}</p>}
      </Rule>
      <Rule
        name={words.officerOnDevice}
        why={words.officerOnDeviceWhy}
        isOn={draft.officerOnDevice}
        onSwitch={(officerOnDevice) => onChange({ officerOnDevice })}
      />
    </fieldset>
  );
}

interface RuleProps {
  name: string;
  why: string;
  isOn: boolean;
  onSwitch: (isOn: boolean) => void;
  children?: ComponentChildren;
}

function Rule({ name, why, isOn, onSwitch, children }: RuleProps) {
  const id = useId();
  return (
    <div class="rule">
      <label class="check">
        <input
          type="checkbox"
          checked={isOn}
          aria-describedby={id}
          onChange={(event) => onSwitch(event.currentTarget.checked)}
        />
        <strong>{name}</strong>
      </label>
      <p class="hint" id={id}>
        {why}
      </p>
      {children}
    </div>
  );
}
