import { DatabaseSync } from 'node:sqlite';
import { TallyCount } from '../../server/ingest/count-tallies.ts';
import { type JudgeContext, judgeItem } from '../../server/ingest/keep-response.ts';
import type { KeptResponse } from '../../server/storage/response.ts';
import { connectionPragmas } from '../../server/storage/sqlite-engine.ts';
import type { Tallies } from '../../server/storage/tally.ts';
import { locVinh } from '../support/golden.ts';
import { type MadeResponse, now, officeId } from './bench-office.ts';

/** What one batch comes to in the tables, worked out beforehand: the engine alone is measured. */
interface PreparedBatch {
  readonly kept: readonly KeptResponse[];
  readonly tallies: Tallies;
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
    return { kept, tallies: count.take(), lastSeq: batch.at(-1)?.seq ?? 0 };
  });
}

const statements = {
  response: `insert into response (office_id, id, day, hour, catalogue_version, channel, complete, officer_ids,
    service_field_id, counter_id, ratings, comment, marks) values (?, ?, ?, ?, ?, ?, 1, ?, ?, null, ?, null, '[]')
    on conflict do nothing`,
  responseTally: `insert into response_tally values (?, ?, ?, ?, ?, ?) on conflict do update
    set count = count + excluded.count`,
  tally: `insert into tally values (?, ?, ?, ?, ?, ?, ?) on conflict do update set count = count + excluded.count`,
  ledger: `insert into seq_run values (?, ?, 1, ?) on conflict do update set last_seq = excluded.last_seq`,
} as const;

/** The same rows with prepared statements and nothing around: one transaction a batch, each on disk. */
export function insertAll(path: string, deviceId: string, batches: readonly PreparedBatch[]): void {
  const database = new DatabaseSync(path);
  database.exec(`pragma journal_mode = wal; ${connectionPragmas}`);
  const response = database.prepare(statements.response);
  const responseTally = database.prepare(statements.responseTally);
  const tally = database.prepare(statements.tally);
  const ledger = database.prepare(statements.ledger);
  for (const { kept, tallies, lastSeq } of batches) {
    database.exec('begin immediate');
    for (const { id, day, hour, content } of kept)
      response.run(
        officeId,
        id,
        day,
        hour,
        content.catalogueVersion,
        content.channel,
        JSON.stringify(content.officerIds),
        content.serviceFieldId,
        JSON.stringify(content.ratings.map((r) => [r.criterionId, r.subjectId, r.level])),
      );
    for (const t of tallies.responses)
      responseTally.run(officeId, t.day, t.catalogueVersion, t.channel, Number(t.complete), t.count);
    for (const t of tallies.ratings)
      tally.run(officeId, t.day, t.catalogueVersion, t.criterionId, t.subjectId, t.level, t.count);
    ledger.run(officeId, deviceId, lastSeq);
    database.exec('commit');
  }
  database.close();
}
