import type { TallySum } from '../../shared/annex/build-annex.ts';
import type { Day, Period } from '../../shared/period.ts';
import type { Channel } from '../../shared/survey-response.ts';
import type { RowTarget } from './engine.ts';
import type { Scope } from './storage.ts';

export interface RatingTally extends TallySum {
  readonly day: Day;
  readonly catalogueVersion: number;
}

export interface ResponseTally {
  readonly day: Day;
  readonly catalogueVersion: number;
  readonly channel: Channel;
  readonly complete: boolean;
  readonly count: number;
}

/** What is counted of responses: the two tables of tallies. */
export interface Tallies {
  readonly ratings: readonly RatingTally[];
  readonly responses: readonly ResponseTally[];
}

const ratingTarget = {
  table: 'tally',
  columns: {
    office_id: 'text',
    day: 'text',
    catalogue_version: 'integer',
    criterion_id: 'text',
    subject_id: 'text',
    level: 'text',
    count: 'integer',
  },
  onConflict: `(office_id, day, catalogue_version, criterion_id, subject_id, level)
    do update set count = tally.count + excluded.count`,
  key: 'day',
} as const satisfies RowTarget;

const responseTarget = {
  table: 'response_tally',
  columns: {
    office_id: 'text',
    day: 'text',
    catalogue_version: 'integer',
    channel: 'text',
    complete: 'integer',
    count: 'integer',
  },
  onConflict: `(office_id, day, catalogue_version, channel, complete)
    do update set count = response_tally.count + excluded.count`,
  key: 'day',
} as const satisfies RowTarget;

/** Adds to the tallies. Rows come in key order from `countTallies`, so that two batches cannot deadlock. */
export async function addTallies({ db, engine }: Scope, officeId: string, tallies: Tallies): Promise<void> {
  const responses = tallies.responses.map((t) => ({
    office_id: officeId,
    day: t.day,
    catalogue_version: t.catalogueVersion,
    channel: t.channel,
    complete: t.complete ? 1 : 0,
    count: t.count,
  }));
  const ratings = tallies.ratings.map((t) => ({
    office_id: officeId,
    day: t.day,
    catalogue_version: t.catalogueVersion,
    criterion_id: t.criterionId,
    subject_id: t.subjectId,
    level: t.level,
    count: t.count,
  }));
  await engine.writeRows(db, responseTarget, responses);
  await engine.writeRows(db, ratingTarget, ratings);
}

/** Sums over the days of a period and over catalogue versions. */
export async function sumRatings({ db }: Scope, officeId: string, { from, to }: Period): Promise<TallySum[]> {
  const rows = await db
    .selectFrom('tally')
    .select(['criterion_id', 'subject_id', 'level'])
    .select((eb) => eb.fn.sum<number>('count').as('sum'))
    .where('office_id', '=', officeId)
    .where('day', '>=', from)
    .where('day', '<=', to)
    .groupBy(['criterion_id', 'subject_id', 'level'])
    .execute();
  return rows.map((row) => ({
    criterionId: row.criterion_id,
    subjectId: row.subject_id,
    level: row.level,
    count: row.sum,
  }));
}

/** What one officer was rated through a day, by criterion and level. */
export async function sumOfficerRatings(
  { db }: Scope,
  officeId: string,
  officerId: string,
  throughDay: Day,
): Promise<Omit<TallySum, 'subjectId'>[]> {
  const rows = await db
    .selectFrom('tally')
    .select(['criterion_id', 'level'])
    .select((eb) => eb.fn.sum<number>('count').as('sum'))
    .where('office_id', '=', officeId)
    .where('subject_id', '=', officerId)
    .where('day', '<=', throughDay)
    .groupBy(['criterion_id', 'level'])
    .execute();
  return rows.map((row) => ({ criterionId: row.criterion_id, level: row.level, count: row.sum }));
}

/** Sums of surveys in a period by version and completeness. */
export async function sumResponses(
  { db }: Scope,
  officeId: string,
  { from, to }: Period,
): Promise<{ catalogueVersion: number; complete: boolean; count: number }[]> {
  const rows = await db
    .selectFrom('response_tally')
    .select(['catalogue_version', 'complete'])
    .select((eb) => eb.fn.sum<number>('count').as('sum'))
    .where('office_id', '=', officeId)
    .where('day', '>=', from)
    .where('day', '<=', to)
    .groupBy(['catalogue_version', 'complete'])
    .execute();
  return rows.map((row) => ({
    catalogueVersion: row.catalogue_version,
    complete: row.complete === 1,
    count: row.sum,
  }));
}

/** First and last day with responses. */
export async function findDaysWithResponses(
  { db }: Scope,
  officeId: string,
): Promise<{ firstDay: Day | null; lastDay: Day | null }> {
  const row = await db
    .selectFrom('response_tally')
    .select((eb) => [eb.fn.min('day').as('first'), eb.fn.max('day').as('last')])
    .where('office_id', '=', officeId)
    .executeTakeFirst();
  return { firstDay: row?.first ?? null, lastDay: row?.last ?? null };
}

/** Every tally of an office, for verification. */
export async function listTallies({ db }: Scope, officeId: string): Promise<Tallies> {
  const ratings = await db.selectFrom('tally').selectAll().where('office_id', '=', officeId).execute();
  const responses = await db
    .selectFrom('response_tally')
    .selectAll()
    .where('office_id', '=', officeId)
    .execute();
  return {
    ratings: ratings.map((row) => ({
      day: row.day,
      catalogueVersion: row.catalogue_version,
      criterionId: row.criterion_id,
      subjectId: row.subject_id,
      level: row.level,
      count: row.count,
    })),
    responses: responses.map((row) => ({
      day: row.day,
      catalogueVersion: row.catalogue_version,
      channel: row.channel as Channel,
      complete: row.complete === 1,
      count: row.count,
    })),
  };
}
