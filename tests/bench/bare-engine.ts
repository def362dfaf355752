import { DatabaseSync } from 'node:sqlite';
import pg from 'pg';
import { TallyCount } from '../../server/ingest/count-tallies.ts';
import { type JudgeContext, judgeItem } from '../../server/ingest/keep-response.ts';
import { connectionPragmas } from '../../server/storage/sqlite-engine.ts';
import { locVinh } from '../support/golden.ts';
import { type MadeResponse, now, officeId } from './bench-office.ts';

type Values = (string | number | null)[];

/** What one batch comes to in the tables, worked out beforehand: the engine alone is measured. */
export interface PreparedBatch {
  readonly responses: readonly Values[];
  readonly responseTallies: readonly Values[];
  readonly tallies: readonly Values[];
  readonly details: readonly Values[];
  readonly lastSeq: number;
}

export function prepare(batches: readonly MadeResponse[][]): PreparedBatch[] {
  const [catalogue] = locVinh.catalogues;
  if (!catalogue) throw new Error('the golden case has no catalogue');
  const context = {
    now,
    timeZone: catalogue.office.timeZone,
    receiptKey: '',
    findCatalogue: () => catalogue,
  } as JudgeContext;
  return batches.map((batch) => {
    const kept = batch.flatMap((item) => judgeItem(item, context).candidate?.kept ?? []);
    const count = new TallyCount();
    for (const each of kept) count.add(each, catalogue);
    const { ratings, responses, details } = count.take();
    return {
      responses: kept
        .toSorted((a, b) => (a.id < b.id ? -1 : 1))
        .map(({ id, day, hour, content }) => [
          officeId,
          id,
          day,
          hour,
          content.catalogueVersion,
          content.channel,
          JSON.stringify(content.officerIds),
          content.serviceFieldId,
          JSON.stringify(content.ratings.map((r) => [r.criterionId, r.subjectId, r.level])),
        ]),
      responseTallies: responses.map((t) => [
        officeId,
        t.day,
        t.catalogueVersion,
        t.channel,
        Number(t.complete),
        Number(t.excluded),
        t.count,
      ]),
      tallies: ratings.map((t) => [
        officeId,
        t.day,
        t.catalogueVersion,
        t.criterionId,
        t.subjectId,
        t.level,
        Number(t.excluded),
        t.count,
      ]),
      details: details.map((t) => [
        officeId,
        t.day,
        t.hour,
        t.channel,
        t.counterId,
        t.serviceFieldId,
        t.criterionId,
        t.subjectId,
        t.level,
        Number(t.excluded),
        t.count,
      ]),
      lastSeq: batch.at(-1)?.seq ?? 0,
    };
  });
}

const columns =
  'office_id, id, day, hour, catalogue_version, channel, officer_ids, service_field_id, ratings, complete, marks, excluded';

const statements = {
  response: `insert into response (${columns}) values (?, ?, ?, ?, ?, ?, ?, ?, ?, 1, '[]', 0) on conflict do nothing`,
  responseTally: `insert into response_tally values (?, ?, ?, ?, ?, ?, ?) on conflict do update
    set count = count + excluded.count`,
  tally: `insert into tally values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do update set count = count + excluded.count`,
  detail: `insert into detail_tally values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do update
    set count = count + excluded.count`,
  ledger: `insert into seq_run values (?, ?, 1, ?) on conflict do update set last_seq = excluded.last_seq`,
} as const;

/** The same rows with prepared statements and nothing around: one transaction a batch, each on disk. */
export function insertIntoSqlite(path: string, deviceId: string, batches: readonly PreparedBatch[]): void {
  const database = new DatabaseSync(path);
  database.exec(`pragma journal_mode = wal; ${connectionPragmas}`);
  const response = database.prepare(statements.response);
  const responseTally = database.prepare(statements.responseTally);
  const tally = database.prepare(statements.tally);
  const detail = database.prepare(statements.detail);
  const ledger = database.prepare(statements.ledger);
  for (const batch of batches) {
    database.exec('begin immediate');
    for (const values of batch.responses) response.run(...values);
    for (const values of batch.responseTallies) responseTally.run(...values);
    for (const values of batch.tallies) tally.run(...values);
    for (const values of batch.details) detail.run(...values);
    ledger.run(officeId, deviceId, batch.lastSeq);
    database.exec('commit');
  }
  database.close();
}

/** `($1, $2), ($3, $4)` for rows of so many values. */
function placesFor(rows: readonly Values[], more = ''): string {
  let place = 0;
  const next = () => {
    place += 1;
    return `$${place}`;
  };
  return rows.map((values) => `(${values.map(next).join(', ')}${more})`).join(', ');
}

/** One statement for each table, one transaction a batch, on so many connections at once. */
export async function insertIntoPostgres(
  url: string,
  deviceId: string,
  batches: readonly PreparedBatch[],
  connections: number,
): Promise<void> {
  const insertAll = async (client: pg.Client, own: readonly PreparedBatch[]) => {
    for (const { responses, responseTallies, tallies, details, lastSeq } of own) {
      await client.query('begin');
      await client.query(
        `insert into response (${columns}) values ${placesFor(responses, ", 1, '[]', 0")} on conflict do nothing`,
        responses.flat(),
      );
      await client.query(
        `insert into response_tally values ${placesFor(responseTallies)}
         on conflict (office_id, day, catalogue_version, channel, complete, excluded)
         do update set count = response_tally.count + excluded.count`,
        responseTallies.flat(),
      );
      await client.query(
        `insert into tally values ${placesFor(tallies)}
         on conflict (office_id, day, catalogue_version, criterion_id, subject_id, level, excluded)
         do update set count = tally.count + excluded.count`,
        tallies.flat(),
      );
      await client.query(
        `insert into detail_tally values ${placesFor(details)}
         on conflict (office_id, day, hour, channel, counter_id, service_field_id, criterion_id, subject_id, level, excluded)
         do update set count = detail_tally.count + excluded.count`,
        details.flat(),
      );
      await client.query(
        `insert into seq_run values ($1, $2, 1, $3) on conflict (office_id, device_id, first_seq)
         do update set last_seq = excluded.last_seq`,
        [officeId, deviceId, lastSeq],
      );
      await client.query('commit');
    }
  };
  const clients = Array.from({ length: connections }, () => new pg.Client(url));
  for (const client of clients) await client.connect();
  await Promise.all(
    clients.map((client, at) =>
      insertAll(
        client,
        batches.filter((_, index) => index % connections === at),
      ),
    ),
  );
  for (const client of clients) await client.end();
}
