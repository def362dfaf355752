import type { Scope } from './storage.ts';

/** Of a link the ledgers know a keyed hash and the last day on which it is good; after it, the row goes. */
export interface LinkEntry {
  readonly officeId: string;
  readonly linkHash: string;
  /** Days since 1970. */
  readonly lastDay: number;
}

/** Uses up a one-time link. @returns whether it had not been used before */
export async function useLink(
  { db }: Scope,
  { officeId, linkHash, lastDay }: LinkEntry,
  today: number,
): Promise<boolean> {
  await db.deleteFrom('used_link').where('office_id', '=', officeId).where('last_day', '<', today).execute();
  const used = await db
    .insertInto('used_link')
    .values({ office_id: officeId, last_day: lastDay, link_hash: linkHash })
    .onConflict((c) => c.columns(['office_id', 'last_day', 'link_hash']).doNothing())
    .returning('link_hash')
    .executeTakeFirst();
  return used !== undefined;
}

export async function isLinkUsed(
  { db }: Scope,
  { officeId, linkHash, lastDay }: LinkEntry,
): Promise<boolean> {
  const row = await db
    .selectFrom('used_link')
    .select('link_hash')
    .where('office_id', '=', officeId)
    .where('last_day', '=', lastDay)
    .where('link_hash', '=', linkHash)
    .executeTakeFirst();
  return row !== undefined;
}

/** Counts one more phone that opened a screen's link. @returns how many have, or undefined where `most` had */
export async function admitPhone(
  { db }: Scope,
  { officeId, linkHash, lastDay }: LinkEntry,
  { today, most }: { readonly today: number; readonly most: number },
): Promise<number | undefined> {
  await db
    .deleteFrom('screen_link')
    .where('office_id', '=', officeId)
    .where('last_day', '<', today)
    .execute();
  const row = await db
    .insertInto('screen_link')
    .values({ office_id: officeId, last_day: lastDay, link_hash: linkHash, phones: 1 })
    .onConflict((c) =>
      c
        .columns(['office_id', 'last_day', 'link_hash'])
        .doUpdateSet((eb) => ({ phones: eb('screen_link.phones', '+', 1) }))
        .where('screen_link.phones', '<', most),
    )
    .returning('phones')
    .executeTakeFirst();
  return row?.phones;
}
