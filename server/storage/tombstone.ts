import type { RowTarget } from './engine.ts';
import type { Scope } from './storage.ts';

const target = {
  table: 'tombstone',
  columns: { office_id: 'text', response_id: 'text' },
  onConflict: 'do nothing',
  key: 'response_id',
} as const satisfies RowTarget;

/** Responses that were stored once and are no more: nothing brings them in again. */
export async function insertTombstones(
  { db, engine }: Scope,
  officeId: string,
  ids: readonly string[],
): Promise<void> {
  if (ids.length === 0) return;
  const rows = [...ids].sort().map((id) => ({ office_id: officeId, response_id: id }));
  await engine.writeRows(db, target, rows);
}

/** Which of these were stored once and are no more. */
export async function listTombstones(
  { db }: Scope,
  officeId: string,
  ids: readonly string[],
): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const rows = await db
    .selectFrom('tombstone')
    .select('response_id')
    .where('office_id', '=', officeId)
    .where('response_id', 'in', ids)
    .execute();
  return new Set(rows.map(({ response_id }) => response_id));
}
