import * as z from 'zod/mini';
import { endpoint } from '../endpoint.ts';
import { LongText } from '../long-text.ts';
import { ReleaseRule } from '../officer-score/release-rule.ts';

/** Ratings of one criterion: by level, each between two numbers that are mostly the same. */
const CriterionCounts = z.object({
  criterionId: z.string(),
  total: z.int(),
  levels: z.array(z.object({ level: z.string(), least: z.int(), most: z.int() })),
});
export type CriterionCounts = z.infer<typeof CriterionCounts>;

const ReplyView = z.object({
  replyId: z.string(),
  officerId: z.string(),
  officerName: z.string(),
  /** What it is about: the scores of a period, or a comment. */
  about: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('period'), from: z.string(), to: z.string() }),
    z.object({ kind: z.literal('comment'), commentId: z.string(), text: z.string() }),
  ]),
  text: z.string(),
  sentDay: z.string(),
  /** null until somebody answered. */
  answer: z.nullable(z.object({ text: z.string(), by: z.string(), day: z.string() })),
});
export type ReplyView = z.infer<typeof ReplyView>;

/** What may be seen of one officer's ratings, by the officer and by who appraises: the same. Nothing of others. */
export const OfficerScores = z.object({
  officerId: z.string(),
  officerName: z.string(),
  officeName: z.string(),
  rule: ReleaseRule,
  /** The day from which the next batch is shown, if enough ratings have come by then. */
  nextReleaseDay: z.string(),
  criteria: z.array(
    z.object({
      criterionId: z.string(),
      text: z.string(),
      /** The best one first; those that are asked no more come last. */
      levels: z.array(z.object({ level: z.string(), label: z.string() })),
    }),
  ),
  /** Batches in the order of time, each of the ratings since the one before. */
  releases: z.array(z.object({ throughDay: z.string(), criteria: z.array(CriterionCounts) })),
  /** Ended quarters of the whole office, those in which enough other officers were rated. */
  officeQuarters: z.array(z.object({ from: z.string(), to: z.string(), criteria: z.array(CriterionCounts) })),
  /** Approved ones of the last year, in no order of time. */
  comments: z.array(z.object({ commentId: z.string(), text: z.string() })),
  replies: z.array(ReplyView),
});
export type OfficerScores = z.infer<typeof OfficerScores>;

const OwnScores = z.object({
  ...OfficerScores.shape,
  /** False until the officer has confirmed to have read what is kept of officers. */
  isNoticeConfirmed: z.boolean(),
});
export type OwnScores = z.infer<typeof OwnScores>;

export const getOwnScores = endpoint('GET /api/v1/officer/scores', 'score.read-own', { output: OwnScores });

/** What is kept of officers was read. Once is enough; a later text asks again. */
export const confirmNotice = endpoint('PUT /api/v1/officer/notice', 'score.read-own', {
  action: 'notice.confirm',
  input: z.object({ version: z.int() }),
});

/** The right of reply: a note on a period or on a comment that was shown. */
export const sendReply = endpoint('POST /api/v1/officer/replies', 'score.read-own', {
  action: 'reply.send',
  input: z.object({
    about: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('period'), from: z.string(), to: z.string() }),
      z.object({ kind: z.literal('comment'), commentId: z.string() }),
    ]),
    text: LongText,
  }),
  status: 201,
  output: z.object({ replyId: z.string() }),
});

export const getOfficerScores = endpoint(
  'GET /api/v1/offices/:officeId/officers/:officerId/scores',
  'score.appraise',
  { output: OfficerScores },
);

/** Who can be appraised, and what was replied; those that wait for an answer first. */
export const listReplies = endpoint('GET /api/v1/offices/:officeId/replies', 'score.appraise', {
  output: z.object({
    officers: z.array(z.object({ officerId: z.string(), name: z.string() })),
    replies: z.array(ReplyView),
  }),
});

export const answerReply = endpoint('PUT /api/v1/offices/:officeId/replies/:replyId', 'score.appraise', {
  action: 'reply.answer',
  input: z.object({ text: LongText }),
});
