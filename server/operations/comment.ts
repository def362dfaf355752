import type { OutputOf } from '../../shared/endpoint.ts';
import type { CommentState, listComments } from '../../shared/endpoints/comment.ts';
import { type Day, dayOf } from '../../shared/period.ts';
import { Problem } from '../../shared/problem.ts';
import type { Actor } from '../access/principal.ts';
import { readCommentTexts } from '../reports/comment-texts.ts';
import { noteChange } from '../storage/act.ts';
import { getLatestCatalogue } from '../storage/catalogue.ts';
import * as reviews from '../storage/comment-review.ts';
import type { Scope, Storage } from '../storage/storage.ts';

const pageSize = 50;

/** The first day of which nothing is shown yet. */
export async function findRunningDay(scope: Scope, officeId: string, now: number): Promise<Day> {
  return dayOf(now, (await getLatestCatalogue(scope, officeId)).office.timeZone);
}

/** Comments of ended days in one state, a page at a time. @throws Problem `unknown-office` */
export function listCommentPage(
  storage: Storage,
  officeId: string,
  { state, after, now }: { state: CommentState; after: string; now: number },
): Promise<OutputOf<typeof listComments>> {
  return storage.read(async (scope) => {
    const beforeDay = await findRunningDay(scope, officeId, now);
    const limit = pageSize + 1;
    const found = await reviews.listCommentReviews(scope, officeId, { state, beforeDay, after, limit });
    const page = found.slice(0, pageSize);
    const texts = await readCommentTexts(
      scope,
      officeId,
      page.map(({ commentId }) => commentId),
    );
    return {
      comments: page.map((review) => ({ ...review, text: texts.get(review.commentId) ?? '' })),
      next: found.length > pageSize ? (page.at(-1)?.commentId ?? null) : null,
      counts: await reviews.countCommentReviews(scope, officeId, beforeDay),
    };
  });
}

export interface Comment {
  readonly day: Day;
  readonly text: string;
}

/** A comment of an ended day. @throws Problem `unknown-comment` */
export async function getComment(
  scope: Scope,
  officeId: string,
  commentId: string,
  now: number,
): Promise<Comment> {
  const day = await reviews.findCommentDay(scope, officeId, commentId);
  const text = (await readCommentTexts(scope, officeId, [commentId])).get(commentId);
  if (day === undefined || text === undefined || day >= (await findRunningDay(scope, officeId, now)))
    throw new Problem('unknown-comment');
  return { day, text };
}

/** Lets a comment be read, hides it, or leaves it to be looked at again. @throws Problem `unknown-comment` */
export function moderateComment(
  storage: Storage,
  officeId: string,
  commentId: string,
  { state, reason, actor, now }: { state: CommentState; reason: string | null; actor: Actor; now: number },
): Promise<void> {
  return storage.write(async (scope) => {
    await getComment(scope, officeId, commentId, now);
    const decision = { state, reason, decidedBy: actor.name, decidedAt: now };
    noteChange(scope, { after: { state, reason } });
    await reviews.setCommentState(scope, officeId, commentId, decision);
  });
}
