import * as z from 'zod/mini';
import { endpoint } from '../endpoint.ts';
import { ShortName } from '../short-name.ts';

export const commentStates = ['waiting', 'approved', 'hidden'] as const;
export type CommentState = (typeof commentStates)[number];

/** A comment and its day: no ratings, nobody who was rated, no hour. */
export const CommentView = z.object({
  commentId: z.string(),
  day: z.string(),
  text: z.string(),
  state: z.enum(commentStates),
  /** Why it was hidden. */
  reason: z.nullable(z.string()),
  decidedBy: z.nullable(z.string()),
  /** True where a case was made of it; the case has the comment's id. */
  hasCase: z.boolean(),
});
export type CommentView = z.infer<typeof CommentView>;

/** Comments of ended days: `?state&after`. In an order that has nothing to do with their arrival. */
export const listComments = endpoint('GET /api/v1/offices/:officeId/comments', 'comment.moderate', {
  output: z.object({
    comments: z.array(CommentView),
    /** What to pass as `after` for the next page; null on the last one. */
    next: z.nullable(z.string()),
    counts: z.object({ waiting: z.int(), approved: z.int(), hidden: z.int() }),
  }),
});

/** Whether others may read it. */
export const putCommentState = endpoint(
  'PUT /api/v1/offices/:officeId/comments/:commentId',
  'comment.moderate',
  {
    action: 'comment.decide',
    input: z.discriminatedUnion('state', [
      z.object({ state: z.literal('hidden'), reason: ShortName }),
      z.object({ state: z.literal('approved') }),
      z.object({ state: z.literal('waiting') }),
    ]),
  },
);
