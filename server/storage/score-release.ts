import type { TallySum } from '../../shared/annex/build-annex.ts';
import type { Day, Period } from '../../shared/period.ts';
import type { Scope } from './storage.ts';

/** How many ratings of one level an officer was shown in the batch through a day. */
export interface ReleasedCount extends Omit<TallySum, 'subjectId'> {
  readonly officerId: string;
  readonly throughDay: Day;
}

/** Through which day the office's officers were last shown anything; null before the first time. */
export async function findLastRound({ db }: Scope, officeId: string): Promise<Day | null> {
  const row = await db
    .selectFrom('score_round')
    .select('through_day')
    .where('office_id', '=', officeId)
    .executeTakeFirst();
  return row?.through_day ?? null;
}

/** @returns false where somebody else has been there since: of two looks at once, one releases */
export async function claimRound(
  { db }: Scope,
  officeId: string,
  before: Day | null,
  throughDay: Day,
): Promise<boolean> {
  const claimed = await db
    .insertInto('score_round')
    .values({ office_id: officeId, through_day: throughDay })
    .onConflict((c) =>
      c
        .column('office_id')
        .doUpdateSet({ through_day: throughDay })
        .where('score_round.through_day', '=', before ?? ''),
    )
    .returning('office_id')
    .executeTakeFirst();
  return claimed !== undefined;
}

/** The last days of all batches of an office's officers, in their order. */
export async function listReleasedDays({ db }: Scope, officeId: string): Promise<Day[]> {
  const rows = await db
    .selectFrom('score_release')
    .select('through_day')
    .distinct()
    .where('office_id', '=', officeId)
    .orderBy('through_day')
    .execute();
  return rows.map((row) => row.through_day);
}

/** What all batches of an office's officers add up to. */
export async function sumReleased(
  { db }: Scope,
  officeId: string,
): Promise<Omit<ReleasedCount, 'throughDay'>[]> {
  const rows = await db
    .selectFrom('score_release')
    .select(['officer_id', 'criterion_id', 'level'])
    .select((eb) => eb.fn.sum<number>('count').as('sum'))
    .where('office_id', '=', officeId)
    .groupBy(['officer_id', 'criterion_id', 'level'])
    .execute();
  return rows.map((row) => ({
    officerId: row.officer_id,
    criterionId: row.criterion_id,
    level: row.level,
    count: Number(row.sum),
  }));
}

const columns = ['officer_id', 'criterion_id', 'level', 'through_day', 'count'] as const;

/** One officer's, in the order of days. */
export async function listReleases(
  { db }: Scope,
  officeId: string,
  officerId: string,
): Promise<ReleasedCount[]> {
  const rows = await db
    .selectFrom('score_release')
    .select(columns)
    .where('office_id', '=', officeId)
    .where('officer_id', '=', officerId)
    .orderBy('through_day')
    .execute();
  return rows.map(releasedCountOf);
}

/** Of all officers, those whose last day is in a period. */
export async function listReleasesWithin(
  { db }: Scope,
  officeId: string,
  { from, to }: Period,
): Promise<ReleasedCount[]> {
  const rows = await db
    .selectFrom('score_release')
    .select(columns)
    .where('office_id', '=', officeId)
    .where('through_day', '>=', from)
    .where('through_day', '<=', to)
    .execute();
  return rows.map(releasedCountOf);
}

interface ReleaseRow {
  officer_id: string;
  criterion_id: string;
  level: string;
  through_day: string;
  count: number;
}

function releasedCountOf(row: ReleaseRow): ReleasedCount {
  return {
    officerId: row.officer_id,
    criterionId: row.criterion_id,
    level: row.level,
    throughDay: row.through_day,
    count: row.count,
  };
}

export async function insertReleases(
  { db }: Scope,
  officeId: string,
  released: readonly ReleasedCount[],
): Promise<void> {
  for (const { officerId, criterionId, level, throughDay, count } of released)
    await db
      .insertInto('score_release')
      .values({
        office_id: officeId,
        officer_id: officerId,
        through_day: throughDay,
        criterion_id: criterionId,
        level,
        count,
      })
      .execute();
}
