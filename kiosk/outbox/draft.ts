import { maskDigits } from '../../shared/mask-digits.ts';
import type { Requester } from '../../shared/requester.ts';
import type { Rating, SurveyResponse } from '../../shared/survey-response.ts';

/** What a citizen answered, before it has its place in the queue. Times are by this tablet's clock. */
export interface ResponseDraft {
  /** A random UUID, made once, before anything is stored: saving the same draft again changes nothing. */
  readonly id: string;
  readonly catalogueVersion: number;
  readonly startedAtMs: number;
  readonly answeredAtMs: number;
  readonly officerIds: readonly string[];
  readonly serviceFieldId?: string | undefined;
  readonly counterId?: string | undefined;
  readonly ratings: readonly Rating[];
  readonly comment: string;
  readonly requester?: Requester | undefined;
  readonly receiptCode?: string | undefined;
  /** False for a survey that was left half-way. */
  readonly complete?: boolean | undefined;
}

/** The response as it goes over the wire; numbers in the comment are masked before they touch the disk. */
export function buildResponse(draft: ResponseDraft, seq: number, clockOffsetMs: number): SurveyResponse {
  const comment = maskDigits(draft.comment).trim();
  return {
    id: draft.id,
    seq,
    catalogueVersion: draft.catalogueVersion,
    channel: 'kiosk',
    startedAt: new Date(draft.startedAtMs + clockOffsetMs).toISOString(),
    answeredAt: new Date(draft.answeredAtMs + clockOffsetMs).toISOString(),
    officerIds: [...draft.officerIds],
    ...(draft.serviceFieldId === undefined ? {} : { serviceFieldId: draft.serviceFieldId }),
    ...(draft.counterId === undefined ? {} : { counterId: draft.counterId }),
    ratings: [...draft.ratings],
    complete: draft.complete ?? true,
    ...(draft.receiptCode === undefined ? {} : { receiptCode: draft.receiptCode }),
    ...(comment === '' ? {} : { comment }),
    ...(draft.requester === undefined ? {} : { requester: draft.requester }),
  };
}
