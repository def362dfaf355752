import type { CriterionCounts, OfficerScores } from '../endpoints/officer.ts';
import { percentOf } from '../percent.ts';
import { addDays, type Day, type Period } from '../period.ts';
import { comparisonMinimum } from '../rating/compare-shares.ts';
import { listSteps } from '../rating/step.ts';
import { type Interval, wilsonInterval } from '../rating/wilson.ts';
import { addRanges, type CountRange } from '../suppression/hide-unanimity.ts';

/** A share that is only known to lie between two, as in `percentOf`; both the same where it is known. */
export interface ShareRange {
  readonly least: string | null;
  readonly most: string | null;
}

export interface SheetLevel extends CountRange {
  readonly level: string;
  readonly label: string;
  readonly share: ShareRange;
}

/** The best level of a batch. */
export interface TrendPoint {
  readonly throughDay: Day;
  readonly total: number;
  readonly share: ShareRange;
}

/** What the best level allows to be said beside the office's. */
export type Verdict = 'too-few' | 'no-average' | 'unclear' | 'higher' | 'lower';

export interface SheetCriterion {
  readonly criterionId: string;
  readonly text: string;
  readonly total: number;
  readonly levels: readonly SheetLevel[];
  /** 95 %, of the best level; as wide as what is not told makes it. */
  readonly interval: Interval;
  readonly office: { readonly total: number; readonly share: ShareRange; readonly interval: Interval } | null;
  readonly verdict: Verdict;
  readonly trend: readonly TrendPoint[];
}

type Scores = Pick<OfficerScores, 'criteria' | 'releases' | 'officeQuarters'>;

/** One officer's sheet of the batches that ended in a period; criteria without any are left out. */
export function buildScoreSheet(scores: Scores, period: Period): SheetCriterion[] {
  const releases = scores.releases.filter(({ throughDay }) => isWithin(throughDay, period));
  return scores.criteria.flatMap(({ criterionId, text, levels }) => {
    const batches = releases.flatMap(({ throughDay, criteria }) => {
      const counts = criteria.find((each) => each.criterionId === criterionId);
      return counts ? [{ throughDay, counts }] : [];
    });
    if (batches.length === 0) return [];
    const best = levels[0]?.level ?? '';
    const total = totalOf(batches.map(({ counts }) => counts));
    const rangeOf = (level: string) =>
      batches.reduce((sum, { counts }) => addRanges(sum, findRange(counts, level)), nothing);
    const own = { total, range: rangeOf(best) };
    const office = sumOffice(scores, {
      criterionId,
      best,
      days: batches.map(({ throughDay }) => throughDay),
    });
    return {
      criterionId,
      text,
      total,
      levels: levels.map(({ level, label }) => {
        const range = rangeOf(level);
        return { level, label, ...range, share: shareOf(range, total) };
      }),
      interval: intervalOf(own),
      office: office && {
        total: office.total,
        share: shareOf(office.range, office.total),
        interval: intervalOf(office),
      },
      verdict: judge(own, office),
      trend: batches.map(({ throughDay, counts }) => ({
        throughDay,
        total: counts.total,
        share: shareOf(findRange(counts, best), counts.total),
      })),
    };
  });
}

const nothing: CountRange = { least: 0, most: 0 };

interface Counted {
  readonly total: number;
  readonly range: CountRange;
}

function isWithin(day: Day, { from, to }: Period): boolean {
  return from <= day && day <= to;
}

function totalOf(counts: readonly CriterionCounts[]): number {
  return counts.reduce((sum, { total }) => sum + total, 0);
}

function findRange({ levels }: CriterionCounts, level: string): CountRange {
  return levels.find((each) => each.level === level) ?? nothing;
}

function shareOf({ least, most }: CountRange, total: number): ShareRange {
  return { least: percentOf(least, total), most: percentOf(Math.min(most, total), total) };
}

function intervalOf({ total, range }: Counted): Interval {
  return {
    low: wilsonInterval(range.least, total).low,
    high: wilsonInterval(Math.min(range.most, total), total).high,
  };
}

/** The office in the quarters that the batches ended in; null where one of these has no average. */
function sumOffice(
  { officeQuarters }: Scores,
  { criterionId, best, days }: { criterionId: string; best: string; days: readonly Day[] },
): Counted | null {
  const touched = new Set(
    days.map((day) => officeQuarters.find((quarter) => isWithin(day, quarter)) ?? null),
  );
  const counts = [...touched].map((quarter) =>
    quarter?.criteria.find((each) => each.criterionId === criterionId),
  );
  const known = counts.filter((each) => each !== undefined);
  if (known.length < counts.length) return null;
  return {
    total: totalOf(known),
    range: known.reduce((sum, each) => addRanges(sum, findRange(each, best)), nothing),
  };
}

function judge(own: Counted, office: Counted | null): Verdict {
  if (own.total < comparisonMinimum) return 'too-few';
  if (office === null) return 'no-average';
  const [one, other] = [intervalOf(own), intervalOf(office)];
  if (one.low > other.high) return 'higher';
  return one.high < other.low ? 'lower' : 'unclear';
}

/** Periods to choose from, those that batches ended in: everything, years, quarters; the latest first. */
export function listScorePeriods({ releases }: Pick<Scores, 'releases'>): Period[] {
  const days = releases.map(({ throughDay }) => throughDay);
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return [];
  const years: Period[] = [...new Set(days.map((day) => day.slice(0, 4)))].map((year) => ({
    from: `${year}-01-01`,
    to: `${year}-12-31`,
  }));
  const quarters = listSteps(
    { from: `${first.slice(0, 4)}-01-01`, to: addDays(last, 100) },
    'quarter',
  ).filter((quarter) => days.some((day) => isWithin(day, quarter)));
  const whole = { from: years[0]?.from ?? first, to: years.at(-1)?.to ?? last };
  return [...(years.length > 1 ? [whole] : []), ...years.reverse(), ...quarters.reverse()];
}
