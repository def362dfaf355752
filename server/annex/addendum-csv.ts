import { formatDay } from '../../shared/annex/annex-number.ts';
import { annexWords } from '../../shared/annex/annex-words.ts';
import type { Addendum } from '../../shared/closing/addendum.ts';
import { disarm, renderCsvLines } from '../../shared/csv.ts';

/** What has changed since a closing, one row for each changed row of the annex. */
export function renderAddendumCsv(addendum: Addendum): Uint8Array {
  const words = annexWords.addendum;
  const { number, from, to, levels, collected, invalid, excluded, rows } = addendum;
  const text = renderCsvLines(
    [
      [words.title(number)],
      [disarm(addendum.officeName)],
      [annexWords.period(formatDay(from), formatDay(to))],
      [annexWords.figures.collected, String(collected)],
      [annexWords.figures.invalid, String(invalid)],
      [words.excluded, String(excluded)],
      [],
      [annexWords.columns.ordinal, annexWords.columns.label, ...levels],
      ...rows.map(({ row, label, levels: changes }) => [
        row === null ? '' : String(row),
        disarm(label),
        ...levels.map((level) => String(changes[level] ?? 0)),
      ]),
    ],
    { decimal: ',', width: levels.length + 2 },
  );
  return new TextEncoder().encode(text);
}
