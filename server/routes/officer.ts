import {
  answerReply,
  confirmNotice,
  getOfficerScores,
  getOwnScores,
  listReplies,
  sendReply,
} from '../../shared/endpoints/officer.ts';
import { noticeVersion } from '../../shared/officer-score/notice-version.ts';
import { Problem } from '../../shared/problem.ts';
import { actorOf, type Principal, refuseOfficer } from '../access/principal.ts';
import type { Bind } from '../http/bind.ts';
import type { Services } from '../http/services.ts';
import { releaseDueScores } from '../operations/release-scores.ts';
import { answerScoreReply, sendScoreReply } from '../operations/score-reply.ts';
import { getOfficerScoresView } from '../reports/officer-scores.ts';
import { viewRepliesAndOfficers } from '../reports/score-replies.ts';
import { hasConfirmed, insertConfirmation } from '../storage/notice-confirmation.ts';

/** The officer whose account calls. @throws Problem `forbidden` where it is nobody's */
function officerOf(principal: Principal): { accountId: string; officeId: string; officerId: string } {
  if (principal.kind !== 'account') throw new Problem('forbidden');
  const { accountId, officeId, officerId } = principal.account;
  if (officeId === null || officerId === null) throw new Problem('forbidden');
  return { accountId, officeId, officerId };
}

export function bindOfficers(bind: Bind, services: Services): void {
  bindOwn(bind, services);
  bindAppraisal(bind, services);
}

function bindOwn(bind: Bind, { storage }: Services): void {
  bind(getOwnScores, async ({ principal, now }) => {
    const { accountId, officeId, officerId } = officerOf(principal);
    await releaseDueScores(storage, officeId, now);
    return storage.read(async (scope) => ({
      ...(await getOfficerScoresView(scope, officeId, officerId, now)),
      isNoticeConfirmed: await hasConfirmed(scope, accountId, noticeVersion),
    }));
  });

  bind(confirmNotice, async ({ principal, input: { version }, now }) => {
    const { accountId } = officerOf(principal);
    await storage.write((scope) => insertConfirmation(scope, accountId, version, now));
    return undefined;
  });

  bind(sendReply, ({ principal, input, now }) => {
    const { officeId, officerId } = officerOf(principal);
    return sendScoreReply(storage, officeId, officerId, { ...input, now });
  });
}

function bindAppraisal(bind: Bind, { storage }: Services): void {
  bind(getOfficerScores, async ({ principal, param, now }) => {
    refuseOfficer(principal);
    const officeId = param('officeId');
    await releaseDueScores(storage, officeId, now);
    return storage.read((scope) => getOfficerScoresView(scope, officeId, param('officerId'), now));
  });

  bind(listReplies, ({ principal, param }) => {
    refuseOfficer(principal);
    return storage.read((scope) => viewRepliesAndOfficers(scope, param('officeId')));
  });

  bind(answerReply, async ({ principal, param, input: { text }, now }) => {
    const answer = { text, actor: actorOf(principal), now };
    await answerScoreReply(storage, param('officeId'), param('replyId'), answer);
    return undefined;
  });
}
