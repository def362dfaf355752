import { randomBytes } from 'node:crypto';
import { Problem } from '../../shared/problem.ts';
import type { Sealer } from './sealer.ts';
import type { Scope } from './storage.ts';

/** `receipt-key` keys the hashes of receipt codes, `link-key` signs one-time links. */
export const installationSecrets = ['receipt-key', 'link-key'] as const;
export type InstallationSecret = (typeof installationSecrets)[number];

const ownerOf = (name: InstallationSecret) => `installation ${name}`;

export function openInstallationSecret(
  sealer: Sealer,
  name: InstallationSecret,
  sealed: string,
): string | undefined {
  return sealer.open(sealed, ownerOf(name));
}

export function sealInstallationSecret(sealer: Sealer, name: InstallationSecret, secret: string): string {
  return sealer.seal(secret, ownerOf(name));
}

/**
 * The secret, where it was made.
 * @throws Problem `wrong-secret-key` where another key sealed it
 */
export async function findInstallationSecret(
  { db, sealer }: Scope,
  name: InstallationSecret,
): Promise<string | undefined> {
  const row = await db.selectFrom('installation').select('value').where('name', '=', name).executeTakeFirst();
  if (!row) return undefined;
  const secret = openInstallationSecret(sealer(), name, row.value);
  if (secret === undefined) throw new Problem('wrong-secret-key');
  return secret;
}

/** The secret, made on first use: random, 64 hex digits. @throws Problem `wrong-secret-key` */
export async function getInstallationSecret(scope: Scope, name: InstallationSecret): Promise<string> {
  const known = await findInstallationSecret(scope, name);
  if (known !== undefined) return known;
  const secret = randomBytes(32).toString('hex');
  await scope.db
    .insertInto('installation')
    .values({ name, value: sealInstallationSecret(scope.sealer(), name, secret) })
    .onConflict((c) => c.doNothing())
    .execute();
  return (await findInstallationSecret(scope, name)) ?? secret;
}

/** The next use makes new ones: used receipts open once more, and links that were given out no more. */
export async function forgetInstallationSecrets({ db }: Scope): Promise<void> {
  await db.deleteFrom('installation').where('name', 'in', installationSecrets).execute();
}
