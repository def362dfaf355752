import { addDays, type Day } from '../../shared/period.ts';
import { openHandle, sealId } from '../ingest/handle.ts';
import { listApprovedIds } from '../storage/comment-review.ts';
import { findInstallationValue } from '../storage/installation.ts';
import { listCommentsServed } from '../storage/response.ts';
import type { Scope } from '../storage/storage.ts';

export interface ReleasedComment {
  readonly commentId: string;
  readonly text: string;
}

/**
 * What citizens whom an officer served wrote, as far as a moderator approved of it: in the year up to the last day of
 * the officer's last batch, so that each is one of a batch's citizens, and in no order of time.
 */
export async function listOfficerComments(
  scope: Scope,
  officeId: string,
  officerId: string,
  throughDay: Day,
): Promise<ReleasedComment[]> {
  const secret = (await findInstallationValue(scope, 'receipt-key')) ?? '';
  const period = { from: addDays(throughDay, -365), to: throughDay };
  const ids = (await listApprovedIds(scope, officeId, period)).map(
    (commentId) => openHandle('comment', commentId, secret) ?? '',
  );
  return (await listCommentsServed(scope, officeId, officerId, ids))
    .map(({ id, comment }) => ({ commentId: sealId('comment', id, secret), text: comment }))
    .sort((a, b) => (a.commentId < b.commentId ? -1 : 1));
}
