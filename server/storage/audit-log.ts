import { createHash } from 'node:crypto';
import type { AuditAction } from '../../shared/audit/action.ts';
import type { AuditEntry } from '../../shared/audit/audit-entry.ts';
import type { ChangedPart } from '../../shared/audit/changed-parts.ts';
import { acrossOffices } from './across-offices.ts';
import type { NotedAct } from './act.ts';
import type { Tables } from './schema.ts';
import type { Scope } from './storage.ts';

/** The log of what belongs to no office. */
export const installationLog = '';

const firstHash = '';

function hashOf(row: Omit<Tables['audit_entry'], 'hash'>, previousHash: string): string {
  const { office_id, number, at, actor_kind, actor_id, actor_name, action, subject, changes } = row;
  const content = [previousHash, office_id, number, at, actor_kind, actor_id, actor_name, action];
  return createHash('sha256')
    .update(JSON.stringify([...content, subject, changes]))
    .digest('base64url');
}

/** The last statements of a transaction: from here on whoever else writes to the log waits for its commit. */
export async function appendAuditEntry({ db }: Scope, act: NotedAct): Promise<void> {
  const officeId = act.officeId ?? installationLog;
  const { number, hash: previousHash } = await db
    .insertInto('audit_head')
    .values({ office_id: officeId, number: 1, hash: firstHash })
    .onConflict((c) =>
      c.column('office_id').doUpdateSet((eb) => ({ number: eb('audit_head.number', '+', 1) })),
    )
    .returning(['number', 'hash'])
    .executeTakeFirstOrThrow();
  const row = {
    office_id: officeId,
    number,
    at: act.at,
    actor_kind: act.actor.kind,
    actor_id: act.actor.id,
    actor_name: act.actor.name,
    action: act.action,
    subject: act.subject,
    changes: JSON.stringify(act.changes),
  };
  const hash = hashOf(row, previousHash);
  await db
    .insertInto('audit_entry')
    .values({ ...row, hash })
    .execute();
  await db.updateTable('audit_head').set({ hash }).where('office_id', '=', officeId).execute();
}

export interface AuditFilter {
  /** Instants: from the first on, and before the second. */
  readonly from?: number | undefined;
  readonly before?: number | undefined;
  readonly actions?: readonly AuditAction[] | undefined;
  readonly actorId?: string | undefined;
}

function entryOf(row: Tables['audit_entry']): AuditEntry {
  return {
    number: row.number,
    at: new Date(row.at).toISOString(),
    actor: { kind: row.actor_kind, id: row.actor_id, name: row.actor_name },
    action: row.action as AuditAction,
    subject: row.subject,
    changes: JSON.parse(row.changes) as ChangedPart[],
    hash: row.hash,
  };
}

/** The newest first, from the one before `below` on. */
export async function listAuditEntries(
  { db }: Scope,
  officeId: string,
  filter: AuditFilter,
  { below, limit }: { readonly below: number | undefined; readonly limit: number },
): Promise<AuditEntry[]> {
  let query = db.selectFrom('audit_entry').selectAll().where('office_id', '=', officeId);
  if (below !== undefined) query = query.where('number', '<', below);
  if (filter.from !== undefined) query = query.where('at', '>=', filter.from);
  if (filter.before !== undefined) query = query.where('at', '<', filter.before);
  if (filter.actions) query = query.where('action', 'in', [...filter.actions]);
  if (filter.actorId !== undefined) query = query.where('actor_id', '=', filter.actorId);
  const rows = await query.orderBy('number', 'desc').limit(limit).execute();
  return rows.map(entryOf);
}

/** The oldest first, behind the number `after`. */
export async function listAuditEntriesAfter(
  { db }: Scope,
  officeId: string,
  after: number,
  limit: number,
): Promise<AuditEntry[]> {
  const rows = await db
    .selectFrom('audit_entry')
    .selectAll()
    .where('office_id', '=', officeId)
    .where('number', '>', after)
    .orderBy('number')
    .limit(limit)
    .execute();
  return rows.map(entryOf);
}

export interface AuditActorSeen {
  readonly id: string;
  readonly name: string;
}

/** Whoever is named in a log, each once, by the name that they have there. */
export async function listAuditActors({ db }: Scope, officeId: string): Promise<AuditActorSeen[]> {
  const rows = await db
    .selectFrom('audit_entry')
    .select((eb) => ['actor_id', eb.fn.max('actor_name').as('name')])
    .where('office_id', '=', officeId)
    .groupBy('actor_id')
    .execute();
  return rows.map(({ actor_id, name }) => ({ id: actor_id, name: String(name) }));
}

/** @returns the numbers at which the chain does not hold: an entry that was changed, taken away or put in */
export async function listBrokenEntries({ db }: Scope, officeId: string): Promise<number[]> {
  const broken: number[] = [];
  let last = { number: 0, hash: firstHash };
  for (;;) {
    const rows = await db
      .selectFrom('audit_entry')
      .selectAll()
      .where('office_id', '=', officeId)
      .where('number', '>', last.number)
      .orderBy('number')
      .limit(1000)
      .execute();
    for (const row of rows) {
      if (row.number !== last.number + 1 || hashOf(row, last.hash) !== row.hash) broken.push(row.number);
      last = { number: row.number, hash: row.hash };
    }
    if (rows.length === 0) break;
  }
  const head = await db
    .selectFrom('audit_head')
    .select(['number', 'hash'])
    .where('office_id', '=', officeId)
    .executeTakeFirst();
  if ((head?.number ?? 0) !== last.number || (head?.hash ?? firstHash) !== last.hash)
    broken.push(last.number + 1);
  return broken;
}

export async function listAuditLogs(scope: Scope): Promise<string[]> {
  const db = acrossOffices(scope);
  const heads = await db.selectFrom('audit_head').select('office_id').orderBy('office_id').execute();
  const entries = await db.selectFrom('audit_entry').select('office_id').distinct().execute();
  return [...new Set([...heads, ...entries].map(({ office_id }) => office_id))].sort();
}
