import type { Catalogue } from '../../shared/catalogue.ts';
import { requiredSubjects, type StoredRating } from '../../shared/check-response.ts';
import type { KeptResponse } from '../storage/response.ts';
import type { DetailTally, RatingTally, RequesterTally, ResponseTally, Tallies } from '../storage/tally.ts';

/** The level under which a rating that was left blank is counted. */
export const blankLevel = '';

class CountsByKey<T extends { readonly count: number }> {
  readonly #byKey = new Map<string, { readonly tally: Omit<T, 'count'>; count: number }>();

  add(key: string, count: number, build: () => Omit<T, 'count'>): void {
    const counted = this.#byKey.get(key);
    if (counted) counted.count += count;
    else this.#byKey.set(key, { tally: build(), count });
  }

  take(): T[] {
    return [...this.#byKey.entries()]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([, { tally, count }]) => ({ ...tally, count }) as T);
  }
}

/** Adds up responses one by one; `take` gives the tallies in the order of their keys. */
export class TallyCount {
  readonly #responses = new CountsByKey<ResponseTally>();
  readonly #ratings = new CountsByKey<RatingTally>();
  readonly #details = new CountsByKey<DetailTally>();
  readonly #requesters = new CountsByKey<RequesterTally>();

  /** @param count -1 takes a response out again */
  add(response: KeptResponse, catalogue: Catalogue, count: 1 | -1 = 1): void {
    const { day, complete, excluded, content } = response;
    const { catalogueVersion, channel } = content;
    const key = `${day}/${catalogueVersion}/${channel}/${Number(complete)}/${Number(excluded)}`;
    this.#responses.add(key, count, () => ({ day, catalogueVersion, channel, complete, excluded }));
    if (!complete) return;
    const ratings = ratingsWithBlanks(response, catalogue);
    for (const rating of ratings) this.#addRating(response, rating, count);
    if (!catalogue.asksRequester) return;
    this.#addRequester(response, '', '', count);
    for (const { criterionId, level } of ratings) this.#addRequester(response, criterionId, level, count);
  }

  #addRating(response: KeptResponse, rating: StoredRating, count: 1 | -1): void {
    const { day, hour, excluded, content } = response;
    const { catalogueVersion, channel, counterId, serviceFieldId } = content;
    const ratingKey = `${rating.criterionId}/${rating.subjectId}/${rating.level}/${Number(excluded)}`;
    this.#ratings.add(`${day}/${catalogueVersion}/${ratingKey}`, count, () => ({
      ...rating,
      day,
      catalogueVersion,
      excluded,
    }));
    const place = { counterId: counterId ?? '', serviceFieldId: serviceFieldId ?? '' };
    const placeKey = `${hour}/${channel}/${place.counterId}/${place.serviceFieldId}`;
    this.#details.add(`${day}/${placeKey}/${ratingKey}`, count, () => ({
      ...rating,
      ...place,
      day,
      hour,
      channel,
      excluded,
    }));
  }

  /** With criterion '' the response itself. */
  #addRequester({ day, excluded, content }: KeptResponse, criterionId: string, level: string, count: number) {
    const requester = content.requester ?? '';
    const key = `${day}/${requester}/${criterionId}/${level}/${Number(excluded)}`;
    this.#requesters.add(key, count, () => ({ day, requester, criterionId, level, excluded }));
  }

  take(): Tallies {
    return {
      responses: this.#responses.take(),
      ratings: this.#ratings.take(),
      details: this.#details.take(),
      requesters: this.#requesters.take(),
    };
  }
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
