import { useEffect, useRef } from 'preact/hooks';
import { en } from '../../../shared/text/office/en.ts';
import { vi } from '../../../shared/text/office/vi.ts';
import { Field } from '../../ui/Field.tsx';
import { useWords } from '../../ui/PageLanguage.tsx';
import { isSecondClick } from '../fields/second-click.ts';
import { parseTypedTime } from '../fields/typed-time.ts';
import { nextKey } from '../new-office/office-draft.ts';
import { type StretchDraft, stretchesMost, type Weekday } from './settings-draft.ts';

interface Props {
  day: Weekday;
  stretches: readonly StretchDraft[];
  /** Where the focus goes when no day has hours. */
  isFaulty: boolean;
  faultOf: (input: string) => string | undefined;
  onStretches: (stretches: readonly StretchDraft[]) => void;
}

/** The stretches of one day. The focus follows: to a new one, or to what stays. */
export function DayHours({ day, stretches, isFaulty, faultOf, onStretches }: Props) {
  const words = useWords({ vi, en }).settings;
  const name = words.weekdays[day];
  const list = useRef<HTMLDivElement>(null);
  const added = useRef<number | null>(null);
  useEffect(() => {
    if (added.current === null) return;
    list.current?.querySelector<HTMLElement>(`[data-key="${added.current}"] input`)?.focus();
    added.current = null;
  });
  const add = (event: MouseEvent) => {
    if (isSecondClick(event)) return;
    const key = nextKey(stretches);
    added.current = key;
    onStretches([...stretches, { key, from: '', to: '' }]);
  };
  const legend = useRef<HTMLLegendElement>(null);
  const remove = (key: number) => {
    onStretches(stretches.filter((each) => each.key !== key));
    legend.current?.focus();
  };
  return (
    <fieldset class="day">
      <legend tabIndex={-1} ref={legend}>
        {name}
      </legend>
      <div class="day-stretches" ref={list}>
        {stretches.length === 0 && <p class="soft day-closed">{words.closed}</p>}
        {stretches.map((stretch, index) => (
          <Stretch
            key={stretch.key}
            name={words.stretch(name, index + 1)}
            stretch={stretch}
            faultOf={(input) => faultOf(`${index}.${input}`)}
            onChange={(part) =>
              onStretches(stretches.map((each) => (each === stretch ? { ...each, ...part } : each)))
            }
            onRemove={() => remove(stretch.key)}
          />
        ))}
        {stretches.length < stretchesMost && (
          <button
            type="button"
            class="quiet-button"
            aria-label={words.addStretchTo(name)}
            data-invalid={isFaulty || undefined}
            onClick={add}
          >
            {words.addStretch}
          </button>
        )}
      </div>
    </fieldset>
  );
}

interface StretchProps {
  name: string;
  stretch: StretchDraft;
  faultOf: (input: 'from' | 'to') => string | undefined;
  onChange: (part: Partial<StretchDraft>) => void;
  onRemove: () => void;
}

function Stretch({ name, stretch, faultOf, onChange, onRemove }: StretchProps) {
  const words = useWords({ vi, en }).settings;
  return (
    <fieldset class="stretch" aria-label={name} data-key={stretch.key}>
      <TimeField
        label={words.from}
        error={faultOf('from')}
        value={stretch.from}
        onValue={(from) => onChange({ from })}
      />
      <TimeField
        label={words.to}
        error={faultOf('to')}
        value={stretch.to}
        onValue={(to) => onChange({ to })}
      />
      <button
        type="button"
        class="quiet-button"
        aria-label={words.removeStretchOf(name)}
        onClick={(event) => {
          if (!isSecondClick(event)) onRemove();
        }}
      >
        {words.removeStretch}
      </button>
    </fieldset>
  );
}

interface TimeProps {
  label: string;
  error: string | undefined;
  value: string;
  onValue: (value: string) => void;
}

/** A browser's own time input follows the browser's language, and asks for AM and PM on a PC set to English. */
function TimeField({ label, error, value, onValue }: TimeProps) {
  const tidy = () => {
    const time = parseTypedTime(value);
    if (time !== null && time !== value) onValue(time);
  };
  return (
    <Field class="time" label={label} error={error}>
      {(ties) => (
        <input
          {...ties}
          type="text"
          inputMode="text"
          autocomplete="off"
          placeholder="07:30"
          value={value}
          onInput={(event) => onValue(event.currentTarget.value)}
          onBlur={tidy}
        />
      )}
    </Field>
  );
}
