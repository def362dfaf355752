import type { Level } from '../../../shared/catalogue.ts';
import { en } from '../../../shared/text/form/en.ts';
import { vi } from '../../../shared/text/form/vi.ts';
import { useWords } from '../../ui/PageLanguage.tsx';
import { TextField } from '../../ui/TextField.tsx';
import type { FormPart } from '../fields/form-part.ts';
import type { OfficeDraft } from '../new-office/office-draft.ts';

const fewest = 2;
const most = 5;

/** Levels have their letters by their place, and go at the end alone: what was answered keeps its letter. */
export function LevelFields({ draft: { levels }, onChange, faultOf }: FormPart<OfficeDraft>) {
  const words = useWords({ vi, en });
  const last = levels.at(-1);
  const relabel = (at: number, text: string) =>
    onChange({
      levels: levels.map((each, other): Level => (other === at ? { ...each, label: { vi: text } } : each)),
    });
  const add = () =>
    onChange({ levels: [...levels, { level: String.fromCharCode(65 + levels.length), label: { vi: '' } }] });
  return (
    <fieldset class="card">
      <legend>{words.levels}</legend>
      <p class="hint">{words.levelsHint}</p>
      {levels.map(({ level, label }, at) => (
        <TextField
          key={level}
          label={words.level(level)}
          error={faultOf(`levels.${at}.label`)}
          value={label.vi}
          onValue={(text) => relabel(at, text)}
        />
      ))}
      <div class="buttons">
        {levels.length < most && (
          <button type="button" class="button" onClick={add}>
            {words.addLevel}
          </button>
        )}
        {levels.length > fewest && last && (
          <button type="button" class="button" onClick={() => onChange({ levels: levels.slice(0, -1) })}>
            {words.removeLevel(last.level)}
          </button>
        )}
      </div>
    </fieldset>
  );
}
