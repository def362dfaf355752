import type { AuditActor } from '../../shared/audit/audit-entry.ts';
import { dayOf, monthOf } from '../../shared/period.ts';
import { Problem } from '../../shared/problem.ts';
import { daysOfMonth, firstKeptMonth } from '../../shared/retention.ts';
import { compareTallies, digestDifferences, recount } from '../ingest/tally-differences.ts';
import { noteChange, performAct } from '../storage/act.ts';
import { getLatestCatalogue, listOfficeVersions } from '../storage/catalogue.ts';
import { deleteReviewsOfDays } from '../storage/comment-review.ts';
import { holdDevices } from '../storage/device.ts';
import { getOfficeSettings } from '../storage/office-settings.ts';
import { listPurgedMonths, type PurgedPart, purgedParts, putPurgedMonth } from '../storage/purged-month.ts';
import {
  clearCommentsOfDays,
  deleteResponsesOfDays,
  findFirstDay,
  listResponsesOfDays,
} from '../storage/response.ts';
import type { Scope, Storage } from '../storage/storage.ts';
import { listTallies } from '../storage/tally.ts';
import { insertTombstones } from '../storage/tombstone.ts';

export interface Purged {
  readonly responses: number;
  readonly comments: number;
}

/** A month of single responses at a time; a hundred years would be more than anybody keeps. */
const mostMonthsAtOnce = 1200;

interface Purge {
  readonly actor: AuditActor;
  /** Milliseconds since 1970, UTC. */
  readonly now: number;
}

/**
 * Takes away the single responses and comments that an office keeps no longer: whole months, one in a transaction,
 * each with an entry in the audit log. Every sum stays; a tombstone for each response keeps it from coming again.
 * @throws Problem `unknown-office`; `tallies-differ` where a month's sums are not those of its responses, with
 * that month and later ones untouched
 */
export async function purgeOffice(storage: Storage, officeId: string, purge: Purge): Promise<Purged> {
  const purged = { responses: 0, comments: 0 };
  for (const part of [...purgedParts].reverse())
    for (let round = 0; round < mostMonthsAtOnce; round += 1) {
      const month = await storage.read((scope) => findDueMonth(scope, officeId, part, purge.now));
      if (month === undefined) break;
      purged[part] += await purgeMonth(storage, officeId, { part, month, ...purge });
    }
  return purged;
}

/** The same for every office. What fails in one keeps no other waiting; the first failure is thrown at the end. */
export async function purgeAll(storage: Storage, purge: Purge): Promise<Purged> {
  const purged = { responses: 0, comments: 0 };
  const failures: unknown[] = [];
  for (const { officeId } of await storage.read((scope) => listOfficeVersions(scope, null)))
    try {
      const { responses, comments } = await purgeOffice(storage, officeId, purge);
      purged.responses += responses;
      purged.comments += comments;
    } catch (failure) {
      failures.push(failure);
    }
  if (failures.length > 0) throw failures[0];
  return purged;
}

async function findDueMonth(
  scope: Scope,
  officeId: string,
  part: PurgedPart,
  now: number,
): Promise<string | undefined> {
  const { office } = await getLatestCatalogue(scope, officeId);
  const { retention } = await getOfficeSettings(scope, officeId);
  const months = part === 'responses' ? retention.responseMonths : retention.commentMonths;
  const firstKept = firstKeptMonth(dayOf(now, office.timeZone), months);
  const first = firstKept === null ? undefined : await findFirstDay(scope, officeId, part);
  if (first === undefined || firstKept === null || monthOf(first) >= firstKept) return undefined;
  return monthOf(first);
}

function purgeMonth(
  storage: Storage,
  officeId: string,
  { part, month, actor, now }: Purge & { part: PurgedPart; month: string },
): Promise<number> {
  const act = { officeId, actor, action: 'retention.purge', subject: month, at: now } as const;
  const work = part === 'responses' ? purgeResponses : purgeComments;
  return performAct(act, () =>
    storage.write(async (scope) => {
      // First, so that no batch and no exclusion comes in between what is read here.
      await holdDevices(scope, officeId);
      const count = await work(scope, officeId, month);
      noteChange(scope, { after: { [part]: count } });
      return count;
    }),
  );
}

async function purgeResponses(scope: Scope, officeId: string, month: string): Promise<number> {
  const days = daysOfMonth(month);
  const responses = await listResponsesOfDays(scope, officeId, days);
  const sums = await listTallies(scope, officeId, days);
  const before = await findPurged(scope, officeId, month, 'responses');
  const withResponses = compareTallies(sums, await recount(scope, officeId, [responses]));
  if (digestDifferences(withResponses) !== (before?.digest ?? digestDifferences([])))
    throw new Problem('tallies-differ', { month });
  await insertTombstones(
    scope,
    officeId,
    responses.map(({ id }) => id),
  );
  await deleteResponsesOfDays(scope, officeId, days);
  await deleteReviewsOfDays(scope, officeId, days);
  const digest = digestDifferences(compareTallies(sums, await recount(scope, officeId, [])));
  const count = (before?.count ?? 0) + responses.length;
  await putPurgedMonth(scope, officeId, { month, part: 'responses', count, digest });
  return responses.length;
}

async function purgeComments(scope: Scope, officeId: string, month: string): Promise<number> {
  const days = daysOfMonth(month);
  const before = await findPurged(scope, officeId, month, 'comments');
  const cleared = await clearCommentsOfDays(scope, officeId, days);
  await deleteReviewsOfDays(scope, officeId, days);
  const count = (before?.count ?? 0) + cleared;
  await putPurgedMonth(scope, officeId, { month, part: 'comments', count, digest: '' });
  return cleared;
}

async function findPurged(scope: Scope, officeId: string, month: string, part: PurgedPart) {
  const all = await listPurgedMonths(scope, officeId);
  return all.find((each) => each.month === month && each.part === part);
}
