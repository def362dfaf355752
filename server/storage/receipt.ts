import { sql } from 'kysely';
import { columnList } from './engine.ts';
import type { Scope } from './storage.ts';

const columns = { office_id: 'text', code_hash: 'text' } as const;

/** Uses up receipt codes. @returns those that had not been used before */
export async function useReceipts(
  { db, engine }: Scope,
  officeId: string,
  codeHashes: readonly string[],
): Promise<Set<string>> {
  if (codeHashes.length === 0) return new Set();
  const rows = [...codeHashes].sort().map((code_hash) => ({ office_id: officeId, code_hash }));
  const used = await sql<{ code_hash: string }>`
    insert into receipt (${columnList(columns)})
    select ${columnList(columns)} from ${engine.recordset(columns, rows)}
    on conflict do nothing returning code_hash`.execute(db);
  return new Set(used.rows.map((row) => row.code_hash));
}
