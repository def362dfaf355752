import type { Level } from '../../../shared/catalogue.ts';
import { en } from '../../../shared/text/criteria/en.ts';
import { vi } from '../../../shared/text/criteria/vi.ts';
import { useWords } from '../../ui/PageLanguage.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import type { CriterionDraft } from './office-draft.ts';

interface Props {
  criterion: Pick<CriterionDraft, 'targetPercent' | 'targetUpTo'>;
  levels: readonly Level[];
  error: string | undefined;
  onChange: (part: Partial<CriterionDraft>) => void;
}

/** What a criterion is to reach. */
export function TargetFields({ criterion: { targetPercent, targetUpTo }, levels, error, onChange }: Props) {
  const words = useWords({ vi, en });
  const letters = levels.map(({ level }) => level);
  const lettersUpTo = (level: string) => letters.slice(0, letters.indexOf(level) + 1);
  const summary = targetPercent.trim()
    ? `≥ ${targetPercent.trim()}%, ${lettersUpTo(targetUpTo).join(' + ')}`
    : words.noTarget;
  // All levels together are always 100 %.
  const offered = [...new Set([...letters.slice(0, -1).slice(0, 2), targetUpTo])];
  return (
    <details class="row-more" open={error ? true : undefined}>
      <summary>
        {words.target}: {summary}
      </summary>
      <p class="hint">{words.targetHint}</p>
      <div class="columns row-inputs">
        <TextField
          label={words.percent}
          error={error}
          inputMode="numeric"
          placeholder="90"
          value={targetPercent}
          onValue={(typed) => onChange({ targetPercent: typed })}
        />
        <SelectField
          label={words.countedLevels}
          options={offered.map((level) => ({ value: level, text: words.levelsUpTo(lettersUpTo(level)) }))}
          value={targetUpTo}
          onValue={(level) => onChange({ targetUpTo: level })}
        />
      </div>
    </details>
  );
}
