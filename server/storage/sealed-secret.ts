import { acrossOffices } from './across-offices.ts';
import { installationSecrets } from './installation-secret.ts';
import type { Scope } from './storage.ts';

/** How many secrets were sealed with another key than the one whose seals begin with `prefix`. */
export async function countForeignSecrets(scope: Scope, prefix: string): Promise<number> {
  const isOwn = `${prefix}%`;
  const webhooks = await acrossOffices(scope)
    .selectFrom('alert_settings')
    .select((eb) => eb.fn.countAll().as('count'))
    .where('webhook_secret', 'not like', isOwn)
    .executeTakeFirstOrThrow();
  const secondSteps = await scope.db
    .selectFrom('second_step')
    .select((eb) => eb.fn.countAll().as('count'))
    .where('sealed_secret', 'not like', isOwn)
    .executeTakeFirstOrThrow();
  const installation = await scope.db
    .selectFrom('installation')
    .select((eb) => eb.fn.countAll().as('count'))
    .where('name', 'in', installationSecrets)
    .where('value', 'not like', isOwn)
    .executeTakeFirstOrThrow();
  return [webhooks, secondSteps, installation].reduce((sum, { count }) => sum + Number(count), 0);
}
