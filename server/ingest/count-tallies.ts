import type { Catalogue } from '../../shared/catalogue.ts';
import { requiredSubjects, type StoredRating } from '../../shared/check-response.ts';
import type { KeptResponse } from '../storage/response.ts';
import type { RatingTally, ResponseTally, Tallies } from '../storage/tally.ts';

/** The level under which a rating that was left blank is counted. */
export const blankLevel = '';

/** Adds up responses one by one; `take` gives the tallies in the order of their keys. */
export class TallyCount {
  readonly #ratings = new Map<string, RatingTally>();
  readonly #responses = new Map<string, ResponseTally>();

  add(response: KeptResponse, catalogue: Catalogue): void {
    const { day, complete, content } = response;
    const { catalogueVersion, channel } = content;
    const responseKey = `${day}/${catalogueVersion}/${channel}/${Number(complete)}`;
    const counted = this.#responses.get(responseKey)?.count ?? 0;
    this.#responses.set(responseKey, { day, catalogueVersion, channel, complete, count: counted + 1 });
    if (complete)
      for (const rating of ratingsWithBlanks(response, catalogue)) this.#addRating(response, rating);
  }

  #addRating({ day, content }: KeptResponse, rating: StoredRating): void {
    const { catalogueVersion } = content;
    const key = `${day}/${catalogueVersion}/${rating.criterionId}/${rating.subjectId}/${rating.level}`;
    const count = (this.#ratings.get(key)?.count ?? 0) + 1;
    this.#ratings.set(key, { day, catalogueVersion, ...rating, count });
  }

  take(): Tallies {
    return { ratings: inKeyOrder(this.#ratings), responses: inKeyOrder(this.#responses) };
  }
}

function inKeyOrder<T>(map: ReadonlyMap<string, T>): T[] {
  return [...map.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, value]) => value);
}

function ratingsWithBlanks({ content }: KeptResponse, catalogue: Catalogue): readonly StoredRating[] {
  const subjects = requiredSubjects(catalogue, {
    officerIds: [...content.officerIds],
    serviceFieldId: content.serviceFieldId ?? undefined,
  });
  // Nothing is rated twice, and nothing that is not asked: as many ratings as subjects leave none blank.
  if (content.ratings.length === subjects.length) return content.ratings;
  const rated = new Set(content.ratings.map((r) => `${r.criterionId}/${r.subjectId}`));
  const blanks = subjects
    .filter(({ criterion, subjectId }) => !rated.has(`${criterion.id}/${subjectId}`))
    .map(({ criterion, subjectId }) => ({ criterionId: criterion.id, subjectId, level: blankLevel }));
  return [...content.ratings, ...blanks];
}
