import { useState } from 'preact/hooks';
import { en } from '../../../shared/text/office/en.ts';
import { vi } from '../../../shared/text/office/vi.ts';
import { useWords } from '../../ui/PageLanguage.tsx';
import type { FormPart } from '../fields/form-part.ts';
import { DayHours } from './DayHours.tsx';
import {
  copyMonday,
  type HoursDraft,
  type SettingsDraft,
  setDay,
  type Weekday,
  weekdays,
} from './settings-draft.ts';

/** When the office is open: always, or by the hours of each day. */
export function HoursFields({ draft, onChange, faultOf }: FormPart<SettingsDraft>) {
  const words = useWords({ vi, en }).settings;
  const fault = faultOf('hours');
  return (
    <fieldset class="card">
      <legend>{words.hours}</legend>
      <p class="hint">{words.hoursHint}</p>
      <div class="checks">
        {([true, false] as const).map((isAlwaysOpen) => (
          <label key={String(isAlwaysOpen)} class="check">
            <input
              type="radio"
              name="opening"
              checked={draft.isAlwaysOpen === isAlwaysOpen}
              onChange={() => onChange({ isAlwaysOpen })}
            />
            {isAlwaysOpen ? words.alwaysOpen : words.byHours}
          </label>
        ))}
      </div>
      {!draft.isAlwaysOpen && (
        <div class="week">
          {weekdays.map((day) => (
            <DayHours
              key={day}
              day={day}
              stretches={draft.hours[day]}
              isFaulty={fault !== undefined && day === 1}
              faultOf={(input) => faultOf(`hours.${day}.${input}`)}
              onStretches={(stretches) => onChange({ hours: setDay(draft.hours, day, stretches) })}
            />
          ))}
          {fault && <p class="field-error">{fault}</p>}
          <CopyButtons hours={draft.hours} onHours={(hours) => onChange({ hours })} />
        </div>
      )}
    </fieldset>
  );
}

function CopyButtons({ hours, onHours }: { hours: HoursDraft; onHours: (hours: HoursDraft) => void }) {
  const words = useWords({ vi, en }).settings;
  const [copied, setCopied] = useState<HoursDraft | null>(null);
  const copyUpTo = (last: Weekday) => {
    const next = copyMonday(hours, last);
    setCopied(next);
    onHours(next);
  };
  return (
    <>
      <div class="buttons">
        <button type="button" class="button button-small" onClick={() => copyUpTo(5)}>
          {words.copyToWorkdays}
        </button>
        <button type="button" class="button button-small" onClick={() => copyUpTo(7)}>
          {words.copyToAll}
        </button>
      </div>
      <output class="only-heard">{copied === hours ? words.copied : ''}</output>
    </>
  );
}
