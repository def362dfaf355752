import * as z from 'zod/mini';
import { Slug } from './catalogue.ts';
import { isDay } from './period.ts';
import type { RejectionCode } from './problem.ts';
import { findRequester, requesters } from './requester.ts';

export const channels = ['kiosk', 'link', 'paper'] as const;
export type Channel = (typeof channels)[number];

export const commentMaxLength = 1000;
/** Who may be named in one response. */
export const officersMost = 20;
export const batchMaxResponses = 200;
export const batchMaxBytes = 2 * 1024 * 1024;

const uuidV4 = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i;

/** Characters are what a person counts as such, not the halves of an emoji. */
function isShortComment(text: string): boolean {
  return text.length <= commentMaxLength || [...text].length <= commentMaxLength;
}

/** ISO 8601 with a zone. `Date` alone would take 30 February for 2 March. */
const Instant = z.string().check(
  z.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/),
  z.refine((text) => isDay(text.slice(0, 10)) && !Number.isNaN(Date.parse(text))),
);

const Rating = z.object({
  criterionId: z.string().check(z.maxLength(64)),
  level: z.string().check(z.maxLength(16)),
  officerId: z.optional(z.string().check(z.maxLength(64))),
  serviceFieldId: z.optional(z.string().check(z.maxLength(64))),
});
export type Rating = z.infer<typeof Rating>;

/**
 * One citizen's ratings on the wire. What it may name is decided against its catalogue (`check-response.ts`).
 * Keys that are not named here are dropped: nothing else of a citizen is ever stored.
 */
export const SurveyResponse = z.object({
  id: z.string().check(z.regex(uuidV4)),
  seq: z.int().check(z.positive()),
  catalogueVersion: z.int().check(z.positive()),
  channel: z.enum(channels),
  startedAt: z.optional(Instant),
  answeredAt: Instant,
  officerIds: z._default(z.array(Slug).check(z.maxLength(officersMost)), []),
  serviceFieldId: z.optional(Slug),
  counterId: z.optional(Slug),
  ratings: z.array(Rating).check(z.maxLength(500)),
  complete: z._default(z.boolean(), true),
  receiptCode: z.optional(z.string().check(z.minLength(1), z.maxLength(64))),
  comment: z.optional(z.string().check(z.refine(isShortComment))),
  requester: z.optional(z.enum(requesters)),
});
export type SurveyResponse = z.infer<typeof SurveyResponse>;

const rejectionByKey: Partial<Record<PropertyKey, RejectionCode>> = {
  id: 'invalid-id',
  seq: 'invalid-seq',
  catalogueVersion: 'unknown-catalogue-version',
  channel: 'invalid-channel',
  startedAt: 'invalid-time',
  answeredAt: 'invalid-time',
  officerIds: 'unknown-officer',
  serviceFieldId: 'unknown-service-field',
  counterId: 'unknown-counter',
  receiptCode: 'invalid-receipt-code',
  comment: 'invalid-comment',
};

/** The typed response, or the code of the first thing that is wrong with it. */
export function parseSurveyResponse(item: unknown): SurveyResponse | RejectionCode {
  const parsed = SurveyResponse.safeParse(withoutAbsent(item));
  if (parsed.success) return parsed.data;
  const key = parsed.error.issues[0]?.path[0];
  return (key === undefined ? undefined : rejectionByKey[key]) ?? 'invalid-response';
}

/** Keys that may also be empty: they mean that there is none. */
const mayBeEmpty = new Set(['serviceFieldId', 'counterId', 'officerId', 'receiptCode', 'comment']);

function isAbsent(key: string, value: unknown): boolean {
  // One that is not known here, from a newer tablet perhaps, is none: no response is lost for it.
  if (key === 'requester') return findRequester(value) === undefined;
  return value === null || (value === '' && mayBeEmpty.has(key));
}

/** Other programs write `null`, or nothing at all between the quotes, for what is absent; it means the same. */
function withoutAbsent(item: unknown): unknown {
  if (typeof item !== 'object' || item === null || Array.isArray(item)) return item;
  const { ratings } = item as { ratings?: unknown };
  const present = withoutAbsentKeys(item as Readonly<Record<string, unknown>>);
  return Array.isArray(ratings) ? { ...present, ratings: ratings.map(withoutAbsent) } : present;
}

/** The same object where nothing is absent, as in what our own tablets send. */
function withoutAbsentKeys(item: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  for (const key in item)
    if (isAbsent(key, item[key]))
      return Object.fromEntries(Object.entries(item).filter(([each, value]) => !isAbsent(each, value)));
  return item;
}
