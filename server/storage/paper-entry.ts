import type { Day } from '../../shared/period.ts';
import type { RowTarget } from './engine.ts';
import type { Scope } from './storage.ts';

const target = {
  table: 'paper_entry',
  columns: { office_id: 'text', entry_hash: 'text', entered_day: 'text' },
  onConflict: 'do nothing',
  key: 'entry_hash',
} as const satisfies RowTarget;

/** Notes what a session entered, and forgets what no session can take back any more. */
export async function insertPaperEntries(
  { db, engine }: Scope,
  officeId: string,
  hashes: readonly string[],
  { enteredDay, keptFrom }: { readonly enteredDay: Day; readonly keptFrom: Day },
): Promise<void> {
  await db
    .deleteFrom('paper_entry')
    .where('office_id', '=', officeId)
    .where('entered_day', '<', keptFrom)
    .execute();
  const rows = [...hashes]
    .sort()
    .map((entry_hash) => ({ office_id: officeId, entry_hash, entered_day: enteredDay }));
  await engine.writeRows(db, target, rows);
}

/** @returns false where this was not entered so, or was taken back already */
export async function takePaperEntry({ db }: Scope, officeId: string, hash: string): Promise<boolean> {
  const taken = await db
    .deleteFrom('paper_entry')
    .where('office_id', '=', officeId)
    .where('entry_hash', '=', hash)
    .returning('entry_hash')
    .executeTakeFirst();
  return taken !== undefined;
}
