import { sql } from 'kysely';
import type { Period } from '../../shared/period.ts';
import type { GroupSum } from '../../shared/rating/build-ratings.ts';
import type { Grouping } from '../../shared/rating/grouping.ts';
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
} as const satisfies Record<Grouping, { table: 'tally' | 'detail_tally'; column: string }>;

/** Sums of ratings in a period by group, criterion and level, without what was excluded. */
export async function sumRatingsBy(
  { db }: Scope,
  officeId: string,
  { from, to }: Period,
  by: Grouping,
): Promise<GroupSum[]> {
  const { table, column } = places[by];
  const group = sql`cast(${sql.ref(column)} as text)`;
  const { rows } = await sql<{ key: string; criterion_id: string; level: string; sum: number }>`
    select ${group} as key, criterion_id, level, sum(count) as sum from ${sql.table(table)}
    where office_id = ${officeId} and day >= ${from} and day <= ${to} and excluded = 0
    group by ${group}, criterion_id, level`.execute(db);
  return rows.map(({ key, criterion_id, level, sum }) => ({
    group: key,
    criterionId: criterion_id,
    level,
    count: sum,
  }));
}
