import type { Scope } from './storage.ts';

export const purgedParts = ['responses', 'comments'] as const;
export type PurgedPart = (typeof purgedParts)[number];

/** A month of which single responses, or their comments, are kept no more. */
export interface PurgedMonth {
  /** `2026-03` */
  readonly month: string;
  readonly part: PurgedPart;
  readonly count: number;
  /** SHA-256, base64url, of what the month's tallies have without the responses that are still there. */
  readonly digest: string;
}

export async function listPurgedMonths({ db }: Scope, officeId: string): Promise<PurgedMonth[]> {
  const rows = await db
    .selectFrom('purged_month')
    .select(['month', 'part', 'count', 'digest'])
    .where('office_id', '=', officeId)
    .orderBy('month')
    .execute();
  return rows.map(({ part, ...row }) => ({ ...row, part: part as PurgedPart }));
}

export async function putPurgedMonth(
  { db }: Scope,
  officeId: string,
  { month, part, count, digest }: PurgedMonth,
): Promise<void> {
  await db
    .insertInto('purged_month')
    .values({ office_id: officeId, month, part, count, digest })
    .onConflict((c) => c.columns(['office_id', 'month', 'part']).doUpdateSet({ count, digest }))
    .execute();
}
