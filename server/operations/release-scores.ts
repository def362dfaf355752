import type { TallySum } from '../../shared/annex/build-annex.ts';
import { listReleaseDays, type ReleaseRule } from '../../shared/officer-score/release-rule.ts';
import { addDays, type Day, dayOf } from '../../shared/period.ts';
import { blankLevel } from '../ingest/count-tallies.ts';
import { getLatestCatalogue } from '../storage/catalogue.ts';
import { getOfficeSettings } from '../storage/office-settings.ts';
import {
  claimRound,
  findLastRound,
  insertReleases,
  type ReleasedCount,
  sumReleased,
} from '../storage/score-release.ts';
import type { Scope, Storage } from '../storage/storage.ts';
import { findDaysWithResponses, sumSubjectRatings } from '../storage/tally.ts';

/**
 * Releases what is due to all officers of an office: on the days that the office has set, of ended days, in batches
 * of enough ratings. What was released is kept and never changes, whoever looks and however often; it does not
 * depend on when somebody looks, but for responses that arrive later than their day, which join the next batch.
 * @throws Problem `unknown-office`
 */
export async function releaseDueScores(storage: Storage, officeId: string, now: number): Promise<void> {
  const due = await storage.read((scope) => listDue(scope, officeId, now));
  if (due.length === 0) return;
  await storage.prepare(async (scope) => {
    // Before the others are counted: the days between the last round and this one.
    const days = await listDue(scope, officeId, now);
    const last = days.at(-1);
    if (last === undefined || !(await claimRound(scope, officeId, last))) return;
    const { officerScores: rule } = await getOfficeSettings(scope, officeId);
    for (const throughDay of days) await release(scope, officeId, throughDay, rule);
  });
}

/** The last days of the batches that are due. */
async function listDue(scope: Scope, officeId: string, now: number): Promise<Day[]> {
  const { office } = await getLatestCatalogue(scope, officeId);
  const { firstDay } = await findDaysWithResponses(scope, officeId);
  if (firstDay === null) return [];
  const { officerScores } = await getOfficeSettings(scope, officeId);
  const lastRound = await findLastRound(scope, officeId);
  const days = { after: lastRound ? addDays(lastRound, 1) : firstDay, upTo: dayOf(now, office.timeZone) };
  return listReleaseDays(days, officerScores.on).map((day) => addDays(day, -1));
}

async function release(
  scope: Scope,
  officeId: string,
  throughDay: Day,
  { minimumRatings }: ReleaseRule,
): Promise<void> {
  const { criteria } = await getLatestCatalogue(scope, officeId);
  const rated = criteria.filter(({ per }) => per === 'officer').map(({ id }) => id);
  const sums = (await sumSubjectRatings(scope, officeId, rated, throughDay)).filter(
    ({ level }) => level !== blankLevel,
  );
  const before = new Map((await sumReleased(scope, officeId)).map((sum) => [keyOf(sum), sum.count]));
  const batches = new Map<string, ReleasedCount[]>();
  for (const { subjectId, ...sum } of sums) {
    const one = { ...sum, officerId: subjectId };
    // Where responses were excluded since, less may be left than was shown: nothing is taken back.
    const count = Math.max(0, one.count - (before.get(keyOf(one)) ?? 0));
    const key = JSON.stringify([one.officerId, one.criterionId]);
    if (count > 0) batches.set(key, [...(batches.get(key) ?? []), { ...one, throughDay, count }]);
  }
  for (const batch of batches.values())
    if (batch.reduce((total, { count }) => total + count, 0) >= minimumRatings)
      await insertReleases(scope, officeId, batch);
}

function keyOf({
  officerId,
  criterionId,
  level,
}: Omit<TallySum, 'subjectId' | 'count'> & { officerId: string }) {
  return JSON.stringify([officerId, criterionId, level]);
}
