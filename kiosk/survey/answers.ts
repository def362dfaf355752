import type { PublishedCatalogue } from '../../shared/catalogue.ts';
import type { Requester } from '../../shared/requester.ts';
import type { Rating } from '../../shared/survey-response.ts';
import type { ResponseDraft } from '../outbox/draft.ts';
import { determineServed, listSteps, type RatingStep, type Served, type Step } from './steps.ts';

export interface Answers {
  /** The citizen's first touch; undefined while a launched survey waits for it. */
  readonly startedAtMs: number | undefined;
  readonly served: Served;
  readonly ratings: readonly Rating[];
  readonly comment: string;
  /** null where the citizen passed the question by. */
  readonly requester?: Requester | null | undefined;
  /** Of the file, where the officer who launched the survey entered it. */
  readonly receiptCode?: string | undefined;
}

export function ratingOf({ criterion, subjectId }: RatingStep, level: string): Rating {
  const subject =
    criterion.per === 'officer'
      ? { officerId: subjectId }
      : criterion.per === 'serviceField'
        ? { serviceFieldId: subjectId }
        : {};
  return { criterionId: criterion.id, level, ...subject };
}

function isOfStep(rating: Rating, { criterion, subjectId }: RatingStep): boolean {
  const ratedId = rating.officerId ?? rating.serviceFieldId ?? '';
  return rating.criterionId === criterion.id && ratedId === subjectId;
}

export function withoutStep(ratings: readonly Rating[], step: RatingStep): Rating[] {
  return ratings.filter((rating) => !isOfStep(rating, step));
}

export function findRating({ ratings }: Answers, step: RatingStep): Rating | undefined {
  return ratings.find((rating) => isOfStep(rating, step));
}

/** Where the last look may pass a step by. */
export function isAnswered(step: Step, answers: Answers): boolean {
  switch (step.kind) {
    case 'field':
      return answers.served.serviceFieldId !== undefined;
    case 'officer':
      return answers.served.officerId !== undefined || answers.served.several !== undefined;
    case 'several':
      return answers.served.several !== undefined && answers.served.several.length > 0;
    case 'rating':
      return step.criterion.optional === true || findRating(answers, step) !== undefined;
    case 'requester':
      return answers.requester !== undefined;
    case 'comment':
      return true;
    case 'last-look':
      return false;
  }
}

export interface Sending {
  readonly id: string;
  readonly at: number;
  readonly complete: boolean;
  readonly comment: string;
  readonly counterId: string | undefined;
}

/** Only what the last path of screens asked for: who went back and chose another officer rated that one. */
export function buildDraft(
  catalogue: PublishedCatalogue,
  answers: Answers,
  { at, ...sending }: Sending,
): ResponseDraft {
  const { served, startedAtMs, receiptCode, requester } = answers;
  const { officerIds = [], serviceFieldId } = determineServed(catalogue, served);
  const asked = listSteps(catalogue, served).filter((step) => step.kind === 'rating');
  return {
    ...sending,
    catalogueVersion: catalogue.version,
    startedAtMs: startedAtMs ?? at,
    answeredAtMs: at,
    officerIds,
    serviceFieldId: serviceFieldId ?? undefined,
    requester: requester ?? undefined,
    // A survey that was left half-way does not use up the file's one response.
    receiptCode: sending.complete ? receiptCode : undefined,
    ratings: answers.ratings.filter((rating) => asked.some((step) => isOfStep(rating, step))),
  };
}
