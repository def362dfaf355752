import { useRef } from 'preact/hooks';
import { en } from '../../../shared/text/office/en.ts';
import { vi } from '../../../shared/text/office/vi.ts';
import { Field } from '../../ui/Field.tsx';
import { formatDay } from '../../ui/format.ts';
import { useWords } from '../../ui/PageLanguage.tsx';
import { parseTypedDay } from './typed-day.ts';

interface Props {
  label: string;
  error?: string | undefined;
  value: string;
  onValue: (value: string) => void;
}

/**
 * A day, written day first. A browser's own date input follows the language of the browser, so on a PC set to
 * English it would read 05/12 as the fifth of… May; it only lends its calendar here.
 */
export function DayField({ label, error, value, onValue }: Props) {
  const words = useWords({ vi, en }).annex;
  const calendar = useRef<HTMLInputElement>(null);
  return (
    <Field label={label} hint={words.dayHint} error={error}>
      {(ties) => (
        <span class="joined">
          <input
            {...ties}
            type="text"
            inputMode="numeric"
            autocomplete="off"
            value={value}
            onInput={(event) => onValue(event.currentTarget.value)}
          />
          <input
            ref={calendar}
            type="date"
            class="calendar-anchor"
            tabIndex={-1}
            aria-hidden="true"
            value={parseTypedDay(value) ?? ''}
            onChange={(event) => {
              if (event.currentTarget.value) onValue(formatDay(event.currentTarget.value));
            }}
          />
          <button
            type="button"
            class="quiet-button"
            aria-label={words.openCalendar(label)}
            onClick={() => calendar.current?.showPicker()}
          >
            <CalendarIcon />
          </button>
        </span>
      )}
    </Field>
  );
}

function CalendarIcon() {
  return (
    <svg viewBox="0 0 24 24" class="icon" aria-hidden="true">
      <rect x="3.5" y="5" width="17" height="15.5" rx="2" />
      <path d="M3.5 10h17M8 2.5V7M16 2.5V7" />
    </svg>
  );
}
