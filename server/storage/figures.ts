import type { Period } from '../../shared/period.ts';
import type { Scope } from './storage.ts';

export interface PeriodFigures {
  readonly filesHandled: number | null;
  readonly issued: number | null;
}

/** What was set for exactly this period. */
export async function findFigures(
  { db }: Scope,
  officeId: string,
  { from, to }: Period,
): Promise<PeriodFigures | undefined> {
  const row = await db
    .selectFrom('figures')
    .select(['files_handled', 'issued'])
    .where('office_id', '=', officeId)
    .where('from_day', '=', from)
    .where('to_day', '=', to)
    .executeTakeFirst();
  return row && { filesHandled: row.files_handled, issued: row.issued };
}

export async function setFigures(
  { db }: Scope,
  officeId: string,
  { from, to }: Period,
  { filesHandled, issued }: PeriodFigures,
): Promise<void> {
  const values = { files_handled: filesHandled, issued, prints_fields: 0 };
  await db
    .insertInto('figures')
    .values({ office_id: officeId, from_day: from, to_day: to, ...values })
    .onConflict((c) => c.columns(['office_id', 'from_day', 'to_day']).doUpdateSet(values))
    .execute();
}
