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
  requester: { table: 'requester_tally', column: 'requester' },
} as const satisfies Record<
  Grouping,
  { table: 'tally' | 'detail_tally' | 'requester_tally'; column: string }
>;

/** Paper knows its day and no hour. */
const ofKnownHour = sql`and channel <> 'paper'`;

function onlyCounted(by: Grouping) {
  return by === 'hour' ? ofKnownHour : sql``;
}

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
    where office_id = ${officeId} and day >= ${from} and day <= ${to} and excluded = 0 ${onlyCounted(by)}
    group by ${group}, criterion_id, level`.execute(db);
  return rows.map(({ key, criterion_id, level, sum }) => ({
    group: key,
    criterionId: criterion_id,
    level,
    count: sum,
  }));
}

/** How many complete responses those ratings are of. */
export async function countResponsesBy(
  { db }: Scope,
  officeId: string,
  { from, to }: Period,
  by: Grouping,
): Promise<number> {
  const { rows } = await sql<{ sum: number | null }>`
    select sum(count) as sum from response_tally
    where office_id = ${officeId} and day >= ${from} and day <= ${to} and complete = 1 and excluded = 0
    ${onlyCounted(by)}`.execute(db);
  return rows[0]?.sum ?? 0;
}
