import { useState } from 'preact/hooks';
import { type Officer, officerLabel, type PublishedCatalogue } from '../../../shared/catalogue.ts';
import type { ClosingView } from '../../../shared/closing/closing.ts';
import { localize } from '../../../shared/localized-text.ts';
import type { Day } from '../../../shared/period.ts';
import { findRequester, requesters } from '../../../shared/requester.ts';
import { servesOn } from '../../../shared/serving-officer.ts';
import { en } from '../../../shared/text/paper/en.ts';
import { vi } from '../../../shared/text/paper/vi.ts';
import { Card } from '../../ui/Card.tsx';
import { Field } from '../../ui/Field.tsx';
import { formatDay } from '../../ui/format.ts';
import { useLanguage, useWords } from '../../ui/PageLanguage.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { DayField } from '../period/DayField.tsx';
import { parseTypedDay } from '../period/typed-day.ts';
import type { FormHead } from './keyed-form.ts';

interface Props {
  catalogue: PublishedCatalogue;
  both: { readonly ofDay: PublishedCatalogue; readonly current: PublishedCatalogue };
  head: FormHead;
  today: Day;
  usesCurrent: boolean;
  /** The closed period that the day is in. */
  closing: ClosingView | undefined;
  onHead: (change: Partial<FormHead>) => void;
  onForm: (usesCurrent: boolean) => void;
}

/** Day, field and officers: chosen once, and kept for the forms that follow. */
export function HeadForm({ catalogue, both, head, today, usesCurrent, closing, onHead, onForm }: Props) {
  const words = useWords({ vi, en });
  const language = useLanguage();
  const [typed, setTyped] = useState(formatDay(head.day));
  const day = parseTypedDay(typed);
  const error = day === null ? words.dayInvalid : day > today ? words.dayFuture : undefined;
  const take = (text: string) => {
    setTyped(text);
    const chosen = parseTypedDay(text);
    if (chosen !== null && chosen <= today) onHead({ day: chosen });
  };
  return (
    <Card title={words.head} class="paper-head">
      <DayField label={words.day} error={error} value={typed} onValue={take} />
      <p class="hint">{words.dayNote}</p>
      <div aria-live="polite">
        {closing && <p class="note note-warning">{words.dayClosed(closing.number)}</p>}
      </div>
      {both.ofDay.version !== both.current.version && (
        <Field label={words.form}>
          {(ties) => (
            <select
              {...ties}
              value={String(usesCurrent)}
              onChange={({ currentTarget }) => onForm(currentTarget.value === 'true')}
            >
              <option value="false">{words.formOfDay(both.ofDay.version)}</option>
              <option value="true">{words.formNow(both.current.version)}</option>
            </select>
          )}
        </Field>
      )}
      {catalogue.serviceFields.length > 0 && (
        <Field label={words.serviceField}>
          {(ties) => (
            <select
              {...ties}
              value={head.serviceFieldId ?? ''}
              onChange={({ currentTarget }) => onHead({ serviceFieldId: currentTarget.value || null })}
            >
              <option value="">{words.noServiceField}</option>
              {catalogue.serviceFields.map(({ id, name }) => (
                <option key={id} value={id}>
                  {localize(name, language)}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
      {catalogue.asksRequester && (
        <SelectField
          label={words.requester}
          options={[
            { value: '', text: words.noRequester },
            ...requesters.map((each) => ({ value: each, text: words.requesters[each] })),
          ]}
          value={head.requester ?? ''}
          onValue={(value) => onHead({ requester: findRequester(value) ?? null })}
        />
      )}
      <Officers
        officers={catalogue.officers.filter(
          (officer) => servesOn(officer, head.day) || head.officerIds.includes(officer.id),
        )}
        chosen={head.officerIds}
        onChosen={(officerIds) => onHead({ officerIds })}
      />
    </Card>
  );
}

interface OfficersProps {
  officers: readonly Officer[];
  chosen: readonly string[];
  onChosen: (ids: readonly string[]) => void;
}

function Officers({ officers, chosen, onChosen }: OfficersProps) {
  const words = useWords({ vi, en });
  if (officers.length === 0) return null;
  return (
    <fieldset class="paper-officers">
      <legend>{words.officers}</legend>
      {officers.map((officer) => (
        <label key={officer.id} class="check">
          <input
            type="checkbox"
            checked={chosen.includes(officer.id)}
            onChange={({ currentTarget }) =>
              onChosen(
                officers
                  .map(({ id }) => id)
                  .filter((id) => (id === officer.id ? currentTarget.checked : chosen.includes(id))),
              )
            }
          />
          <span>{officerLabel(officer)}</span>
        </label>
      ))}
    </fieldset>
  );
}
