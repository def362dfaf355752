import { lastMonthDay, type ReleaseTime } from '../../../shared/officer-score/release-rule.ts';
import { en as officeEn } from '../../../shared/text/office/en.ts';
import { vi as officeVi } from '../../../shared/text/office/vi.ts';
import { en } from '../../../shared/text/scores/en.ts';
import { vi } from '../../../shared/text/scores/vi.ts';
import { useWords } from '../../ui/PageLanguage.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import type { FormPart } from '../fields/form-part.ts';
import { type SettingsDraft, weekdays } from './settings-draft.ts';

const releaseTimes: readonly ReleaseTime[] = [
  ...weekdays.map((weekday) => ({ every: 'week', weekday }) as const),
  ...Array.from({ length: lastMonthDay }, (_, at) => ({ every: 'month', day: at + 1 }) as const),
];

/** When officers are shown new figures of theirs. */
export function ScoreFields({ draft, onChange, faultOf }: FormPart<SettingsDraft>) {
  const words = useWords({ vi, en }).settings;
  const { weekdays: names } = useWords({ vi: officeVi, en: officeEn }).settings;
  const nameOf = (on: ReleaseTime) =>
    on.every === 'month'
      ? words.monthly(on.day)
      : words.weekly(names[on.weekday as keyof typeof names].toLowerCase());
  return (
    <fieldset class="card">
      <legend>{words.title}</legend>
      <p class="note">{words.intro}</p>
      <SelectField
        label={words.on}
        hint={words.onHint}
        options={releaseTimes.map((on) => ({ value: JSON.stringify(on), text: nameOf(on) }))}
        value={JSON.stringify(draft.releaseOn)}
        onValue={(value) => onChange({ releaseOn: JSON.parse(value) as ReleaseTime })}
      />
      <TextField
        class="rule-limit"
        label={words.minimum}
        hint={words.minimumHint}
        error={faultOf('fewestRatings')}
        inputMode="numeric"
        value={draft.fewestRatings}
        onValue={(typed) => onChange({ fewestRatings: typed })}
      />
    </fieldset>
  );
}
