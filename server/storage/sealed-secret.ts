import { acrossOffices } from './across-offices.ts';
import type { Scope } from './storage.ts';

/** How many secrets were sealed with another key than the one whose seals begin with `prefix`. */
export async function countForeignSecrets(scope: Scope, prefix: string): Promise<number> {
  const { count } = await acrossOffices(scope)
    .selectFrom('alert_settings')
    .select((eb) => eb.fn.countAll().as('count'))
    .where('webhook_secret', 'not like', `${prefix}%`)
    .executeTakeFirstOrThrow();
  return Number(count);
}
