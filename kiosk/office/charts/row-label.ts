import { isStep } from '../../../shared/rating/grouping.ts';
import type { RatingRow, Ratings } from '../../../shared/rating/ratings.ts';
import { findRequester } from '../../../shared/requester.ts';
import type { vi } from '../../../shared/text/charts/vi.ts';
import type { Words } from '../../../shared/text/language.ts';
import { formatDay } from '../../ui/format.ts';

export type ChartWords = Words<typeof vi>;

function stepLabel({ key, days }: RatingRow, by: Ratings['by'], words: ChartWords): string {
  const [year = '', month = ''] = key.split('-');
  if (by === 'month') return words.month(month, year);
  if (by === 'quarter') return words.quarter(Math.ceil(Number(month) / 3), year);
  const [from, to] = [days?.from ?? key, days?.to ?? key];
  // The year once: a week of two years says both.
  const begins = from.slice(0, 4) === to.slice(0, 4) ? formatDay(from).slice(0, 5) : formatDay(from);
  return from === to ? formatDay(to) : `${begins}–${formatDay(to)}`;
}

/** How a row of figures is called: by the catalogue, or by the program in the language of the screen. */
export function rowLabel(row: RatingRow, by: Ratings['by'], words: ChartWords): string {
  if (row.label !== null) return row.label;
  if (isStep(by)) return stepLabel(row, by, words);
  if (by === 'hour') return words.hour(Number(row.key));
  if (by === 'counter') return words.noCounter;
  if (by === 'serviceField') return words.noServiceField;
  if (by === 'requester')
    return words.requesters[findRequester(row.key) ?? (row.key === '' ? 'unsaid' : 'together')];
  return words.channels[row.key as keyof ChartWords['channels']] ?? row.key;
}
