import { disarm, renderCsvLines } from '../../../shared/csv.ts';
import { type ChartModel, type Counted, hasBlanks } from './chart-model.ts';
import type { ChartWords } from './row-label.ts';

/** The table of a chart as a file: counts without grouping, percentages with a comma, a dash where there is none. */
export function renderChartCsv(model: ChartModel, total: Counted | null, words: ChartWords): string {
  const { heading, facts, levels, rows } = model;
  const { columns } = words;
  const withBlanks = hasBlanks(model);
  const header = [
    '',
    columns.ratings,
    ...levels.flatMap(({ level }) => [columns.count(level), columns.percent(level)]),
    ...(withBlanks ? [columns.blanks] : []),
  ];
  const line = (label: string, counted: Counted) => [
    disarm(label),
    String(counted.total),
    ...levels.flatMap(({ level }) => {
      const { count = 0, percent = null } = counted.levels[level] ?? {};
      return [String(count), percent === null ? words.none : percent.replace('.', ',')];
    }),
    ...(withBlanks ? [String(counted.blanks)] : []),
  ];
  return renderCsvLines(
    [
      [disarm(heading)],
      [facts],
      [],
      header,
      ...rows.map((row) => line(row.label, row)),
      ...(total ? [line(words.total, total)] : []),
    ],
    { decimal: ',', width: header.length },
  );
}
