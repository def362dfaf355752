import * as z from 'zod/mini';
import { DayText } from '../day-schema.ts';
import { endpoint } from '../endpoint.ts';
import { markNames } from '../office-settings.ts';
import { ShortName } from '../short-name.ts';
import { channels } from '../survey-response.ts';

/** All that whoever reviews sees of a response: nothing that tells what was rated, whom, or when in the day. */
export const ReviewedResponse = z.object({
  /** Random; it leads to the response and is neither its id nor its place in any order. */
  handle: z.string(),
  day: z.string(),
  channel: z.enum(channels),
  counterId: z.nullable(z.string()),
  marks: z.array(z.string()),
  complete: z.boolean(),
  /** Why it is not counted, and who decided; null where it counts. */
  exclusion: z.nullable(
    z.object({ by: z.string(), rule: z.nullable(z.string()), reason: z.nullable(z.string()) }),
  ),
});
export type ReviewedResponse = z.infer<typeof ReviewedResponse>;

/** Of ended days: `?from&to&channel&counterId&mark&excluded&after`, the last day first. */
export const listReviewedResponses = endpoint(
  'GET /api/v1/offices/:officeId/reviewed-responses',
  'response.review',
  {
    output: z.object({
      responses: z.array(ReviewedResponse),
      next: z.nullable(z.string()),
      /** How many there are of them, and how many of these are excluded. */
      total: z.int(),
      excluded: z.int(),
    }),
  },
);

const ExclusionAct = z.object({
  actId: z.string(),
  /** ISO 8601, UTC. */
  at: z.string(),
  by: z.string(),
  action: z.enum(['exclude', 'take-back']),
  rule: z.nullable(z.string()),
  reason: z.nullable(z.string()),
  count: z.int(),
  from: z.string(),
  to: z.string(),
});
export type ExclusionAct = z.infer<typeof ExclusionAct>;

/** What was excluded and taken back, the newest first. */
export const listExclusionActs = endpoint('GET /api/v1/offices/:officeId/exclusions', 'response.review', {
  output: z.object({ acts: z.array(ExclusionAct) }),
});

const handles = z.array(z.string().check(z.regex(/^[0-9a-f]{32}$/))).check(z.minLength(1), z.maxLength(200));

const Changed = z.object({ count: z.int() });

/** Takes picked responses out of the figures. */
export const excludeResponses = endpoint('POST /api/v1/offices/:officeId/exclusions', 'response.exclude', {
  action: 'response.exclude',
  input: z.object({ handles, reason: ShortName }),
  output: Changed,
  status: 201,
});

/** Takes out all that carry a mark, in a period. */
export const excludeByRule = endpoint('POST /api/v1/offices/:officeId/rule-exclusions', 'response.exclude', {
  action: 'response.exclude-by-rule',
  input: z.object({ mark: z.enum(markNames), from: DayText, to: DayText, reason: z.optional(ShortName) }),
  output: Changed,
  status: 201,
});

/** Puts responses back into the figures. That they were out stays in the log. */
export const takeBackExclusions = endpoint(
  'POST /api/v1/offices/:officeId/exclusion-withdrawals',
  'response.exclude',
  {
    action: 'response.take-back',
    input: z.object({ handles, reason: ShortName }),
    output: Changed,
    status: 201,
  },
);
