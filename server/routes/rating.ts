import { getRatings } from '../../shared/endpoints/rating.ts';
import { parsePeriod } from '../../shared/period.ts';
import { Problem } from '../../shared/problem.ts';
import { type Grouping, groupings } from '../../shared/rating/grouping.ts';
import type { Bind } from '../http/bind.ts';
import type { Services } from '../http/services.ts';
import { getRatingsOf } from '../reports/ratings.ts';

/** @throws Problem `invalid-request` */
function parseGrouping(value: string | undefined): Grouping {
  const by = groupings.find((known) => known === value);
  if (!by)
    throw new Problem('invalid-request', { faults: [{ line: null, path: 'by', rule: 'invalid_value' }] });
  return by;
}

export function bindRatings(bind: Bind, { storage }: Services): void {
  bind(getRatings, ({ param, query, now }) => {
    const asked = {
      period: parsePeriod(query('from'), query('to')),
      by: parseGrouping(query('by')),
      criterionId: query('criterionId') || null,
    };
    return getRatingsOf(storage, param('officeId'), asked, now);
  });
}
