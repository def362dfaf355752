import { en } from '../../../shared/text/criteria/en.ts';
import { vi } from '../../../shared/text/criteria/vi.ts';
import { useWords } from '../../ui/PageLanguage.tsx';
import { DayField } from '../period/DayField.tsx';
import type { OfficerDraft } from './office-draft.ts';

interface Props {
  officer: Pick<OfficerDraft, 'firstDay' | 'lastDay'>;
  errorOf: (input: 'firstDay' | 'lastDay') => string | undefined;
  onChange: (part: Partial<OfficerDraft>) => void;
}

/** From when to when an officer serves; empty: without a limit. */
export function ServingDays({ officer: { firstDay, lastDay }, errorOf, onChange }: Props) {
  const words = useWords({ vi, en });
  const isWrong = errorOf('firstDay') !== undefined || errorOf('lastDay') !== undefined;
  return (
    <details class="row-more" open={isWrong || undefined}>
      <summary>
        {words.days}: {words.daysOf(firstDay.trim() || null, lastDay.trim() || null)}
      </summary>
      <p class="hint">{words.daysHint}</p>
      <div class="columns row-inputs">
        <DayField
          label={words.firstDay}
          error={errorOf('firstDay')}
          value={firstDay}
          onValue={(typed) => onChange({ firstDay: typed })}
        />
        <DayField
          label={words.lastDay}
          error={errorOf('lastDay')}
          value={lastDay}
          onValue={(typed) => onChange({ lastDay: typed })}
        />
      </div>
    </details>
  );
}
