import type { Day, Period } from '../../shared/period.ts';
import type { Channel } from '../../shared/survey-response.ts';
import type { Scope } from './storage.ts';

export interface ReviewFilter {
  readonly period: Period;
  readonly channel: Channel | undefined;
  readonly counterId: string | undefined;
  readonly mark: string | undefined;
  readonly excluded: boolean | undefined;
}

/** What a reviewer may know of a response, and its id. Ratings, officers, fields, hour and comment are not read. */
export interface ResponseUnderReview {
  readonly id: string;
  readonly day: Day;
  readonly channel: Channel;
  readonly counterId: string | null;
  readonly complete: boolean;
  readonly marks: readonly string[];
  readonly excluded: boolean;
}

function selectResponses(
  { db }: Scope,
  officeId: string,
  { period, channel, counterId, mark, excluded }: ReviewFilter,
) {
  let query = db
    .selectFrom('response')
    .where('office_id', '=', officeId)
    .where('day', '>=', period.from)
    .where('day', '<=', period.to);
  if (channel !== undefined) query = query.where('channel', '=', channel);
  if (counterId !== undefined) query = query.where('counter_id', '=', counterId);
  // A JSON list of names from the program, none of which is a part of another one in quotation marks.
  if (mark !== undefined) query = query.where('marks', 'like', `%"${mark}"%`);
  if (excluded !== undefined) query = query.where('excluded', '=', excluded ? 1 : 0);
  return query;
}

export interface ReviewPlace {
  readonly day: Day;
  readonly id: string;
}

/** The last day first; within a day in the order of ids, which are random. */
export async function listResponsesUnderReview(
  scope: Scope,
  officeId: string,
  filter: ReviewFilter,
  { after, limit }: { after: ReviewPlace | undefined; limit: number },
): Promise<ResponseUnderReview[]> {
  let query = selectResponses(scope, officeId, filter);
  if (after)
    query = query.where((eb) =>
      eb.or([eb('day', '<', after.day), eb.and([eb('day', '=', after.day), eb('id', '>', after.id)])]),
    );
  const rows = await query
    .select(['id', 'day', 'channel', 'counter_id', 'complete', 'marks', 'excluded'])
    .orderBy('day', 'desc')
    .orderBy('id')
    .limit(limit)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    day: row.day,
    channel: row.channel as Channel,
    counterId: row.counter_id,
    complete: row.complete === 1,
    marks: JSON.parse(row.marks) as string[],
    excluded: row.excluded === 1,
  }));
}

export async function countResponsesUnderReview(
  scope: Scope,
  officeId: string,
  filter: ReviewFilter,
): Promise<{ total: number; excluded: number }> {
  const rows = await selectResponses(scope, officeId, filter)
    .select('excluded')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .groupBy('excluded')
    .execute();
  const countOf = (flag: number) => Number(rows.find(({ excluded }) => excluded === flag)?.count ?? 0);
  return { total: countOf(0) + countOf(1), excluded: countOf(1) };
}

/** The days of those of these responses that there are. */
export async function listResponseDays(
  { db }: Scope,
  officeId: string,
  ids: readonly string[],
): Promise<{ id: string; day: Day }[]> {
  if (ids.length === 0) return [];
  return db
    .selectFrom('response')
    .select(['id', 'day'])
    .where('office_id', '=', officeId)
    .where('id', 'in', ids)
    .orderBy('id')
    .execute();
}
