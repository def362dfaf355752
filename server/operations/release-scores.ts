import type { TallySum } from '../../shared/annex/build-annex.ts';
import {
  findReleaseDay,
  listReleaseDays,
  nextReleaseDay,
  type ReleaseRule,
} from '../../shared/officer-score/release-rule.ts';
import { addDays, type Day, dayOf } from '../../shared/period.ts';
import { blankLevel } from '../ingest/count-tallies.ts';
import { getLatestCatalogue, listPublishings } from '../storage/catalogue.ts';
import { getOfficeSettings } from '../storage/office-settings.ts';
import {
  claimRound,
  findLastRound,
  insertReleases,
  listReleasedDays,
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
  const due = await storage.read((scope) => findDue(scope, officeId, now));
  if (due.round === undefined) return;
  await storage.prepare(async (scope) => {
    // Before the others are counted: the days between the last round and this one.
    const { round, lastRound, days } = await findDue(scope, officeId, now);
    if (round === undefined || !(await claimRound(scope, officeId, lastRound, round))) return;
    const rounds = new Rounds(await sumReleased(scope, officeId));
    const { officerScores: rule } = await getOfficeSettings(scope, officeId);
    const rated = await listOfficerCriteria(scope, officeId);
    let from = '';
    for (const to of days) {
      rounds.count(await sumSubjectRatings(scope, officeId, rated, { from, to }));
      await insertReleases(scope, officeId, rounds.release(to, rule));
      from = addDays(to, 1);
    }
  });
}

interface Due {
  readonly lastRound: Day | null;
  /** Through which day everything will have been looked at; undefined where that is so already. */
  readonly round: Day | undefined;
  /** The last days of the batches that may be due. */
  readonly days: readonly Day[];
}

async function findDue(scope: Scope, officeId: string, now: number): Promise<Due> {
  const { office } = await getLatestCatalogue(scope, officeId);
  const lastRound = await findLastRound(scope, officeId);
  const { firstDay, lastDay } = await findDaysWithResponses(scope, officeId);
  if (firstDay === null || lastDay === null) return { lastRound, round: undefined, days: [] };
  const { on } = (await getOfficeSettings(scope, officeId)).officerScores;
  const today = dayOf(now, office.timeZone);
  // Of a clock that was ahead once there are days left over which have not come: they hold nothing up.
  const releasedDays = await listReleasedDays(scope, officeId);
  const isAhead = lastRound !== null && lastRound >= today;
  const from = isAhead ? releasedDays.findLast((day) => day < today) : lastRound;
  const after = from ? addDays(from, 1) : firstDay;
  const round = findReleaseDay(today, on);
  if (round <= after) return { lastRound, round: undefined, days: [] };
  // After the last responses nothing is left but what came late, however far the clock has gone.
  const upTo = [nextReleaseDay(lastDay, on), today].sort()[0] ?? today;
  const due = [...new Set([...listReleaseDays({ after, upTo }, on), round])].map((day) => addDays(day, -1));
  return {
    lastRound,
    round: addDays(round, -1),
    days: due.filter((day) => !releasedDays.includes(day)),
  };
}

/** Also those that are asked no more: what was given is released all the same. */
async function listOfficerCriteria(scope: Scope, officeId: string): Promise<string[]> {
  const versions = await listPublishings(scope, officeId);
  const asked = versions.flatMap(({ catalogue }) => catalogue.criteria);
  return [...new Set(asked.filter(({ per }) => per === 'officer').map(({ id }) => id))];
}

type Cell = Omit<ReleasedCount, 'throughDay' | 'count'>;

const keyOf = ({ officerId, criterionId, level }: Cell) => JSON.stringify([officerId, criterionId, level]);

/** What has been counted so far, and what of it was released. */
class Rounds {
  readonly #counted = new Map<string, { readonly cell: Cell; count: number }>();
  readonly #released: Map<string, number>;

  constructor(released: readonly Omit<ReleasedCount, 'throughDay'>[]) {
    this.#released = new Map(released.map((each) => [keyOf(each), each.count]));
  }

  /** The days since the round before. */
  count(sums: readonly TallySum[]): void {
    for (const { subjectId: officerId, criterionId, level, count } of sums) {
      if (level === blankLevel) continue;
      const cell = { officerId, criterionId, level };
      const known = this.#counted.get(keyOf(cell));
      if (known) known.count += count;
      else this.#counted.set(keyOf(cell), { cell, count });
    }
  }

  /** The batches that are large enough. */
  release(throughDay: Day, { minimumRatings }: ReleaseRule): ReleasedCount[] {
    const waiting = [...this.#counted.values()]
      // Where responses were excluded since, less may be left than was shown: nothing is taken back.
      .map(({ cell, count }) => ({
        ...cell,
        throughDay,
        count: count - (this.#released.get(keyOf(cell)) ?? 0),
      }))
      .filter(({ count }) => count > 0);
    const batches = Map.groupBy(waiting, ({ officerId, criterionId }) => `${officerId}/${criterionId}`);
    const large = [...batches.values()].filter(
      (batch) => batch.reduce((total, { count }) => total + count, 0) >= minimumRatings,
    );
    for (const each of large.flat())
      this.#released.set(keyOf(each), (this.#released.get(keyOf(each)) ?? 0) + each.count);
    return large.flat();
  }
}
