import type { Kysely } from 'kysely';
import type { Period } from '../../shared/period.ts';
import type { GroupSum } from '../../shared/rating/build-ratings.ts';
import type { Grouping } from '../../shared/rating/grouping.ts';
import type { Tables } from './schema.ts';
import type { Scope } from './storage.ts';

/** Where ratings are counted by what: the smaller table where it will do. */
const places = {
  criterion: { table: 'tally', column: 'criterion_id' },
  officer: { table: 'tally', column: 'subject_id' },
  week: { table: 'tally', column: 'day' },
  month: { table: 'tally', column: 'day' },
  quarter: { table: 'tally', column: 'day' },
  serviceField: { table: 'detail_tally', column: 'service_field_id' },
  counter: { table: 'detail_tally', column: 'counter_id' },
  channel: { table: 'detail_tally', column: 'channel' },
  hour: { table: 'detail_tally', column: 'hour' },
  requester: { table: 'requester_tally', column: 'requester' },
} as const satisfies Record<
  Grouping,
  { table: 'tally' | 'detail_tally' | 'requester_tally'; column: string }
>;

/** Sums of ratings in a period by group, criterion and level, without what was excluded. */
export async function sumRatingsBy(
  { db }: Scope,
  officeId: string,
  { from, to }: Period,
  by: Grouping,
): Promise<GroupSum[]> {
  const { table, column } = places[by];
  // One type for all: the three tables have what is asked of them.
  const ratings = (db as unknown as Kysely<RatingTables>).selectFrom(table as 'detail_tally');
  const ofPeriod = ratings
    .select((eb) => eb.cast<string>(column as 'hour', 'text').as('key'))
    .select(['criterion_id', 'level'])
    .select((eb) => eb.fn.sum<number>('count').as('sum'))
    .where('office_id', '=', officeId)
    .where('day', '>=', from)
    .where('day', '<=', to)
    .where('excluded', '=', 0)
    .groupBy([column as 'hour', 'criterion_id', 'level']);
  // Paper knows its day and no hour.
  const rows = await (by === 'hour' ? ofPeriod.where('channel', '<>', 'paper') : ofPeriod).execute();
  return rows.map(({ key, criterion_id, level, sum }) => ({
    group: key,
    criterionId: criterion_id,
    level,
    count: sum,
  }));
}

type RatingTables = Pick<Tables, 'detail_tally'>;

/** How many complete responses those ratings are of. */
export async function countResponsesBy(
  { db }: Scope,
  officeId: string,
  { from, to }: Period,
  by: Grouping,
): Promise<number> {
  const complete = db
    .selectFrom('response_tally')
    .select((eb) => eb.fn.sum<number | null>('count').as('sum'))
    .where('office_id', '=', officeId)
    .where('day', '>=', from)
    .where('day', '<=', to)
    .where('complete', '=', 1)
    .where('excluded', '=', 0);
  const counted = by === 'hour' ? complete.where('channel', '<>', 'paper') : complete;
  return (await counted.executeTakeFirst())?.sum ?? 0;
}
