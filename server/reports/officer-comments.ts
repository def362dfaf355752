import { addDays, type Day, type Period } from '../../shared/period.ts';
import { openHandle, sealId } from '../ingest/handle.ts';
import { listApprovedAmong, listApprovedIds } from '../storage/comment-review.ts';
import { findInstallationValue } from '../storage/installation.ts';
import { listCommentsServed } from '../storage/response.ts';
import type { Scope } from '../storage/storage.ts';

export interface ReleasedComment {
  readonly commentId: string;
  readonly text: string;
}

/**
 * The days whose comments an officer may see: of whole batches, so that a comment comes and goes with all of its
 * batch, those of the last year and the one that reaches into it.
 * @param throughDays the last days of the officer's batches, in their order
 */
export function commentPeriod(throughDays: readonly Day[], today: Day): Period | undefined {
  const to = throughDays.findLast((day) => day < today);
  if (to === undefined) return undefined;
  const before = throughDays.findLast((day) => day < addDays(to, -365));
  return { from: before === undefined ? '' : addDays(before, 1), to };
}

/**
 * What citizens whom an officer served wrote in a period, as far as a moderator approved of it, in no order of time.
 */
export async function listOfficerComments(
  scope: Scope,
  officeId: string,
  officerId: string,
  period: Period,
): Promise<ReleasedComment[]> {
  return readServed(scope, officeId, officerId, await listApprovedIds(scope, officeId, period));
}

/** Of these comments those that are approved still, by their names: what was hidden since is read by no other way. */
export async function readApprovedComments(
  scope: Scope,
  officeId: string,
  officerId: string,
  commentIds: readonly string[],
): Promise<Map<string, string>> {
  const approved = await listApprovedAmong(scope, officeId, commentIds);
  const found = await readServed(scope, officeId, officerId, approved);
  return new Map(found.map(({ commentId, text }) => [commentId, text]));
}

async function readServed(
  scope: Scope,
  officeId: string,
  officerId: string,
  commentIds: readonly string[],
): Promise<ReleasedComment[]> {
  const secret = (await findInstallationValue(scope, 'handle-key')) ?? '';
  const ids = commentIds.map((commentId) => openHandle('comment', commentId, secret) ?? '');
  return (await listCommentsServed(scope, officeId, officerId, ids))
    .map(({ id, comment }) => ({ commentId: sealId('comment', id, secret), text: comment }))
    .sort((a, b) => (a.commentId < b.commentId ? -1 : 1));
}
