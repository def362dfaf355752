import { type Catalogue, type Criterion, officerLabel } from '../../shared/catalogue.ts';
import type { OwnScores } from '../../shared/endpoints/officer.ts';
import { percentOf } from '../../shared/percent.ts';
import { addDays, type Day, dayOf } from '../../shared/period.ts';
import { Problem } from '../../shared/problem.ts';
import { smallestCell } from '../../shared/suppression/smallest-cell.ts';
import { blankLevel } from '../ingest/count-tallies.ts';
import { getLatestCatalogue } from '../storage/catalogue.ts';
import { insertRelease, listLatestReleases, type ScoreRelease } from '../storage/score-release.ts';
import type { Storage } from '../storage/storage.ts';
import { sumOfficerRatings } from '../storage/tally.ts';

/** No figure is shown before so many ratings stand behind what is new in it. */
const minimumRatings = smallestCell.officer;

type Counts = Readonly<Record<string, number>>;

function totalOf(counts: Counts): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0);
}

/**
 * An officer's own sums of ended days. They grow by whole batches: a new figure is released only when at least
 * `minimumRatings` ratings came since the last one, and what was released is kept. So whoever looks again
 * tomorrow, or takes one figure from another, learns of no smaller group; nor from responses that arrive late.
 * @throws Problem `unknown-officer-account` where the officer is no longer in the catalogue
 */
export function releaseOwnScores(
  storage: Storage,
  officeId: string,
  officerId: string,
  now: number,
): Promise<OwnScores> {
  return storage.write(async (scope) => {
    const catalogue = await getLatestCatalogue(scope, officeId);
    const officer = catalogue.officers.find(({ id }) => id === officerId);
    if (!officer) throw new Problem('unknown-officer-account', { officerId });
    const throughDay = addDays(dayOf(now, catalogue.office.timeZone), -1);
    const sums = await sumOfficerRatings(scope, officeId, officerId, throughDay);
    const releases = await listLatestReleases(scope, officeId, officerId);
    const criteria: OwnScores['criteria'] = [];
    for (const criterion of catalogue.criteria.filter(({ per }) => per === 'officer')) {
      const counts = countsOf(sums.filter((sum) => sum.criterionId === criterion.id));
      const next = nextRelease(criterion, counts, releases.get(criterion.id), throughDay);
      if (next.isNew) await insertRelease(scope, officeId, officerId, next.release);
      criteria.push(viewOf(catalogue, criterion, next.release));
    }
    return {
      officerName: officerLabel(officer),
      officeName: catalogue.office.name.vi,
      minimumRatings,
      criteria,
    };
  });
}

function countsOf(sums: readonly { level: string; count: number }[]): Counts {
  return Object.fromEntries(sums.filter((s) => s.level !== blankLevel).map((s) => [s.level, s.count]));
}

function nextRelease(
  criterion: Criterion,
  counts: Counts,
  last: ScoreRelease | undefined,
  throughDay: Day,
): { release: ScoreRelease; isNew: boolean } {
  const before = last ?? { criterionId: criterion.id, release: 0, throughDay: '', counts: {} };
  const isNew = totalOf(counts) - totalOf(before.counts) >= minimumRatings;
  if (!isNew) return { release: before, isNew };
  return { release: { criterionId: criterion.id, release: before.release + 1, throughDay, counts }, isNew };
}

function viewOf(
  catalogue: Catalogue,
  criterion: Criterion,
  { release, throughDay, counts }: ScoreRelease,
): OwnScores['criteria'][number] {
  const ratings = totalOf(counts);
  const asked = catalogue.levels.map(({ level, label }, index) => ({
    level,
    label: (criterion.levelLabels?.[index] ?? label).vi,
  }));
  // A level that is asked no more keeps its row: the rows add up to the total.
  const gone = Object.keys(counts).filter((level) => !asked.some((each) => each.level === level));
  const levels = [...asked, ...gone.sort().map((level) => ({ level, label: level }))].map((each) => ({
    ...each,
    count: counts[each.level] ?? 0,
    percent: percentOf(counts[each.level] ?? 0, ratings),
  }));
  return {
    criterionId: criterion.id,
    text: criterion.text.vi,
    released: release === 0 ? null : { ratings, throughDay, levels },
  };
}
