import type { Day, Period } from '../../shared/period.ts';
import type { Scope } from './storage.ts';

/** Something done at one time, by one person and for one reason. */
export interface ExclusionActRecord {
  readonly actId: string;
  readonly at: number;
  readonly accountId: string;
  readonly accountName: string;
  readonly action: 'exclude' | 'take-back';
  readonly rule: string | null;
  readonly reason: string | null;
}

/** Adds what was done to a response. The caller has just changed the response's row, and so holds it. */
export async function insertExclusionEntry(
  { db }: Scope,
  officeId: string,
  { id, day }: { id: string; day: Day },
  act: ExclusionActRecord,
): Promise<void> {
  const last = await db
    .selectFrom('exclusion_log')
    .select((eb) => eb.fn.max('number').as('number'))
    .where('office_id', '=', officeId)
    .where('response_id', '=', id)
    .executeTakeFirst();
  await db
    .insertInto('exclusion_log')
    .values({
      office_id: officeId,
      response_id: id,
      number: (last?.number ?? 0) + 1,
      act_id: act.actId,
      day,
      at: act.at,
      account_id: act.accountId,
      account_name: act.accountName,
      action: act.action,
      rule: act.rule,
      reason: act.reason,
    })
    .execute();
}

export interface ExclusionEntry {
  readonly responseId: string;
  readonly number: number;
  readonly action: 'exclude' | 'take-back';
  readonly by: string;
  readonly rule: string | null;
  readonly reason: string | null;
}

function selectEntries({ db }: Scope, officeId: string) {
  return db
    .selectFrom('exclusion_log')
    .select(['response_id as responseId', 'number', 'action', 'account_name as by', 'rule', 'reason'])
    .where('office_id', '=', officeId)
    .orderBy('number');
}

function lastOfEach(entries: readonly ExclusionEntry[]): Map<string, ExclusionEntry> {
  return new Map(entries.map((entry) => [entry.responseId, entry]));
}

/** What was last done to each of these responses. */
export async function findLastEntries(
  scope: Scope,
  officeId: string,
  ids: readonly string[],
): Promise<Map<string, ExclusionEntry>> {
  if (ids.length === 0) return new Map();
  return lastOfEach(await selectEntries(scope, officeId).where('response_id', 'in', ids).execute());
}

/** What was last done to each response of a period that anything was done to. */
export async function listLastEntries(
  scope: Scope,
  officeId: string,
  { from, to }: Period,
): Promise<ExclusionEntry[]> {
  const entries = await selectEntries(scope, officeId)
    .where('day', '>=', from)
    .where('day', '<=', to)
    .execute();
  return [...lastOfEach(entries).values()];
}

export interface ExclusionActSum extends Omit<ExclusionActRecord, 'accountId'> {
  readonly count: number;
  readonly from: Day;
  readonly to: Day;
}

/** The newest first. */
export async function listExclusionActs(
  { db }: Scope,
  officeId: string,
  limit: number,
): Promise<ExclusionActSum[]> {
  const rows = await db
    .selectFrom('exclusion_log')
    .select(['act_id', 'at', 'account_name', 'action', 'rule', 'reason'])
    .select((eb) => [
      eb.fn.countAll<number>().as('count'),
      eb.fn.min('day').as('from'),
      eb.fn.max('day').as('to'),
    ])
    .where('office_id', '=', officeId)
    .groupBy(['act_id', 'at', 'account_name', 'action', 'rule', 'reason'])
    .orderBy('at', 'desc')
    .orderBy('act_id')
    .limit(limit)
    .execute();
  return rows.map((row) => ({
    actId: row.act_id,
    at: row.at,
    accountName: row.account_name,
    action: row.action,
    rule: row.rule,
    reason: row.reason,
    count: Number(row.count),
    from: row.from,
    to: row.to,
  }));
}
