import { buildShares, listReportedOfficers, mergeById, sumLevels } from '../annex/build-annex.ts';
import { type Catalogue, type Criterion, officerLabel } from '../catalogue.ts';
import type { Day, Period } from '../period.ts';
import { requesters } from '../requester.ts';
import { isLargeEnough, smallestCell } from '../suppression/smallest-cell.ts';
import { channels } from '../survey-response.ts';
import { type Grouping, isStep, type Step } from './grouping.ts';
import type { RatingRow, Ratings } from './ratings.ts';
import { listSteps, stepStart } from './step.ts';

/** How often a level was given in a group; '' is the level of a rating left blank. */
export interface GroupSum {
  /** As the tallies name it: an id, an hour, a channel, or for steps the day. */
  readonly group: string;
  readonly criterionId: string;
  readonly level: string;
  readonly count: number;
}

export interface RatingSource {
  readonly officeId: string;
  readonly period: Period;
  readonly through: Day | null;
  readonly by: Grouping;
  readonly criterionId: string | null;
  /** The versions used in the period, newest first; the office's latest where none was. Never empty. */
  readonly catalogues: readonly Catalogue[];
  /** Where the targets are found; in the newest version used where it is left out. */
  readonly targets?: Catalogue;
  readonly sums: readonly GroupSum[];
  readonly responses: number;
}

/** A row before it is counted. */
type Group = Pick<RatingRow, 'key' | 'label' | 'days'>;

const own = (key: string): Group => ({ key, label: null, days: null });

/** Hours from the first to the last that has ratings, the empty ones between them too. */
function listHours(sums: readonly GroupSum[]): Group[] {
  const hours = sums.map(({ group }) => Number(group));
  const [first, last] = [Math.min(...hours), Math.max(...hours)];
  return Array.from({ length: hours.length > 0 ? last - first + 1 : 0 }, (_, at) => own(String(first + at)));
}

/** From the first to the last day that has ratings: what lies before and after is no trend. */
function listStepGroups(sums: readonly GroupSum[], step: Step, period: Period): Group[] {
  const days = sums.map(({ group }) => group).sort();
  const [from, to] = [days[0], days.at(-1)];
  if (from === undefined || to === undefined) return [];
  return listSteps(period, step)
    .filter((part) => part.to >= from && part.from <= to)
    .map((part) => ({ key: stepStart(part.from, step), label: null, days: part }));
}

/** In the order of the catalogue; what has no counter or no field comes last, where there is such. */
function listGroups({ by, catalogues, sums, period, through }: RatingSource): Group[] {
  const merged = <T>(list: (catalogue: Catalogue) => readonly T[], group: (item: T) => [string, string]) =>
    mergeById(catalogues.map(list), (item) => group(item)[0]).map((item): Group => {
      const [key, label] = group(item);
      return { key, label, days: null };
    });
  const none = sums.some(({ group }) => group === '') ? [own('')] : [];
  if (isStep(by)) return through === null ? [] : listStepGroups(sums, by, { from: period.from, to: through });
  switch (by) {
    case 'criterion':
      return merged(
        (c) => c.criteria,
        ({ id, text }) => [id, text.vi],
      );
    case 'officer':
      return listReportedOfficers(catalogues, period, (id) => sums.some(({ group }) => group === id)).map(
        (officer) => ({ ...own(officer.id), label: officerLabel(officer) }),
      );
    case 'serviceField':
      return [
        ...merged(
          (c) => c.serviceFields,
          ({ id, name }) => [id, name.vi],
        ),
        ...none,
      ];
    case 'counter':
      return [
        ...merged(
          (c) => c.counters ?? [],
          ({ id, name }) => [id, name.vi],
        ),
        ...none,
      ];
    case 'channel':
      return channels.map(own);
    case 'requester':
      return [...requesters, '', 'together']
        .map(own)
        .filter(({ key }) => sums.some(({ group }) => group === key));
    case 'hour':
      return listHours(sums);
  }
}

function targetOf(id: string, { targets, catalogues }: RatingSource): Pick<Criterion, 'target'> {
  const { target } = (targets ?? catalogues[0])?.criteria.find((criterion) => criterion.id === id) ?? {};
  return target ? { target } : {};
}

/**
 * The trait of a citizen is shown of no fewer responses. Where one group is smaller, all stand together: it could be
 * told from the others and their sum.
 */
function foldFew(sums: readonly GroupSum[]): readonly GroupSum[] {
  const sizes = Map.groupBy(
    sums.filter(({ criterionId }) => criterionId === ''),
    ({ group }) => group,
  );
  const isFine = [...sizes.values()].every((some) => isLargeEnough(countOf(some), smallestCell.public));
  return isFine ? sums : sums.map((sum) => ({ ...sum, group: 'together' }));
}

const countOf = (sums: readonly GroupSum[]) => sums.reduce((total, { count }) => total + count, 0);

/** Of those responses alone for which it was asked. */
function ofRequesters(source: RatingSource): RatingSource {
  const responses = countOf(source.sums.filter(({ criterionId }) => criterionId === ''));
  return { ...source, sums: foldFew(source.sums), responses };
}

/**
 * The figures behind a chart, its table and its files: rows in the order of the catalogue or of time, each with
 * percentages of its own total. Where the annex has the same row, the figures are the same.
 */
export function buildRatings(source: RatingSource): Ratings {
  return countRatings(source.by === 'requester' ? ofRequesters(source) : source);
}

function countRatings(source: RatingSource): Ratings {
  const { officeId, period, through, by, criterionId, catalogues, responses } = source;
  const criteria = mergeById(
    catalogues.map((c) => c.criteria),
    (criterion) => criterion.id,
  ).filter(({ per }) => by !== 'officer' || per === 'officer');
  const levels = mergeById(
    catalogues.map((c) => c.levels),
    ({ level }) => level,
  );
  const levelIds = levels.map(({ level }) => level);
  const counted = new Set(
    criteria.map(({ id }) => id).filter((id) => criterionId === null || id === criterionId),
  );
  const sums = source.sums.filter((sum) => counted.has(sum.criterionId));
  const count = (some: readonly GroupSum[]) => ({
    ...buildShares(levelIds, sumLevels(some)),
    blanks: some.filter(({ level }) => level === '').reduce((total, sum) => total + sum.count, 0),
  });
  const sumsByKey = Map.groupBy(sums, ({ group }) => (isStep(by) ? stepStart(group, by) : group));
  return {
    officeId,
    period,
    through,
    by,
    criterionId,
    responses,
    levels: levels.map(({ level, label }) => ({ level, label: label.vi })),
    criteria: criteria.map(({ id, text, per }) => ({
      criterionId: id,
      label: text.vi,
      per,
      ...targetOf(id, source),
    })),
    rows: listGroups({ ...source, sums }).map((group) => ({
      ...group,
      ...count(sumsByKey.get(group.key) ?? []),
    })),
    total: count(sums),
  };
}
