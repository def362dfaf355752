import type { Scope } from './storage.ts';

export async function insertWithdrawn({ db }: Scope, officeId: string, id: string): Promise<void> {
  await db
    .insertInto('withdrawn_response')
    .values({ office_id: officeId, response_id: id })
    .onConflict((c) => c.columns(['office_id', 'response_id']).doNothing())
    .execute();
}

/** Which of these were taken back. */
export async function listWithdrawn(
  { db }: Scope,
  officeId: string,
  ids: readonly string[],
): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const rows = await db
    .selectFrom('withdrawn_response')
    .select('response_id')
    .where('office_id', '=', officeId)
    .where('response_id', 'in', ids)
    .execute();
  return new Set(rows.map(({ response_id }) => response_id));
}
