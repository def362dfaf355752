import { type Catalogue, type Criterion, officerLabel } from '../../shared/catalogue.ts';
import type { CriterionCounts, OfficerScores } from '../../shared/endpoints/officer.ts';
import { nextReleaseDay } from '../../shared/officer-score/release-rule.ts';
import { addDays, type Day, dayOf } from '../../shared/period.ts';
import { Problem } from '../../shared/problem.ts';
import { listSteps, stepStart } from '../../shared/rating/step.ts';
import { addRanges, hideUnanimity } from '../../shared/suppression/hide-unanimity.ts';
import { fewestOfficers } from '../../shared/suppression/smallest-cell.ts';
import { getLatestCatalogue, listPublishings } from '../storage/catalogue.ts';
import { getOfficeSettings } from '../storage/office-settings.ts';
import {
  findLastRound,
  listReleases,
  listReleasesWithin,
  type ReleasedCount,
} from '../storage/score-release.ts';
import type { Scope } from '../storage/storage.ts';
import { commentPeriod, listOfficerComments } from './officer-comments.ts';
import { viewReplies } from './score-replies.ts';

/** Quarters that the office's average is shown of. */
const mostQuarters = 12;

/**
 * What has been released of one officer's ratings, with all that may stand beside it.
 * @param now milliseconds since 1970, UTC
 * @throws Problem `unknown-office`, `unknown-officer-account` where the officer is not in the catalogue
 */
export async function getOfficerScoresView(
  scope: Scope,
  officeId: string,
  officerId: string,
  now: number,
): Promise<OfficerScores> {
  const catalogue = await getLatestCatalogue(scope, officeId);
  const officer = catalogue.officers.find(({ id }) => id === officerId);
  if (!officer) throw new Problem('unknown-officer-account', { officerId });
  const { officerScores: rule } = await getOfficeSettings(scope, officeId);
  const today = dayOf(now, catalogue.office.timeZone);
  const released = await listReleases(scope, officeId, officerId);
  const criteria = criteriaOf(await addGoneCriteria(scope, catalogue, released), released);
  const shownComments = commentPeriod(
    released.map(({ throughDay }) => throughDay),
    today,
  );
  return {
    officerId,
    officerName: officerLabel(officer),
    officeName: catalogue.office.name.vi,
    rule,
    nextReleaseDay: nextReleaseDay(today, rule.on),
    criteria,
    releases: batchesOf(released, criteria),
    officeQuarters: await listOfficeQuarters(scope, { officeId, officerId, criteria, released, today }),
    comments: shownComments ? await listOfficerComments(scope, officeId, officerId, shownComments) : [],
    replies: await viewReplies(scope, officeId, officerId),
  };
}

/** A criterion that is asked no more keeps its batches, and the words it was asked in last. */
async function addGoneCriteria(
  scope: Scope,
  catalogue: Catalogue,
  released: readonly ReleasedCount[],
): Promise<Catalogue> {
  const asked = new Set(catalogue.criteria.map(({ id }) => id));
  const gone = new Set(released.map(({ criterionId }) => criterionId).filter((id) => !asked.has(id)));
  if (gone.size === 0) return catalogue;
  const versions = (await listPublishings(scope, catalogue.office.id)).reverse();
  const found = [...gone].flatMap(
    (id) => versions.flatMap((each) => each.catalogue.criteria.filter((one) => one.id === id))[0] ?? [],
  );
  return { ...catalogue, criteria: [...catalogue.criteria, ...found] };
}

type CriterionView = OfficerScores['criteria'][number];

function criteriaOf(catalogue: Catalogue, released: readonly ReleasedCount[]): CriterionView[] {
  return catalogue.criteria
    .filter(({ per }) => per === 'officer')
    .map((criterion) => ({
      criterionId: criterion.id,
      text: criterion.text.vi,
      levels: levelsOf(catalogue, criterion, released),
    }));
}

