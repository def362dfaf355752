import { useEffect, useState } from 'preact/hooks';
import type { Overview } from '../../../shared/endpoints/office.ts';
import type { Period } from '../../../shared/period.ts';
import { en } from '../../../shared/text/office/en.ts';
import { vi } from '../../../shared/text/office/vi.ts';
import { Form } from '../../ui/Form.tsx';
import { formatDay } from '../../ui/format.ts';
import { useWords } from '../../ui/PageLanguage.tsx';
import { useAction } from '../../ui/use-action.ts';
import { DayField } from './DayField.tsx';
import { quickPeriod, quickPeriods } from './periods.ts';
import { parseTypedDay } from './typed-day.ts';

interface Props {
  period: Period;
  overview: Overview;
  /** What the button is called; the annex's own words otherwise. */
  submit?: string;
  onPeriod: (period: Period) => void;
}

export function PeriodPicker({ period, overview, submit, onPeriod }: Props) {
  const words = useWords({ vi, en }).annex;
  const [typedFrom, setTypedFrom] = useState(formatDay(period.from));
  const [typedTo, setTypedTo] = useState(formatDay(period.to));
  const [wasSent, setSent] = useState(false);
  // The period may come from elsewhere: a quick button, the address, the first overview.
  useEffect(() => {
    setTypedFrom(formatDay(period.from));
    setTypedTo(formatDay(period.to));
    setSent(false);
  }, [period.from, period.to]);
  const [from, to] = [parseTypedDay(typedFrom), parseTypedDay(typedTo)];
  const isReversed = from !== null && to !== null && from > to;
  const faultCount = [from === null, to === null, isReversed].filter(Boolean).length;
  const action = useAction(async () => {
    if (from !== null && to !== null) onPeriod({ from, to });
  });
  const invalid = (day: string | null) => (wasSent && day === null ? words.dayInvalid : undefined);
  return (
    <section class="card period-card" aria-label={words.period}>
      <Form
        class="period-form"
        label={words.period}
        submit={submit ?? words.show}
        action={action}
        faultCount={faultCount}
        onSent={() => setSent(true)}
      >
        <DayField label={words.from} error={invalid(from)} value={typedFrom} onValue={setTypedFrom} />
        <DayField
          label={words.to}
          error={invalid(to) ?? (wasSent && isReversed ? words.dayReversed : undefined)}
          value={typedTo}
          onValue={setTypedTo}
        />
      </Form>
      <fieldset class="quick-periods">
        <legend class="only-heard">{words.quick.label}</legend>
        {quickPeriods.map((name) => {
          const quick = quickPeriod(name, overview);
          if (!quick) return null;
          const isCurrent = quick.from === period.from && quick.to === period.to;
          return (
            <button
              key={name}
              type="button"
              class="chip"
              aria-pressed={isCurrent}
              onClick={() => onPeriod(quick)}
            >
              {words.quick[name]}
            </button>
          );
        })}
      </fieldset>
    </section>
  );
}
