import { auditActions } from '../../shared/audit/action.ts';
import type { AuditEntry } from '../../shared/audit/audit-entry.ts';
import { disarm, renderCsvLines } from '../../shared/csv.ts';
import type { AuditPage } from '../../shared/endpoints/audit.ts';
import { addDays, isDay, startOfDay } from '../../shared/period.ts';
import { Problem } from '../../shared/problem.ts';
import {
  type AuditFilter,
  installationLog,
  listAuditActors,
  listAuditEntries,
  listAuditEntriesAfter,
} from '../storage/audit-log.ts';
import { getLatestCatalogue } from '../storage/catalogue.ts';
import type { Scope, Storage } from '../storage/storage.ts';

const pageSize = 50;

export type AuditQuery = (name: 'from' | 'to' | 'action' | 'actor' | 'below') => string | undefined;

/** @throws Problem `invalid-day` */
function instantOf(name: string, day: string | undefined, timeZone: string, plusDays: number) {
  if (day === undefined) return undefined;
  if (!isDay(day)) throw new Problem('invalid-day', { name, value: day });
  return startOfDay(addDays(day, plusDays), timeZone);
}

function filterOf(query: AuditQuery, timeZone: string): AuditFilter {
  const action = auditActions.find((known) => known === query('action'));
  return {
    from: instantOf('from', query('from'), timeZone, 0),
    before: instantOf('to', query('to'), timeZone, 1),
    actions: action && [action],
    actorId: query('actor'),
  };
}

/**
 * One page of an office's log, or of the installation's where `officeId` is null.
 * @throws Problem `invalid-day`, `unknown-office`
 */
export function getAuditPage(
  storage: Storage,
  officeId: string | null,
  query: AuditQuery,
): Promise<AuditPage> {
  return storage.read(async (scope) => {
    const log = officeId ?? installationLog;
    const filter = filterOf(query, await timeZoneOf(scope, officeId));
    const typed = query('below') ?? '';
    const below = /^[1-9]\d{0,8}$/.test(typed) ? Number(typed) : undefined;
    const found = await listAuditEntries(scope, log, filter, { below, limit: pageSize + 1 });
    const entries = found.slice(0, pageSize);
    return {
      entries,
      next: found.length > pageSize ? (entries.at(-1)?.number ?? null) : null,
      actors: await listAuditActors(scope, log),
    };
  });
}

async function timeZoneOf(scope: Scope, officeId: string | null): Promise<string> {
  return officeId === null ? 'UTC' : (await getLatestCatalogue(scope, officeId)).office.timeZone;
}

const columns = ['number', 'at', 'actorKind', 'actorId', 'actorName', 'action', 'subject', 'changes', 'hash'];

const layout = { decimal: ',', width: columns.length } as const;

/** The whole log, the oldest first, page by page. */
export async function* renderAuditCsv(storage: Storage, officeId: string): AsyncGenerator<string> {
  yield renderCsvLines([columns], layout);
  for (let after = 0; ; ) {
    const page = await storage.read((scope) => listAuditEntriesAfter(scope, officeId, after, 500));
    const last = page.at(-1);
    if (!last) return;
    yield renderCsvLines(page.map(cellsOf), layout).replace('\uFEFF', '');
    after = last.number;
  }
}

function cellsOf({ number, at, actor, action, subject, changes, hash }: AuditEntry): string[] {
  const changed = changes.length === 0 ? '' : JSON.stringify(changes);
  return [
    String(number),
    at,
    actor.kind,
    actor.id,
    disarm(actor.name),
    action,
    disarm(subject),
    changed,
    hash,
  ];
}
