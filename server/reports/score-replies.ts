import { officerLabel } from '../../shared/catalogue.ts';
import type { OutputOf } from '../../shared/endpoint.ts';
import type { listReplies, ReplyView } from '../../shared/endpoints/officer.ts';
import { dayOf } from '../../shared/period.ts';
import { getLatestCatalogue } from '../storage/catalogue.ts';
import { listScoreReplies } from '../storage/score-reply.ts';
import type { Scope } from '../storage/storage.ts';
import { readApprovedComments } from './officer-comments.ts';

/**
 * What one officer, or every officer of an office, has replied. A comment that is gone, or was hidden since, leaves
 * its reply.
 */
export async function viewReplies(scope: Scope, officeId: string, officerId?: string): Promise<ReplyView[]> {
  const replies = await listScoreReplies(scope, officeId, officerId);
  if (replies.length === 0) return [];
  const { office, officers } = await getLatestCatalogue(scope, officeId);
  const texts = new Map<string, string>();
  for (const [id, own] of Map.groupBy(replies, (reply) => reply.officerId)) {
    const commentIds = own.flatMap(({ about }) => (about.kind === 'comment' ? [about.commentId] : []));
    for (const [commentId, text] of await readApprovedComments(scope, officeId, id, commentIds))
      texts.set(commentId, text);
  }
  const names = new Map(officers.map((officer) => [officer.id, officerLabel(officer)]));
  const dayAt = (at: number) => dayOf(at, office.timeZone);
  return replies.map(({ replyId, officerId: id, about, text, sentAt, answer }) => ({
    replyId,
    officerId: id,
    officerName: names.get(id) ?? id,
    about: about.kind === 'comment' ? { ...about, text: texts.get(about.commentId) ?? '' } : about,
    text,
    sentDay: dayAt(sentAt),
    answer: answer && { text: answer.text, by: answer.by, day: dayAt(answer.at) },
  }));
}

/** For who appraises: all officers of the catalogue, and every reply, those without an answer first. */
export async function viewRepliesAndOfficers(
  scope: Scope,
  officeId: string,
): Promise<OutputOf<typeof listReplies>> {
  const { officers } = await getLatestCatalogue(scope, officeId);
  const replies = await viewReplies(scope, officeId);
  const [answered, waiting] = [
    replies.filter(({ answer }) => answer),
    replies.filter(({ answer }) => !answer),
  ];
  return {
    officers: officers.map((officer) => ({ officerId: officer.id, name: officerLabel(officer) })),
    replies: [...waiting, ...answered],
  };
}
