import { createHmac } from 'node:crypto';
import type { Catalogue } from '../../shared/catalogue.ts';
import { checkResponse, type ResponseContent } from '../../shared/check-response.ts';
import { dayAndHour } from '../../shared/period.ts';
import type { RejectionCode } from '../../shared/problem.ts';
import { parseSurveyResponse, type SurveyResponse } from '../../shared/survey-response.ts';
import type { KeptResponse } from '../storage/response.ts';

/** One item of a batch, judged by itself. */
export interface Candidate {
  readonly kept: KeptResponse;
  readonly receiptHash: string | null;
  /** As it was sent: only the rules that mark look at its times. */
  readonly response: SurveyResponse;
}

export interface Judgement {
  /** As it was sent. */
  readonly id: string | null;
  readonly seq: number | null;
  readonly candidate: Candidate | null;
  readonly code: RejectionCode | null;
}

export interface JudgeContext {
  readonly now: number;
  readonly timeZone: string;
  readonly receiptKey: string;
  findCatalogue(version: number): Catalogue | undefined;
}

/** What is kept of a response, or why it can never be stored. Pure: clock and catalogues are passed in. */
export function judgeItem(item: unknown, context: JudgeContext): Judgement {
  const response = parseSurveyResponse(item);
  if (typeof response === 'string') return { ...nameOf(item), candidate: null, code: response };
  const { id, seq } = response;
  const catalogue = context.findCatalogue(response.catalogueVersion);
  if (!catalogue) return { id, seq, candidate: null, code: 'unknown-catalogue-version' };
  const content = checkResponse(response, catalogue);
  if (typeof content === 'string') return { id, seq, candidate: null, code: content };
  const receiptHash = response.receiptCode ? hashReceipt(response.receiptCode, context.receiptKey) : null;
  return {
    id,
    seq,
    candidate: { kept: keep(response, content, context), receiptHash, response },
    code: null,
  };
}

function nameOf(item: unknown): { id: string | null; seq: number | null } {
  if (typeof item !== 'object' || item === null) return { id: null, seq: null };
  const { id, seq } = item as { id?: unknown; seq?: unknown };
  return {
    id: typeof id === 'string' ? id.slice(0, 100) : null,
    seq: Number.isSafeInteger(seq) && (seq as number) > 0 ? (seq as number) : null,
  };
}

function keep(
  response: SurveyResponse,
  content: ResponseContent,
  { now, timeZone }: JudgeContext,
): KeptResponse {
  const { day, hour } = dayAndHour(Math.min(Date.parse(response.answeredAt), now), timeZone);
  return {
    id: response.id.toLowerCase(),
    day,
    hour,
    complete: response.complete,
    marks: [],
    excluded: false,
    content,
  };
}

/** Keyed, so that hashes alone do not tell which receipts were rated; where the key is, and why, is in decision 36. */
function hashReceipt(code: string, key: string): string {
  return createHmac('sha256', key).update(code.normalize('NFC').trim().toUpperCase()).digest('base64url');
}
