import { type InvalidCounts, type InvalidReason, invalidReasons } from '../../shared/paper/invalid-reason.ts';
import type { Day, Period } from '../../shared/period.ts';
import type { Scope } from './storage.ts';

/** The invalid paper forms of a period, by reason. */
export async function sumInvalidForms(
  { db }: Scope,
  officeId: string,
  { from, to }: Period,
): Promise<InvalidCounts> {
  const rows = await db
    .selectFrom('invalid_form')
    .select('reason')
    .select((eb) => eb.fn.sum<number>('count').as('sum'))
    .where('office_id', '=', officeId)
    .where('day', '>=', from)
    .where('day', '<=', to)
    .groupBy('reason')
    .execute();
  const sums = new Map(rows.map(({ reason, sum }) => [reason, Number(sum)]));
  const countOf = (reason: InvalidReason) => sums.get(reason) ?? 0;
  return Object.fromEntries(
    invalidReasons.map((reason) => [reason, countOf(reason)]),
  ) as unknown as InvalidCounts;
}

export async function setInvalidForms(
  { db }: Scope,
  officeId: string,
  day: Day,
  counts: InvalidCounts,
): Promise<void> {
  for (const reason of invalidReasons)
    await db
      .insertInto('invalid_form')
      .values({ office_id: officeId, day, reason, count: counts[reason] })
      .onConflict((c) => c.columns(['office_id', 'day', 'reason']).doUpdateSet({ count: counts[reason] }))
      .execute();
}
