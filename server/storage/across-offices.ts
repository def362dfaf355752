import type { Kysely } from 'kysely';
import type { Tables } from './schema.ts';
import type { Scope } from './storage.ts';

/**
 * For what is of all offices by its nature, such as a backup or the list of the offices themselves: statements that
 * name no office. A test names each place that asks for it.
 */
export function acrossOffices({ db }: Scope): Kysely<Tables> {
  return db.withoutPlugins();
}
