import type { ResponseContent, StoredRating } from '../../shared/check-response.ts';
import type { Day, Period } from '../../shared/period.ts';
import { findRequester } from '../../shared/requester.ts';
import type { Channel } from '../../shared/survey-response.ts';
import type { RowOf, RowTarget } from './engine.ts';
import type { Tables } from './schema.ts';
import type { Scope } from './storage.ts';

/** A response as it is kept: its content, the day and the hour, and the names of the rules that marked it. */
export interface KeptResponse {
  readonly id: string;
  readonly day: Day;
  readonly hour: number;
  readonly complete: boolean;
  readonly marks: readonly string[];
  /** Kept, but in no figure. */
  readonly excluded: boolean;
  readonly content: ResponseContent;
}

const target = {
  table: 'response',
  columns: {
    office_id: 'text',
    id: 'text',
    day: 'text',
    hour: 'integer',
    catalogue_version: 'integer',
    channel: 'text',
    complete: 'integer',
    officer_ids: 'text',
    service_field_id: 'text',
    counter_id: 'text',
    ratings: 'text',
    comment: 'text',
    marks: 'text',
    excluded: 'integer',
    requester: 'text',
  },
  onConflict: 'do nothing',
  key: 'id',
} as const satisfies RowTarget;

function rowOf(
  officeId: string,
  { id, day, hour, complete, marks, excluded, content }: KeptResponse,
): RowOf<keyof (typeof target)['columns']> {
  return {
    office_id: officeId,
    id,
    day,
    hour,
    catalogue_version: content.catalogueVersion,
    channel: content.channel,
    complete: complete ? 1 : 0,
    officer_ids: JSON.stringify(content.officerIds),
    service_field_id: content.serviceFieldId,
    counter_id: content.counterId,
    ratings: JSON.stringify(content.ratings.map((r) => [r.criterionId, r.subjectId, r.level])),
    comment: content.comment,
    marks: JSON.stringify(marks),
    excluded: excluded ? 1 : 0,
    requester: content.requester,
  };
}

/**
 * Inserts those whose id is new, in the order of their random ids: neither the order of arrival nor a deadlock
 * comes of it.
 * @returns the ids that were inserted
 */
export function insertResponses(
  { db, engine }: Scope,
  officeId: string,
  responses: readonly KeptResponse[],
): Promise<Set<string>> {
  const rows = [...responses].sort((a, b) => (a.id < b.id ? -1 : 1)).map((r) => rowOf(officeId, r));
  return engine.writeRows(db, target, rows);
}

/** @returns the response as it stands now, where that changed it */
export async function setResponseExcluded(
  { db }: Scope,
  officeId: string,
  id: string,
  excluded: boolean,
): Promise<KeptResponse | undefined> {
  const row = await db
    .updateTable('response')
    .set({ excluded: excluded ? 1 : 0 })
    .where('office_id', '=', officeId)
    .where('id', '=', id)
    .where('excluded', '=', excluded ? 0 : 1)
    .returningAll()
    .executeTakeFirst();
  return row && keptResponseOf(row);
}

/** @returns what was taken out */
export async function takeResponse(
  { db }: Scope,
  officeId: string,
  id: string,
): Promise<KeptResponse | undefined> {
  const row = await db
    .deleteFrom('response')
    .where('office_id', '=', officeId)
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirst();
  return row && keptResponseOf(row);
}

export async function deleteResponse({ db }: Scope, officeId: string, id: string): Promise<void> {
  await db.deleteFrom('response').where('office_id', '=', officeId).where('id', '=', id).execute();
}

function keptResponseOf(row: Tables['response']): KeptResponse {
  const ratings = JSON.parse(row.ratings) as [string, string, string][];
  return {
    id: row.id,
    day: row.day,
    hour: row.hour,
    complete: row.complete === 1,
    marks: JSON.parse(row.marks) as string[],
    excluded: row.excluded === 1,
    content: {
      catalogueVersion: row.catalogue_version,
      channel: row.channel as Channel,
      officerIds: JSON.parse(row.officer_ids) as string[],
      serviceFieldId: row.service_field_id,
      counterId: row.counter_id,
      ratings: ratings.map(
        ([criterionId, subjectId, level]): StoredRating => ({ criterionId, subjectId, level }),
      ),
      comment: row.comment,
      requester: findRequester(row.requester) ?? null,
    },
  };
}

