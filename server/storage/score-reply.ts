import type { Day } from '../../shared/period.ts';
import type { Tables } from './schema.ts';
import type { Scope } from './storage.ts';

export interface ScoreReply {
  readonly replyId: string;
  readonly officerId: string;
  readonly about:
    | { readonly kind: 'period'; readonly from: Day; readonly to: Day }
    | { readonly kind: 'comment'; readonly commentId: string };
  readonly text: string;
  /** Milliseconds since 1970, UTC. */
  readonly sentAt: number;
  readonly answer: { readonly text: string; readonly by: string; readonly at: number } | null;
}

function replyOf(row: Tables['score_reply']): ScoreReply {
  const { answer, answer_by: by, answer_at: at } = row;
  return {
    replyId: row.reply_id,
    officerId: row.officer_id,
    about: row.comment_id
      ? { kind: 'comment', commentId: row.comment_id }
      : { kind: 'period', from: row.from_day, to: row.to_day },
    text: row.text,
    sentAt: Number(row.sent_at),
    answer: answer === null ? null : { text: answer, by: by ?? '', at: Number(at) },
  };
}

/** More than all officers of a large office may write. */
const mostListed = 5000;

/** An office's, or one officer's: those without an answer first, the latest of either first. */
export async function listScoreReplies(
  { db }: Scope,
  officeId: string,
  officerId?: string,
): Promise<ScoreReply[]> {
  const ofOffice = db.selectFrom('score_reply').selectAll().where('office_id', '=', officeId);
  const asked = officerId === undefined ? ofOffice : ofOffice.where('officer_id', '=', officerId);
  const rows = await asked
    // What waits for an answer is never cut off.
    .orderBy((eb) => eb.case().when('answer', 'is', null).then(0).else(1).end())
    .orderBy('sent_at', 'desc')
    .orderBy('reply_id')
    .limit(mostListed)
    .execute();
  return rows.map(replyOf);
}

export async function insertScoreReply(
  { db }: Scope,
  officeId: string,
  { replyId, officerId, about, text, sentAt }: Omit<ScoreReply, 'answer'>,
): Promise<void> {
  await db
    .insertInto('score_reply')
    .values({
      office_id: officeId,
      officer_id: officerId,
      reply_id: replyId,
      from_day: about.kind === 'period' ? about.from : '',
      to_day: about.kind === 'period' ? about.to : '',
      comment_id: about.kind === 'comment' ? about.commentId : '',
      text,
      sent_at: sentAt,
    })
    .execute();
}

/** @returns the officer who is answered; undefined where there is no such reply */
export async function setScoreAnswer(
  { db }: Scope,
  officeId: string,
  replyId: string,
  { text, by, at }: NonNullable<ScoreReply['answer']>,
): Promise<string | undefined> {
  const answered = await db
    .updateTable('score_reply')
    .set({ answer: text, answer_by: by, answer_at: at })
    .where('office_id', '=', officeId)
    .where('reply_id', '=', replyId)
    .returning('officer_id')
    .executeTakeFirst();
  return answered?.officer_id;
}
