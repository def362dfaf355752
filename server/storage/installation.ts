import { randomBytes } from 'node:crypto';
import type { Scope } from './storage.ts';

/**
 * `epoch` changes when the storage was restored; `handle-key` names responses in lists, `clock-seen` is where the
 * server's clock last stood.
 */
type InstallationValue = 'epoch' | 'handle-key' | 'clock-seen';

/** The value, where it was made. */
export async function findInstallationValue(
  { db }: Scope,
  name: InstallationValue,
): Promise<string | undefined> {
  const row = await db.selectFrom('installation').select('value').where('name', '=', name).executeTakeFirst();
  return row?.value;
}

/** The value, made on first use: random, 32 hex digits. */
export async function getInstallationValue(scope: Scope, name: InstallationValue): Promise<string> {
  const known = await findInstallationValue(scope, name);
  if (known !== undefined) return known;
  const value = randomBytes(16).toString('hex');
  await scope.db
    .insertInto('installation')
    .values({ name, value })
    .onConflict((c) => c.doNothing())
    .execute();
  return (await findInstallationValue(scope, name)) ?? value;
}

export async function setInstallationValue(
  { db }: Scope,
  name: InstallationValue,
  value: string,
): Promise<void> {
  await db
    .insertInto('installation')
    .values({ name, value })
    .onConflict((c) => c.column('name').doUpdateSet({ value }))
    .execute();
}

/** A new epoch: tablets offer again what they still hold. */
export async function renewEpoch(scope: Scope): Promise<void> {
  await scope.db.deleteFrom('installation').where('name', '=', 'epoch').execute();
  await getInstallationValue(scope, 'epoch');
}

/** Claims the making of the first account. @returns false to all but one, ever */
export async function claimSetup({ db }: Scope): Promise<boolean> {
  const claimed = await db
    .insertInto('installation')
    .values({ name: 'setup', value: 'done' })
    .onConflict((c) => c.doNothing())
    .returning('name')
    .executeTakeFirst();
  return claimed !== undefined;
}
