import type { RowTarget } from './engine.ts';
import type { Scope } from './storage.ts';

const target = {
  table: 'receipt',
  columns: { office_id: 'text', code_hash: 'text' },
  onConflict: 'do nothing',
  key: 'code_hash',
} as const satisfies RowTarget;

/** Uses up receipt codes. @returns those that had not been used before */
export function useReceipts(
  { db, engine }: Scope,
  officeId: string,
  codeHashes: readonly string[],
): Promise<Set<string>> {
  const rows = [...codeHashes].sort().map((code_hash) => ({ office_id: officeId, code_hash }));
  return engine.writeRows(db, target, rows);
}
