import type { TallySum } from '../../shared/annex/build-annex.ts';
import type { Day, Period } from '../../shared/period.ts';
import { findRequester, type Requester } from '../../shared/requester.ts';
import type { Channel } from '../../shared/survey-response.ts';
import type { Tables } from './schema.ts';
import type { Scope } from './storage.ts';

export interface RatingTally extends TallySum {
  readonly day: Day;
  readonly catalogueVersion: number;
  readonly excluded: boolean;
}

export interface ResponseTally {
  readonly day: Day;
  readonly catalogueVersion: number;
  readonly channel: Channel;
  readonly complete: boolean;
  readonly excluded: boolean;
  readonly count: number;
}

/** Ratings by all that charts group by. */
export interface DetailTally extends TallySum {
  readonly day: Day;
  readonly hour: number;
  readonly channel: Channel;
  /** '' for none. */
  readonly counterId: string;
  /** '' for none. */
  readonly serviceFieldId: string;
  readonly excluded: boolean;
}

/** Ratings, and under criterion '' the responses, where citizens are asked for whom they came. */
export interface RequesterTally extends Omit<TallySum, 'subjectId'> {
  readonly day: Day;
  /** '' for who did not say it. */
  readonly requester: Requester | '';
  readonly excluded: boolean;
}

const allDays: Period = { from: '', to: '9999-12-31' };

/** What is counted of responses: the four tables of tallies. */
export interface Tallies {
  readonly ratings: readonly RatingTally[];
  readonly responses: readonly ResponseTally[];
  readonly details: readonly DetailTally[];
  readonly requesters: readonly RequesterTally[];
}

/** Sums over the days of a period and over catalogue versions: of what counts, or of what was excluded. */
export async function sumRatings(
  { db }: Scope,
  officeId: string,
  { from, to }: Period,
  excluded = false,
): Promise<TallySum[]> {
  const rows = await db
    .selectFrom('tally')
    .select(['criterion_id', 'subject_id', 'level'])
    .select((eb) => eb.fn.sum<number>('count').as('sum'))
    .where('office_id', '=', officeId)
    .where('day', '>=', from)
    .where('day', '<=', to)
    .where('excluded', '=', excluded ? 1 : 0)
    .groupBy(['criterion_id', 'subject_id', 'level'])
    .execute();
  return rows.map((row) => ({
    criterionId: row.criterion_id,
    subjectId: row.subject_id,
    level: row.level,
    count: row.sum,
  }));
}

/** What each officer (or field) was rated in a period, by criterion and level. */
export async function sumSubjectRatings(
  { db }: Scope,
  officeId: string,
  criterionIds: readonly string[],
  { from, to }: Period,
): Promise<TallySum[]> {
  if (criterionIds.length === 0) return [];
  const rows = await db
    .selectFrom('tally')
    .select(['subject_id', 'criterion_id', 'level'])
    .select((eb) => eb.fn.sum<number>('count').as('sum'))
    .where('office_id', '=', officeId)
    .where('criterion_id', 'in', criterionIds)
    .where('day', '>=', from)
    .where('day', '<=', to)
    .where('excluded', '=', 0)
    .groupBy(['subject_id', 'criterion_id', 'level'])
    .execute();
  return rows.map((row) => ({
    criterionId: row.criterion_id,
    subjectId: row.subject_id,
    level: row.level,
    count: Number(row.sum),
  }));
}

/** Sums of surveys in a period by version and completeness: those that count, or the excluded ones. */
export async function sumResponses(
  { db }: Scope,
  officeId: string,
  { from, to }: Period,
  excluded = false,
): Promise<{ catalogueVersion: number; complete: boolean; count: number }[]> {
  const rows = await db
    .selectFrom('response_tally')
    .select(['catalogue_version', 'complete'])
    .select((eb) => eb.fn.sum<number>('count').as('sum'))
    .where('office_id', '=', officeId)
    .where('day', '>=', from)
    .where('day', '<=', to)
    .where('excluded', '=', excluded ? 1 : 0)
    .groupBy(['catalogue_version', 'complete'])
    .execute();
  return rows.map((row) => ({
    catalogueVersion: row.catalogue_version,
    complete: row.complete === 1,
    count: row.sum,
  }));
}

/** Sums of surveys in a period by day, channel and completeness, without what was excluded. */
export async function sumChannels(
  { db }: Scope,
  officeId: string,
  { from, to }: Period,
): Promise<{ day: Day; channel: Channel; complete: boolean; count: number }[]> {
  const rows = await db
    .selectFrom('response_tally')
    .select(['day', 'channel', 'complete'])
    .select((eb) => eb.fn.sum<number>('count').as('sum'))
    .where('office_id', '=', officeId)
    .where('day', '>=', from)
    .where('day', '<=', to)
    .where('excluded', '=', 0)
    .groupBy(['day', 'channel', 'complete'])
    .execute();
  return rows.map((row) => ({
    day: row.day,
    channel: row.channel as Channel,
    complete: row.complete === 1,
    count: Number(row.sum),
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

/** Every tally of an office, or those of some days, for verification. */
export async function listTallies(
  { db }: Scope,
  officeId: string,
  { from, to }: Period = allDays,
): Promise<Tallies> {
  const of = <T extends 'tally' | 'response_tally' | 'detail_tally' | 'requester_tally'>(table: T) =>
    db
      .selectFrom(table as 'tally')
      .selectAll()
      .where('office_id', '=', officeId)
      .where('day', '>=', from)
      .where('day', '<=', to)
      .execute() as unknown as Promise<Tables[T][]>;
  const [ratings, responses] = [await of('tally'), await of('response_tally')];
  const [details, requesters] = [await of('detail_tally'), await of('requester_tally')];
  return {
    ratings: ratings.map(ratingTallyOf),
    responses: responses.map(responseTallyOf),
    details: details.map(detailTallyOf),
    requesters: requesters.map(requesterTallyOf),
  };
}

function ratingTallyOf(row: Tables['tally']): RatingTally {
  return {
    day: row.day,
    catalogueVersion: row.catalogue_version,
    criterionId: row.criterion_id,
    subjectId: row.subject_id,
    level: row.level,
    excluded: row.excluded === 1,
    count: row.count,
  };
}

function responseTallyOf(row: Tables['response_tally']): ResponseTally {
  return {
    day: row.day,
    catalogueVersion: row.catalogue_version,
    channel: row.channel as Channel,
    complete: row.complete === 1,
    excluded: row.excluded === 1,
    count: row.count,
  };
}

function requesterTallyOf(row: Tables['requester_tally']): RequesterTally {
  return {
    day: row.day,
    requester: findRequester(row.requester) ?? '',
    criterionId: row.criterion_id,
    level: row.level,
    excluded: row.excluded === 1,
    count: row.count,
  };
}

function detailTallyOf(row: Tables['detail_tally']): DetailTally {
  return {
    day: row.day,
    hour: row.hour,
    channel: row.channel as Channel,
    counterId: row.counter_id,
    serviceFieldId: row.service_field_id,
    criterionId: row.criterion_id,
    subjectId: row.subject_id,
    level: row.level,
    excluded: row.excluded === 1,
    count: row.count,
  };
}
