import { disarm, renderCsvLines } from '../../shared/csv.ts';
import { localize } from '../../shared/localized-text.ts';
import { percentOf } from '../../shared/percent.ts';
import type { PublicQuarter, PublicRow } from '../../shared/public/public-quarter.ts';
import type { PublicResults } from '../reports/public-results.ts';
import { joinTexts, levelOf, type Tongue } from './public-words.ts';

function linesOf({ from, to, criteria }: PublicQuarter, tongue: Tongue): string[][] {
  const lines = (criterion: string, field: string, { cells, total }: PublicRow) =>
    cells.map((cell) => [
      from,
      to,
      disarm(criterion),
      disarm(field),
      disarm(levelOf(cell, tongue)),
      String(cell.count),
      String(total),
      percentOf(cell.count, total) ?? '',
    ]);
  return criteria.flatMap(({ text, row, fields }) => {
    const criterion = localize(text, tongue.language);
    if (!row) return [[from, to, disarm(criterion), '', tongue.words.hidden, '', '', '']];
    const byField = fields.flatMap((field) => lines(criterion, joinTexts(field.names, tongue), field));
    return [...lines(criterion, '', row), ...byField];
  });
}

/** What stands on the page, with points for decimals whatever the office prints: it is for programs. */
export function renderOpenCsv({ quarters }: PublicResults, tongue: Tongue): string {
  const header = Object.values(tongue.words.columns);
  const lines = [header, ...quarters.flatMap((quarter) => linesOf(quarter, tongue))];
  return renderCsvLines(lines, { decimal: '.', width: header.length });
}

export function buildOpenJson({ office, quarters }: PublicResults, { words }: Tongue) {
  return { officeId: office.id, officeName: office.name, licence: words.licence, quarters };
}