/** A level that is asked no more keeps its row: the rows add up to the total. */
function levelsOf(
  { levels }: Catalogue,
  criterion: Criterion,
  released: readonly ReleasedCount[],
): CriterionView['levels'] {
  const asked = levels.map(({ level, label }, at) => ({
    level,
    label: (criterion.levelLabels?.[at] ?? label).vi,
  }));
  const known = new Set(asked.map(({ level }) => level));
  const found = released.filter((each) => each.criterionId === criterion.id && !known.has(each.level));
  const gone = [...new Set(found.map(({ level }) => level))].sort();
  return [...asked, ...gone.map((level) => ({ level, label: level }))];
}

function batchesOf(
  released: readonly ReleasedCount[],
  criteria: readonly CriterionView[],
): OfficerScores['releases'] {
  const days = [...new Set(released.map(({ throughDay }) => throughDay))];
  return days.map((throughDay) => {
    const batch = released.filter((each) => each.throughDay === throughDay);
    return { throughDay, criteria: criteria.flatMap((criterion) => showBatch(batch, criterion) ?? []) };
  });
}

/** The ratings of one officer, criterion and day; undefined where there are none. */
function showBatch(
  batch: readonly ReleasedCount[],
  { criterionId, levels }: CriterionView,
): CriterionCounts | undefined {
  const own = batch.filter((each) => each.criterionId === criterionId);
  if (own.length === 0) return undefined;
  const names = [...new Set([...levels.map(({ level }) => level), ...own.map(({ level }) => level)])];
  const counts = names.map((level) => own.find((each) => each.level === level)?.count ?? 0);
  const shown = hideUnanimity(counts);
  return {
    criterionId,
    total: counts.reduce((sum, count) => sum + count, 0),
    levels: names.map((level, at) => ({ level, ...(shown[at] ?? { least: 0, most: 0 }) })),
  };
}

interface Own {
  readonly officeId: string;
  readonly officerId: string;
  readonly criteria: readonly CriterionView[];
  readonly released: readonly ReleasedCount[];
  readonly today: Day;
}

/** Quarters that no batch can join any more, and in which the officer has one. */
async function listOfficeQuarters(
  scope: Scope,
  { officeId, officerId, criteria, released, today }: Own,
): Promise<OfficerScores['officeQuarters']> {
  const [first, last] = [released[0]?.throughDay, await findLastRound(scope, officeId)];
  if (first === undefined || last === null) return [];
  const quarters = listSteps({ from: stepStart(first, 'quarter'), to: addDays(last, 100) }, 'quarter')
    .filter(({ to }) => to <= last && to < today)
    .slice(-mostQuarters);
  const found: OfficerScores['officeQuarters'] = [];
  for (const quarter of quarters) {
    const all = await listReleasesWithin(scope, officeId, quarter);
    const shown = criteria.flatMap((criterion) => addUp(all, criterion, officerId) ?? []);
    if (shown.length > 0) found.push({ ...quarter, criteria: shown });
  }
  return found;
}

/** Adds what may be shown of each officer, so that the sum tells no more of a batch than its officer sees. */
function addUp(
  all: readonly ReleasedCount[],
  criterion: CriterionView,
  officerId: string,
): CriterionCounts | undefined {
  const own = all.filter((each) => each.criterionId === criterion.criterionId);
  const rated = new Set(own.map((each) => each.officerId));
  if (!rated.has(officerId) || rated.size < fewestOfficers) return undefined;
  const batches = Map.groupBy(own, (each) => `${each.throughDay} ${each.officerId}`);
  const shown = [...batches.values()].flatMap((batch) => showBatch(batch, criterion) ?? []);
  const levels = new Map<string, CriterionCounts['levels'][number]>();
  for (const one of shown.flatMap((each) => each.levels)) {
    const sum = levels.get(one.level);
    levels.set(one.level, sum ? { level: one.level, ...addRanges(sum, one) } : one);
  }
  return {
    criterionId: criterion.criterionId,
    total: shown.reduce((sum, { total }) => sum + total, 0),
    levels: [...levels.values()],
  };
}
