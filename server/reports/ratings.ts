import { addDays, type Day, dayOf, type Period } from '../../shared/period.ts';
import { buildRatings } from '../../shared/rating/build-ratings.ts';
import type { Grouping } from '../../shared/rating/grouping.ts';
import type { Ratings } from '../../shared/rating/ratings.ts';
import { getLatestCatalogue } from '../storage/catalogue.ts';
import { countResponsesBy, sumRatingsBy } from '../storage/rating-sum.ts';
import type { Storage } from '../storage/storage.ts';
import { sumResponses } from '../storage/tally.ts';
import { listCataloguesUsed } from './annex-document.ts';

/** The days through `last`; null where there are none. */
function cutAfter({ from, to }: Period, last: Day): Period | null {
  if (to <= last) return { from, to };
  return from <= last ? { from, to: last } : null;
}

interface Asked {
  readonly period: Period;
  readonly by: Grouping;
  readonly criterionId: string | null;
}

/**
 * Figures for charts, all of one moment. Ended days only: of the running day nothing but the number of responses
 * is shown to anybody, since the last citizen would be known.
 * @throws Problem `unknown-office`
 */
export function getRatingsOf(
  storage: Storage,
  officeId: string,
  asked: Asked,
  now: number,
): Promise<Ratings> {
  const { period, by } = asked;
  return storage.read(async (scope) => {
    const latest = await getLatestCatalogue(scope, officeId);
    const yesterday = addDays(dayOf(now, latest.office.timeZone), -1);
    const ended = cutAfter(period, yesterday);
    const responses = ended ? await sumResponses(scope, officeId, ended) : [];
    const versions = new Set(responses.map(({ catalogueVersion }) => catalogueVersion));
    const used = await listCataloguesUsed(scope, officeId, versions);
    return buildRatings({
      officeId,
      ...asked,
      through: ended?.to ?? null,
      catalogues: used.length > 0 ? used : [latest],
      // What is set today is for the running period; what has ended keeps what it had.
      ...(period.to > yesterday ? { targets: latest } : {}),
      sums: ended ? await sumRatingsBy(scope, officeId, ended, by) : [],
      responses: ended ? await countResponsesBy(scope, officeId, ended, by) : 0,
    });
  });
}
