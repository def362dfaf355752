import type { ServiceField } from '../../../shared/catalogue.ts';
import { localize } from '../../../shared/localized-text.ts';
import { en } from '../../../shared/text/figures/en.ts';
import { vi } from '../../../shared/text/figures/vi.ts';
import { formatCount } from '../../ui/format.ts';
import { useLanguage, useWords } from '../../ui/PageLanguage.tsx';
import { parseTypedCount } from '../fields/typed-count.ts';
import { type FiguresDraft, figureNames, sumFields } from './figures-draft.ts';

interface Props {
  draft: FiguresDraft;
  fields: readonly ServiceField[];
  hasFaults: boolean;
  onChange: (part: Partial<FiguresDraft>) => void;
}

/** The two figures of each field; folded away where an office needs none. */
export function FieldFiguresTable({ draft, fields, hasFaults, onChange }: Props) {
  const words = useWords({ vi, en });
  const language = useLanguage();
  const sums = figureNames.map((name) => [name, sumFields(draft, name)] as const);
  const hasSums = sums.some(([, sum]) => sum !== null);
  const spoken = { filesHandled: words.filesOf, issued: words.formsOf };
  return (
    <details class="field-figures" open={hasSums}>
      <summary>{words.byField}</summary>
      <table class="table">
        <thead>
          <tr>
            <th scope="col">{words.field}</th>
            <th scope="col">{words.files}</th>
            <th scope="col">{words.forms}</th>
          </tr>
        </thead>
        <tbody>
          {fields.map(({ id, name }) => (
            <tr key={id}>
              <th scope="row">{localize(name, language)}</th>
              {figureNames.map((figure) => {
                const typed = draft.byField[id] ?? { filesHandled: '', issued: '' };
                return (
                  <td key={figure}>
                    <input
                      type="text"
                      inputMode="numeric"
                      autocomplete="off"
                      aria-label={spoken[figure](localize(name, language))}
                      aria-invalid={
                        hasFaults && parseTypedCount(typed[figure]) === 'invalid' ? true : undefined
                      }
                      value={typed[figure]}
                      onInput={({ currentTarget }) =>
                        onChange({
                          byField: { ...draft.byField, [id]: { ...typed, [figure]: currentTarget.value } },
                        })
                      }
                    />
                  </td>
                );
              })}
            </tr>
          ))}
          <tr>
            <th scope="row">{words.sum}</th>
            {sums.map(([name, sum]) => (
              <td key={name} class="number">
                {sum === null ? '–' : formatCount(sum)}
              </td>
            ))}
          </tr>
        </tbody>
      </table>
      {hasSums && (
        <button
          type="button"
          class="quiet-button"
          onClick={() =>
            onChange(
              Object.fromEntries(
                sums.flatMap(([name, sum]) => (sum === null ? [] : [[name, formatCount(sum)]])),
              ),
            )
          }
        >
          {words.useSum}
        </button>
      )}
      <label class="check">
        <input
          type="checkbox"
          checked={draft.printsFields}
          onChange={({ currentTarget }) => onChange({ printsFields: currentTarget.checked })}
        />
        <span>{words.printsFields}</span>
      </label>
    </details>
  );
}
