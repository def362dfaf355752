import type { PublicQuarter } from '../../shared/public/public-quarter.ts';
import type { Scope } from './storage.ts';

/** What was published of an office, the earliest first. */
export async function listPublished({ db }: Scope, officeId: string): Promise<PublicQuarter[]> {
  const rows = await db
    .selectFrom('public_quarter')
    .select('document')
    .where('office_id', '=', officeId)
    .orderBy('from_day')
    .execute();
  return rows.map(({ document }) => JSON.parse(document) as PublicQuarter);
}

/** Of two looks at once, one publishes and the other finds it published. */
export async function insertPublished(
  { db }: Scope,
  officeId: string,
  quarter: PublicQuarter,
): Promise<void> {
  await db
    .insertInto('public_quarter')
    .values({ office_id: officeId, from_day: quarter.from, document: JSON.stringify(quarter) })
    .onConflict((c) => c.columns(['office_id', 'from_day']).doNothing())
    .execute();
}
