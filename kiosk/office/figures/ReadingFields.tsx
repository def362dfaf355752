import type { ServiceField } from '../../../shared/catalogue.ts';
import type { FiguresReading } from '../../../shared/endpoints/figures.ts';
import { localize } from '../../../shared/localized-text.ts';
import { en } from '../../../shared/text/figures/en.ts';
import { vi } from '../../../shared/text/figures/vi.ts';
import { Field } from '../../ui/Field.tsx';
import { useLanguage, useWords } from '../../ui/PageLanguage.tsx';
import { ScrollBox } from '../../ui/ScrollBox.tsx';
import { guessField } from './read-figures.ts';

interface Props {
  rows: readonly (readonly string[])[];
  reading: FiguresReading;
  fields: readonly ServiceField[];
  /** As they stand in the file. */
  names: readonly string[];
  onReading: (reading: FiguresReading) => void;
}

const previewRows = 10;

/** `A`, `B`, … `AA`, as spreadsheets name them. */
function letterOf(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : letterOf(Math.floor(index / 26) - 1) + last;
}

/** Which row is the header, which columns count, and which name is which field; beside the first rows. */
export function ReadingFields({ rows, reading, fields, names, onReading }: Props) {
  const words = useWords({ vi, en });
  const first = rows.slice(0, previewRows);
  const width = Math.max(1, ...first.map(({ length }) => length));
  const header = rows[reading.headerRow] ?? [];
  const columns = Array.from({ length: width }, (_, at) => words.column(letterOf(at), header[at] ?? ''));
  const choices = [
    ['headerRow', words.headerRow, first.map((_, at) => words.row(at + 1))],
    ['fieldColumn', words.fieldColumn, columns],
    ['countColumn', words.countColumn, columns],
  ] as const;
  return (
    <>
      <ScrollBox label={words.preview}>
        <table class="table figures-preview">
          <caption class="only-heard">{words.preview}</caption>
          <tbody>
            {first.map((cells, at) => (
              <tr key={`row-${at + 1}`} class={at === reading.headerRow ? 'figures-header' : undefined}>
                <td>{at + 1}</td>
                {columns.map((column, place) => (
                  <td key={column}>{cells[place] ?? ''}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
      {choices.map(([key, label, options]) => (
        <Field key={key} label={label}>
          {(ties) => (
            <select
              {...ties}
              value={String(reading[key])}
              onChange={({ currentTarget }) => onReading({ ...reading, [key]: Number(currentTarget.value) })}
            >
              {options.map((option, at) => (
                <option key={option} value={String(at)}>
                  {option}
                </option>
              ))}
            </select>
          )}
        </Field>
      ))}
      <FieldNames {...{ reading, fields, names, onReading }} />
    </>
  );
}

function FieldNames({ reading, fields, names, onReading }: Omit<Props, 'rows'>) {
  const words = useWords({ vi, en });
  const language = useLanguage();
  // Only where the name does not say it by itself.
  const asked = names.filter((name) => guessField(name, fields) === undefined);
  if (asked.length === 0) return null;
  return (
    <fieldset class="figures-names">
      <legend>{words.names}</legend>
      {asked.slice(0, 100).map((name) => (
        <Field key={name} label={name}>
          {(ties) => (
            <select
              {...ties}
              value={reading.names[name] ?? 'unknown'}
              onChange={({ currentTarget }) =>
                onReading({ ...reading, names: { ...reading.names, [name]: currentTarget.value } })
              }
            >
              <option value="unknown">{words.chooseField}</option>
              <option value="">{words.leftOut}</option>
              {fields.map((field) => (
                <option key={field.id} value={field.id}>
                  {localize(field.name, language)}
                </option>
              ))}
            </select>
          )}
        </Field>
      ))}
    </fieldset>
  );
}
