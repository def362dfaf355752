import { acrossOffices } from './across-offices.ts';
import type { Scope } from './storage.ts';

/** That one office stands under another: `distance` 1 for the one that it stands under itself. */
export interface Above {
  readonly officeId: string;
  readonly aboveId: string;
  readonly distance: number;
}

/** Until the transaction ends nobody else moves an office: each move is judged by the tree as it is. */
export async function holdTree({ db }: Scope): Promise<void> {
  await db
    .insertInto('installation')
    .values({ name: 'office-tree', value: '' })
    .onConflict((c) => c.column('name').doUpdateSet({ value: '' }))
    .execute();
}

/** What an office stands under, the nearest first. */
export async function listAbove({ db }: Scope, officeId: string): Promise<Above[]> {
  const rows = await db
    .selectFrom('office_above')
    .select(['above_id', 'distance'])
    .where('office_id', '=', officeId)
    .orderBy('distance')
    .execute();
  return rows.map((row) => ({ officeId, aboveId: row.above_id, distance: row.distance }));
}

export async function isBeneath({ db }: Scope, officeId: string, aboveId: string): Promise<boolean> {
  const row = await db
    .selectFrom('office_above')
    .select('distance')
    .where('office_id', '=', officeId)
    .where('above_id', '=', aboveId)
    .executeTakeFirst();
  return row !== undefined;
}

/** Every office beneath one, at any distance. */
export async function listBeneath(scope: Scope, aboveId: string): Promise<Above[]> {
  const rows = await acrossOffices(scope)
    .selectFrom('office_above')
    .select(['office_id', 'distance'])
    .where('above_id', '=', aboveId)
    .execute();
  return rows.map((row) => ({ officeId: row.office_id, aboveId, distance: row.distance }));
}

/** The whole tree, of every distance. */
export async function listTree(scope: Scope): Promise<Above[]> {
  const rows = await acrossOffices(scope)
    .selectFrom('office_above')
    .select(['office_id', 'above_id', 'distance'])
    .execute();
  return rows.map((row) => ({ officeId: row.office_id, aboveId: row.above_id, distance: row.distance }));
}

const rowsAtOnce = 500;

/** Puts offices that move together under others than before. */
export async function replaceAbove(
  scope: Scope,
  moving: readonly string[],
  { before, after }: { before: readonly string[]; after: readonly Above[] },
): Promise<void> {
  const db = acrossOffices(scope);
  for (let at = 0; at < moving.length && before.length > 0; at += rowsAtOnce)
    await db
      .deleteFrom('office_above')
      .where('office_id', 'in', moving.slice(at, at + rowsAtOnce))
      .where('above_id', 'in', before)
      .execute();
  for (let at = 0; at < after.length; at += rowsAtOnce)
    await db
      .insertInto('office_above')
      .values(
        after.slice(at, at + rowsAtOnce).map(({ officeId, aboveId, distance }) => ({
          office_id: officeId,
          above_id: aboveId,
          distance,
        })),
      )
      .execute();
}
