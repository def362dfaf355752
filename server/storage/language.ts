import type { CitizenLanguage } from '../../shared/citizen-language.ts';
import type { Scope } from './storage.ts';

/** The languages that an office added, in the order of their codes. */
export async function listLanguages({ db }: Scope, officeId: string): Promise<CitizenLanguage[]> {
  const rows = await db
    .selectFrom('language')
    .select(['code', 'name', 'direction', 'texts'])
    .where('office_id', '=', officeId)
    .orderBy('code')
    .execute();
  return rows.map(({ code, name, direction, texts }) => ({
    code,
    name,
    direction: direction as CitizenLanguage['direction'],
    texts: JSON.parse(texts) as CitizenLanguage['texts'],
  }));
}

/** Without their texts: what tells whether a tablet has them all. */
export function listLanguageDigests(
  { db }: Scope,
  officeId: string,
): Promise<{ code: string; digest: string }[]> {
  return db
    .selectFrom('language')
    .select(['code', 'digest'])
    .where('office_id', '=', officeId)
    .orderBy('code')
    .execute();
}

export async function setLanguage(
  { db }: Scope,
  officeId: string,
  { code, name, direction, texts, digest }: CitizenLanguage & { readonly digest: string },
): Promise<void> {
  const values = { name, direction, texts: JSON.stringify(texts), digest };
  await db
    .insertInto('language')
    .values({ office_id: officeId, code, ...values })
    .onConflict((c) => c.columns(['office_id', 'code']).doUpdateSet(values))
    .execute();
}

export async function deleteLanguage({ db }: Scope, officeId: string, code: string): Promise<void> {
  await db.deleteFrom('language').where('office_id', '=', officeId).where('code', '=', code).execute();
}
