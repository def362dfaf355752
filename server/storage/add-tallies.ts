import type { Day } from '../../shared/period.ts';
import type { RowTarget } from './engine.ts';
import type { Scope } from './storage.ts';
import type { DetailTally, RatingTally, RequesterTally, ResponseTally, Tallies } from './tally.ts';

const responseTarget = {
  table: 'response_tally',
  columns: {
    office_id: 'text',
    day: 'text',
    catalogue_version: 'integer',
    channel: 'text',
    complete: 'integer',
    excluded: 'integer',
    count: 'integer',
  },
  onConflict: `(office_id, day, catalogue_version, channel, complete, excluded)
    do update set count = response_tally.count + excluded.count`,
  key: 'day',
} as const satisfies RowTarget;

const ratingTarget = {
  table: 'tally',
  columns: {
    office_id: 'text',
    day: 'text',
    catalogue_version: 'integer',
    criterion_id: 'text',
    subject_id: 'text',
    level: 'text',
    excluded: 'integer',
    count: 'integer',
  },
  onConflict: `(office_id, day, catalogue_version, criterion_id, subject_id, level, excluded)
    do update set count = tally.count + excluded.count`,
  key: 'day',
} as const satisfies RowTarget;

const detailTarget = {
  table: 'detail_tally',
  columns: {
    office_id: 'text',
    day: 'text',
    hour: 'integer',
    channel: 'text',
    counter_id: 'text',
    service_field_id: 'text',
    criterion_id: 'text',
    subject_id: 'text',
    level: 'text',
    excluded: 'integer',
    count: 'integer',
  },
  onConflict: `(office_id, day, hour, channel, counter_id, service_field_id, criterion_id, subject_id, level, excluded)
    do update set count = detail_tally.count + excluded.count`,
  key: 'day',
} as const satisfies RowTarget;

const requesterTarget = {
  table: 'requester_tally',
  columns: {
    office_id: 'text',
    day: 'text',
    requester: 'text',
    criterion_id: 'text',
    level: 'text',
    excluded: 'integer',
    count: 'integer',
  },
  onConflict: `(office_id, day, requester, criterion_id, level, excluded)
    do update set count = requester_tally.count + excluded.count`,
  key: 'day',
} as const satisfies RowTarget;

function responseRow(officeId: string, tally: ResponseTally) {
  return {
    office_id: officeId,
    day: tally.day,
    catalogue_version: tally.catalogueVersion,
    channel: tally.channel,
    complete: tally.complete ? 1 : 0,
    excluded: tally.excluded ? 1 : 0,
    count: tally.count,
  };
}

function ratingRow(officeId: string, tally: RatingTally) {
  return {
    office_id: officeId,
    day: tally.day,
    catalogue_version: tally.catalogueVersion,
    criterion_id: tally.criterionId,
    subject_id: tally.subjectId,
    level: tally.level,
    excluded: tally.excluded ? 1 : 0,
    count: tally.count,
  };
}

function detailRow(officeId: string, tally: DetailTally) {
  return {
    office_id: officeId,
    day: tally.day,
    hour: tally.hour,
    channel: tally.channel,
    counter_id: tally.counterId,
    service_field_id: tally.serviceFieldId,
    criterion_id: tally.criterionId,
    subject_id: tally.subjectId,
    level: tally.level,
    excluded: tally.excluded ? 1 : 0,
    count: tally.count,
  };
}

function requesterRow(officeId: string, tally: RequesterTally) {
  return {
    office_id: officeId,
    day: tally.day,
    requester: tally.requester,
    criterion_id: tally.criterionId,
    level: tally.level,
    excluded: tally.excluded ? 1 : 0,
    count: tally.count,
  };
}

/**
 * Adds to the tallies, or takes from them where counts are negative. Rows come in key order from `TallyCount`,
 * and the tables in one order, so that two batches cannot deadlock.
 */
export async function addTallies(
  { db, engine }: Scope,
  officeId: string,
  { responses, ratings, details, requesters }: Tallies,
): Promise<void> {
  const rowsOf = <T, Row>(tallies: readonly T[], row: (officeId: string, tally: T) => Row) =>
    tallies.map((tally) => row(officeId, tally));
  await engine.takeTurn(db, officeId);
  await engine.writeRows(db, responseTarget, rowsOf(responses, responseRow));
  await engine.writeRows(db, ratingTarget, rowsOf(ratings, ratingRow));
  await engine.writeRows(db, detailTarget, rowsOf(details, detailRow));
  if (requesters.length > 0) await engine.writeRows(db, requesterTarget, rowsOf(requesters, requesterRow));
}

/** A day's tallies that came down to nothing go: a version that nobody answered is not used in a report. */
export async function deleteEmptyTallies({ db }: Scope, officeId: string, day: Day): Promise<void> {
  for (const table of ['response_tally', 'tally', 'detail_tally', 'requester_tally'] as const)
    await db
      .deleteFrom(table)
      .where('office_id', '=', officeId)
      .where('day', '=', day)
      .where('count', '=', 0)
      .execute();
}
