import type { Scope } from './storage.ts';

/** Sums of one officer and one criterion through a day, as the officer was shown them. */
export interface ScoreRelease {
  readonly criterionId: string;
  readonly release: number;
  readonly throughDay: string;
  /** level → count */
  readonly counts: Readonly<Record<string, number>>;
}

/** Of each criterion the latest. */
export async function listLatestReleases(
  { db }: Scope,
  officeId: string,
  officerId: string,
): Promise<Map<string, ScoreRelease>> {
  const rows = await db
    .selectFrom('score_release')
    .selectAll()
    .where('office_id', '=', officeId)
    .where('officer_id', '=', officerId)
    .orderBy('release')
    .execute();
  return new Map(
    rows.map((row) => [
      row.criterion_id,
      {
        criterionId: row.criterion_id,
        release: row.release,
        throughDay: row.through_day,
        counts: JSON.parse(row.counts) as Record<string, number>,
      },
    ]),
  );
}

/** Of two looks at once, one releases and the other finds it released. */
export async function insertRelease(
  { db }: Scope,
  officeId: string,
  officerId: string,
  { criterionId, release, throughDay, counts }: ScoreRelease,
): Promise<void> {
  await db
    .insertInto('score_release')
    .values({
      office_id: officeId,
      officer_id: officerId,
      criterion_id: criterionId,
      release,
      through_day: throughDay,
      counts: JSON.stringify(counts),
    })
    .onConflict((c) => c.columns(['office_id', 'officer_id', 'criterion_id', 'release']).doNothing())
    .execute();
}
