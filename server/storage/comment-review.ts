import type { CommentState } from '../../shared/endpoints/comment.ts';
import type { Day, Period } from '../../shared/period.ts';
import type { RowTarget } from './engine.ts';
import type { Scope } from './storage.ts';

const target = {
  table: 'comment_review',
  columns: { office_id: 'text', comment_id: 'text', day: 'text', state: 'text' },
  onConflict: 'do nothing',
  key: 'comment_id',
} as const satisfies RowTarget;

export interface WaitingComment {
  readonly commentId: string;
  readonly day: Day;
}

export async function insertWaitingComments(
  { db, engine }: Scope,
  officeId: string,
  comments: readonly WaitingComment[],
): Promise<void> {
  if (comments.length === 0) return;
  const rows = comments.map(({ commentId, day }) => ({
    office_id: officeId,
    comment_id: commentId,
    day,
    state: 'waiting',
  }));
  await engine.writeRows(
    db,
    target,
    rows.sort((a, b) => (a.comment_id < b.comment_id ? -1 : 1)),
  );
}

export interface CommentReview extends WaitingComment {
  readonly state: CommentState;
  readonly reason: string | null;
  readonly decidedBy: string | null;
  readonly hasCase: boolean;
}

export interface ReviewPage {
  readonly state: CommentState;
  readonly beforeDay: Day;
  readonly after: string;
  readonly limit: number;
}

/** Of days before one, in the order of their names, which are random. */
export async function listCommentReviews(
  { db }: Scope,
  officeId: string,
  { state, beforeDay, after, limit }: ReviewPage,
): Promise<CommentReview[]> {
  const rows = await db
    .selectFrom('comment_review')
    .leftJoin('feedback_case', (join) =>
      join
        .onRef('feedback_case.office_id', '=', 'comment_review.office_id')
        .onRef('feedback_case.case_id', '=', 'comment_review.comment_id'),
    )
    .selectAll('comment_review')
    .select('feedback_case.case_id')
    .where('comment_review.office_id', '=', officeId)
    .where('comment_review.state', '=', state)
    .where('comment_review.day', '<', beforeDay)
    .where('comment_review.comment_id', '>', after)
    .orderBy('comment_review.comment_id')
    .limit(limit)
    .execute();
  return rows.map((row) => ({
    commentId: row.comment_id,
    day: row.day,
    state: row.state,
    reason: row.reason,
    decidedBy: row.decided_by,
    hasCase: row.case_id !== null,
  }));
}

/** Which may be read of a period; at most a thousand. In the order of their names, which are random. */
export async function listApprovedIds(
  { db }: Scope,
  officeId: string,
  { from, to }: Period,
): Promise<string[]> {
  const rows = await db
    .selectFrom('comment_review')
    .select('comment_id')
    .where('office_id', '=', officeId)
    .where('state', '=', 'approved')
    .where('day', '>=', from)
    .where('day', '<=', to)
    .orderBy('comment_id')
    .limit(1000)
    .execute();
  return rows.map((row) => row.comment_id);
}

/** Of these comments those that may be read. */
export async function listApprovedAmong(
  { db }: Scope,
  officeId: string,
  commentIds: readonly string[],
): Promise<string[]> {
  if (commentIds.length === 0) return [];
  const rows = await db
    .selectFrom('comment_review')
    .select('comment_id')
    .where('office_id', '=', officeId)
    .where('state', '=', 'approved')
    .where('comment_id', 'in', commentIds)
    .execute();
  return rows.map((row) => row.comment_id);
}

export async function countCommentReviews(
  { db }: Scope,
  officeId: string,
  beforeDay: Day,
): Promise<Record<CommentState, number>> {
  const rows = await db
    .selectFrom('comment_review')
    .select('state')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('office_id', '=', officeId)
    .where('day', '<', beforeDay)
    .groupBy('state')
    .execute();
  const counts = { waiting: 0, approved: 0, hidden: 0 };
  for (const { state, count } of rows) counts[state] = Number(count);
  return counts;
}

export async function findCommentDay(
  { db }: Scope,
  officeId: string,
  commentId: string,
): Promise<Day | undefined> {
  const row = await db
    .selectFrom('comment_review')
    .select('day')
    .where('office_id', '=', officeId)
    .where('comment_id', '=', commentId)
    .executeTakeFirst();
  return row?.day;
}

export interface CommentDecision {
  readonly state: CommentState;
  readonly reason: string | null;
  readonly decidedBy: string;
  readonly decidedAt: number;
}

export async function setCommentState(
  { db }: Scope,
  officeId: string,
  commentId: string,
  { state, reason, decidedBy, decidedAt }: CommentDecision,
): Promise<void> {
  await db
    .updateTable('comment_review')
    .set({ state, reason, decided_by: decidedBy, decided_at: decidedAt })
    .where('office_id', '=', officeId)
    .where('comment_id', '=', commentId)
    .execute();
}

export async function deleteCommentReview({ db }: Scope, officeId: string, commentId: string): Promise<void> {
  await db
    .deleteFrom('comment_review')
    .where('office_id', '=', officeId)
    .where('comment_id', '=', commentId)
    .execute();
}

export async function deleteReviewsOfDays(
  { db }: Scope,
  officeId: string,
  { from, to }: Period,
): Promise<void> {
  await db
    .deleteFrom('comment_review')
    .where('office_id', '=', officeId)
    .where('day', '>=', from)
    .where('day', '<=', to)
    .execute();
}
