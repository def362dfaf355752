import type { Catalogue, Criterion } from './catalogue.ts';
import { maskDigits } from './mask-digits.ts';
import type { RejectionCode } from './problem.ts';
import type { Requester } from './requester.ts';
import type { Channel, Rating, SurveyResponse } from './survey-response.ts';

/** What a rating is about: the officer's or the field's id, and '' for the response as a whole. */
export type SubjectId = string;

export interface StoredRating {
  readonly criterionId: string;
  readonly subjectId: SubjectId;
  readonly level: string;
}

/**
 * The content of a response in its one canonical form: lists sorted, comment masked. Two responses with the
 * same id are the same response exactly when these are equal, whoever it was answered for; the order of taps is not
 * kept.
 */
export interface ResponseContent {
  readonly catalogueVersion: number;
  readonly channel: Channel;
  readonly officerIds: readonly string[];
  readonly serviceFieldId: string | null;
  readonly counterId: string | null;
  readonly ratings: readonly StoredRating[];
  readonly comment: string | null;
  /** null where it was not asked, or not said. */
  readonly requester: Requester | null;
}

/** The id of what is rated, or why this rating cannot be. */
function findSubject(
  rating: Rating,
  criterion: Criterion,
  response: SurveyResponse,
): { subjectId: SubjectId } | { rejection: RejectionCode } {
  const { officerId, serviceFieldId } = rating;
  const named = { response: '', officer: officerId, serviceField: serviceFieldId }[criterion.per];
  const namesOther = [officerId, serviceFieldId].some((id) => id !== undefined && id !== named);
  if (named === undefined || namesOther) return { rejection: 'wrong-subject' };
  if (criterion.per === 'officer' && !response.officerIds.includes(named))
    return { rejection: 'unknown-officer' };
  if (criterion.per === 'serviceField' && response.serviceFieldId !== named)
    return { rejection: 'unknown-service-field' };
  return { subjectId: named };
}

/** The things that a complete response must rate, in the order of the catalogue. */
export function requiredSubjects(
  catalogue: Pick<Catalogue, 'criteria'>,
  served: Pick<SurveyResponse, 'officerIds' | 'serviceFieldId'>,
): { criterion: Criterion; subjectId: SubjectId }[] {
  return catalogue.criteria.flatMap((criterion) => {
    if (criterion.per === 'officer') return served.officerIds.map((subjectId) => ({ criterion, subjectId }));
    if (criterion.per === 'serviceField')
      return served.serviceFieldId === undefined ? [] : [{ criterion, subjectId: served.serviceFieldId }];
    return [{ criterion, subjectId: '' }];
  });
}

function findUnknownName(response: SurveyResponse, catalogue: Catalogue): RejectionCode | undefined {
  if (new Set(response.officerIds).size !== response.officerIds.length) return 'unknown-officer';
  for (const id of response.officerIds)
    if (!catalogue.officers.some((officer) => officer.id === id)) return 'unknown-officer';
  const { serviceFieldId, counterId } = response;
  if (serviceFieldId !== undefined && !catalogue.serviceFields.some((field) => field.id === serviceFieldId))
    return 'unknown-service-field';
  if (counterId !== undefined && !catalogue.counters?.some((counter) => counter.id === counterId))
    return 'unknown-counter';
  return undefined;
}

function checkRatings(response: SurveyResponse, catalogue: Catalogue): StoredRating[] | RejectionCode {
  const stored = new Map<string, StoredRating>();
  for (const rating of response.ratings) {
    const criterion = catalogue.criteria.find(({ id }) => id === rating.criterionId);
    if (!criterion) return 'unknown-criterion';
    if (rating.officerId !== undefined && !catalogue.officers.some(({ id }) => id === rating.officerId))
      return 'unknown-officer';
    if (
      rating.serviceFieldId !== undefined &&
      !catalogue.serviceFields.some(({ id }) => id === rating.serviceFieldId)
    )
      return 'unknown-service-field';
    const subject = findSubject(rating, criterion, response);
    if ('rejection' in subject) return subject.rejection;
    const { subjectId } = subject;
    if (!catalogue.levels.some(({ level }) => level === rating.level)) return 'invalid-level';
    const key = `${criterion.id}/${subjectId}`;
    if (stored.has(key)) return 'duplicate-rating';
    stored.set(key, { criterionId: criterion.id, subjectId, level: rating.level });
  }
  if (response.complete)
    for (const { criterion, subjectId } of requiredSubjects(catalogue, response))
      if (!criterion.optional && !stored.has(`${criterion.id}/${subjectId}`)) return 'missing-rating';
  return [...stored.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, rating]) => rating);
}

/** Line ends become one kind; what not every engine can store is removed: control characters, half surrogates. */
function cleanComment(comment: string): string {
  const lines = comment.toWellFormed().replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n');
  const printable = lines.replace(/[^\P{Cc}\n]/gu, ' ');
  return maskDigits(printable.normalize('NFC')).trim();
}

/** The canonical content of a response to this catalogue, or why it can never be stored. */
export function checkResponse(
  response: SurveyResponse,
  catalogue: Catalogue,
): ResponseContent | RejectionCode {
  const unknownName = findUnknownName(response, catalogue);
  if (unknownName) return unknownName;
  const ratings = checkRatings(response, catalogue);
  if (typeof ratings === 'string') return ratings;
  const comment = cleanComment(response.comment ?? '');
  return {
    catalogueVersion: response.catalogueVersion,
    channel: response.channel,
    officerIds: [...response.officerIds].sort(),
    serviceFieldId: response.serviceFieldId ?? null,
    counterId: response.counterId ?? null,
    ratings,
    comment: comment === '' ? null : comment,
    requester: catalogue.asksRequester ? (response.requester ?? null) : null,
  };
}
