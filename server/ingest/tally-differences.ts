import { createHash } from 'node:crypto';
import type { PublishedCatalogue } from '../../shared/catalogue.ts';
import { findCatalogue } from '../storage/catalogue.ts';
import type { KeptResponse } from '../storage/response.ts';
import type { Scope } from '../storage/storage.ts';
import type { DetailTally, RatingTally, Tallies } from '../storage/tally.ts';
import { TallyCount } from './count-tallies.ts';

export interface TallyDifference {
  /** The day that it counts. */
  readonly day: string;
  /** As `Difference` names it. */
  readonly tally: string;
  readonly kept: number;
  readonly recounted: number;
}

/** What responses come to, counted anew. */
export async function recount(
  scope: Scope,
  officeId: string,
  pages: AsyncIterable<readonly KeptResponse[]> | Iterable<readonly KeptResponse[]>,
): Promise<Tallies> {
  const catalogues = new Map<number, PublishedCatalogue>();
  const count = new TallyCount();
  for await (const page of pages)
    for (const response of page) {
      const version = response.content.catalogueVersion;
      const catalogue = catalogues.get(version) ?? (await findCatalogue(scope, officeId, version));
      if (!catalogue) throw new Error(`catalogue ${version} of ${officeId} is missing`);
      catalogues.set(version, catalogue);
      count.add(response, catalogue);
    }
  return count.take();
}

/** Where the two are not the same, in no order. */
export function compareTallies(kept: Tallies, recounted: Tallies): TallyDifference[] {
  const left = countsByName(kept);
  const right = countsByName(recounted);
  return [...new Map([...left, ...right])]
    .map(([tally, { day }]) => ({
      day,
      tally,
      kept: left.get(tally)?.count ?? 0,
      recounted: right.get(tally)?.count ?? 0,
    }))
    .filter((pair) => pair.kept !== pair.recounted);
}

/** Over all that the kept figures have more (or less) than what was recounted. */
export function digestDifferences(differences: readonly TallyDifference[]): string {
  const lines = differences.map(({ tally, kept, recounted }) => `${tally}=${kept - recounted}`).sort();
  return createHash('sha256').update(lines.join('\n')).digest('base64url');
}

const excludedName = ({ excluded }: { excluded: boolean }) => (excluded ? '/excluded' : '');

function ratingName(tally: RatingTally | DetailTally): string {
  return `${tally.criterionId}/${tally.subjectId}/${tally.level}${excludedName(tally)}`;
}

type Counts = Map<string, { readonly day: string; readonly count: number }>;

function countsByName({ ratings, details, responses, requesters }: Tallies): Counts {
  const counts: Counts = new Map();
  for (const t of ratings) counts.set(`rating ${t.day}/${t.catalogueVersion}/${ratingName(t)}`, t);
  for (const t of details)
    counts.set(
      `detail ${t.day}/${t.hour}/${t.channel}/${t.counterId}/${t.serviceFieldId}/${ratingName(t)}`,
      t,
    );
  for (const t of responses)
    counts.set(`response ${t.day}/${t.catalogueVersion}/${t.channel}/${t.complete}${excludedName(t)}`, t);
  for (const t of requesters)
    counts.set(`requester ${t.day}/${t.requester}/${t.criterionId}/${t.level}${excludedName(t)}`, t);
  return counts;
}