/** Which of these ids are stored. */
export async function listKnownIds(
  { db }: Scope,
  officeId: string,
  ids: readonly string[],
): Promise<string[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom('response')
    .select('id')
    .where('office_id', '=', officeId)
    .where('id', 'in', ids)
    .execute();
  return rows.map(({ id }) => id);
}

export async function listResponsesById(
  { db }: Scope,
  officeId: string,
  ids: readonly string[],
): Promise<KeptResponse[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom('response')
    .selectAll()
    .where('office_id', '=', officeId)
    .where('id', 'in', ids)
    .execute();
  return rows.map(keptResponseOf);
}

/** The comments alone of these responses; of those that have one. */
export async function listCommentTexts(
  { db }: Scope,
  officeId: string,
  ids: readonly string[],
): Promise<{ id: string; comment: string }[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom('response')
    .select(['id', 'comment'])
    .where('office_id', '=', officeId)
    .where('id', 'in', ids)
    .execute();
  return rows.flatMap(({ id, comment }) => (comment === null ? [] : [{ id, comment }]));
}

/** Of these responses the comments of those that one officer served. */
export async function listCommentsServed(
  { db }: Scope,
  officeId: string,
  officerId: string,
  ids: readonly string[],
): Promise<{ id: string; comment: string }[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom('response')
    .select(['id', 'comment', 'officer_ids'])
    .where('office_id', '=', officeId)
    .where('id', 'in', ids)
    .where('excluded', '=', 0)
    .execute();
  return rows.flatMap(({ id, comment, officer_ids: served }) =>
    comment !== null && (JSON.parse(served) as string[]).includes(officerId) ? [{ id, comment }] : [],
  );
}

export async function listResponsesOfDays(
  { db }: Scope,
  officeId: string,
  { from, to }: Period,
): Promise<KeptResponse[]> {
  const rows = await db
    .selectFrom('response')
    .selectAll()
    .where('office_id', '=', officeId)
    .where('day', '>=', from)
    .where('day', '<=', to)
    .execute();
  return rows.map(keptResponseOf);
}

/** The first day that there is a response of, or one with a comment; undefined where there is none. */
export async function findFirstDay(
  { db }: Scope,
  officeId: string,
  part: 'responses' | 'comments',
): Promise<Day | undefined> {
  const all = db.selectFrom('response').select('day').where('office_id', '=', officeId);
  const asked = part === 'comments' ? all.where('comment', 'is not', null) : all;
  return (await asked.orderBy('day').limit(1).executeTakeFirst())?.day;
}

export async function deleteResponsesOfDays(
  { db }: Scope,
  officeId: string,
  { from, to }: Period,
): Promise<void> {
  await db
    .deleteFrom('response')
    .where('office_id', '=', officeId)
    .where('day', '>=', from)
    .where('day', '<=', to)
    .execute();
}

/** @returns how many there were */
export async function clearCommentsOfDays(
  { db }: Scope,
  officeId: string,
  { from, to }: Period,
): Promise<number> {
  const cleared = await db
    .updateTable('response')
    .set({ comment: null })
    .where('office_id', '=', officeId)
    .where('day', '>=', from)
    .where('day', '<=', to)
    .where('comment', 'is not', null)
    .executeTakeFirst();
  return Number(cleared.numUpdatedRows);
}

/** The next responses after an id, in the order of ids; for recounting, never for a report. */
export async function listResponsesAfter(
  { db }: Scope,
  officeId: string,
  afterId: string,
  limit: number,
): Promise<KeptResponse[]> {
  const rows = await db
    .selectFrom('response')
    .selectAll()
    .where('office_id', '=', officeId)
    .where('id', '>', afterId)
    .orderBy('id')
    .limit(limit)
    .execute();
  return rows.map(keptResponseOf);
}
