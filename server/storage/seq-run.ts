import type { Scope } from './storage.ts';

/** An unbroken run of `seq`, both ends included. */
export interface SeqRun {
  readonly first: number;
  readonly last: number;
}

/** The runs with further numbers taken in: sorted, apart from each other by at least one missing number. */
export function mergeRuns(runs: readonly SeqRun[], seqs: Iterable<number>): SeqRun[] {
  const all = [...runs, ...[...seqs].map((seq) => ({ first: seq, last: seq }))].sort(
    (a, b) => a.first - b.first,
  );
  const merged: { first: number; last: number }[] = [];
  for (const run of all) {
    const previous = merged.at(-1);
    if (previous && run.first <= previous.last + 1) previous.last = Math.max(previous.last, run.last);
    else merged.push({ ...run });
  }
  return merged;
}

/** The numbers below the highest that have not arrived. */
export function gapsOf(runs: readonly SeqRun[]): { from: number; to: number }[] {
  let next = 1;
  const gaps: { from: number; to: number }[] = [];
  for (const { first, last } of runs) {
    if (first > next) gaps.push({ from: next, to: first - 1 });
    next = last + 1;
  }
  return gaps;
}

export async function listSeqRuns({ db }: Scope, officeId: string, deviceId: string): Promise<SeqRun[]> {
  const rows = await db
    .selectFrom('seq_run')
    .select(['first_seq as first', 'last_seq as last'])
    .where('office_id', '=', officeId)
    .where('device_id', '=', deviceId)
    .orderBy('first_seq')
    .execute();
  return rows;
}

/** Enters arrived numbers in the device's ledger. The caller holds the device's row. */
export async function recordSeqs(
  scope: Scope,
  officeId: string,
  deviceId: string,
  seqs: ReadonlySet<number>,
): Promise<void> {
  const before = await listSeqRuns(scope, officeId, deviceId);
  const after = mergeRuns(before, seqs);
  const lastByFirst = new Map(before.map(({ first, last }) => [first, last]));
  const starts = new Set(after.map(({ first }) => first));
  const gone = before.filter(({ first }) => !starts.has(first)).map(({ first }) => first);
  const changed = after.filter(({ first, last }) => lastByFirst.get(first) !== last);
  if (gone.length > 0)
    await scope.db
      .deleteFrom('seq_run')
      .where('office_id', '=', officeId)
      .where('device_id', '=', deviceId)
      .where('first_seq', 'in', gone)
      .execute();
  if (changed.length > 0)
    await scope.db
      .insertInto('seq_run')
      .values(
        changed.map(({ first, last }) => ({
          office_id: officeId,
          device_id: deviceId,
          first_seq: first,
          last_seq: last,
        })),
      )
      .onConflict((c) =>
        c
          .columns(['office_id', 'device_id', 'first_seq'])
          .doUpdateSet((eb) => ({ last_seq: eb.ref('excluded.last_seq') })),
      )
      .execute();
}
