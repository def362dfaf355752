import type { InputOf } from '../../shared/endpoint.ts';
import type { sendReply } from '../../shared/endpoints/officer.ts';
import { dayOf, parsePeriod } from '../../shared/period.ts';
import { Problem } from '../../shared/problem.ts';
import type { Actor } from '../access/principal.ts';
import { makeId } from '../access/secret.ts';
import { commentPeriod, listOfficerComments } from '../reports/officer-comments.ts';
import { noteChange } from '../storage/act.ts';
import { getLatestCatalogue } from '../storage/catalogue.ts';
import { listReleases } from '../storage/score-release.ts';
import { insertScoreReply, listScoreReplies, setScoreAnswer } from '../storage/score-reply.ts';
import type { Scope, Storage } from '../storage/storage.ts';

const mostReplies = 200;

type Sent = InputOf<typeof sendReply>;

/**
 * An officer's note on a period, or on a comment that the officer was shown.
 * @throws Problem `unknown-comment`, `invalid-day`, `period-reversed`, `too-many-replies`
 */
export function sendScoreReply(
  storage: Storage,
  officeId: string,
  officerId: string,
  { about, text, now }: Sent & { now: number },
): Promise<{ replyId: string }> {
  return storage.write(async (scope) => {
    if (about.kind === 'period') parsePeriod(about.from, about.to);
    else await checkShown(scope, officeId, { officerId, commentId: about.commentId, now });
    if ((await listScoreReplies(scope, officeId, officerId)).length >= mostReplies)
      throw new Problem('too-many-replies', { most: mostReplies });
    const replyId = makeId();
    noteChange(scope, { subject: replyId, after: { kind: about.kind } });
    const reply = { replyId, officerId, about, text: text.trim(), sentAt: now };
    await insertScoreReply(scope, officeId, reply);
    return { replyId };
  });
}

async function checkShown(
  scope: Scope,
  officeId: string,
  { officerId, commentId, now }: { officerId: string; commentId: string; now: number },
): Promise<void> {
  const { office } = await getLatestCatalogue(scope, officeId);
  const throughDays = (await listReleases(scope, officeId, officerId)).map((each) => each.throughDay);
  const period = commentPeriod(throughDays, dayOf(now, office.timeZone));
  const shown = period ? await listOfficerComments(scope, officeId, officerId, period) : [];
  if (!shown.some((comment) => comment.commentId === commentId)) throw new Problem('unknown-comment');
}

/** @throws Problem `unknown-reply` */
export function answerScoreReply(
  storage: Storage,
  officeId: string,
  replyId: string,
  { text, actor, now }: { text: string; actor: Actor; now: number },
): Promise<void> {
  return storage.write(async (scope) => {
    const { office } = await getLatestCatalogue(scope, officeId);
    const answer = { text: text.trim(), by: actor.name, at: now };
    const officerId = await setScoreAnswer(scope, officeId, replyId, answer);
    if (officerId === undefined) throw new Problem('unknown-reply');
    noteChange(scope, { subject: replyId, after: { officerId, day: dayOf(now, office.timeZone) } });
  });
}
