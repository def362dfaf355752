import { defaultOfficeSettings, type OfficeSettings } from '../../shared/office-settings.ts';
import type { Scope } from './storage.ts';

export async function getOfficeSettings(scope: Scope, officeId: string): Promise<OfficeSettings> {
  return readOfficeSettings(await findSettingsDocument(scope, officeId));
}

/** As it is kept; null where the office never set anything. */
export async function findSettingsDocument({ db }: Scope, officeId: string): Promise<string | null> {
  const row = await db
    .selectFrom('office_settings')
    .select('document')
    .where('office_id', '=', officeId)
    .executeTakeFirst();
  return row?.document ?? null;
}

/** What the office never set is as the program has it. */
export function readOfficeSettings(document: string | null): OfficeSettings {
  if (document === null) return defaultOfficeSettings;
  const set = JSON.parse(document) as Partial<OfficeSettings>;
  return { ...defaultOfficeSettings, ...set, marks: { ...defaultOfficeSettings.marks, ...set.marks } };
}

export async function setOfficeSettings(
  { db }: Scope,
  officeId: string,
  settings: OfficeSettings,
): Promise<void> {
  const document = JSON.stringify(settings);
  await db
    .insertInto('office_settings')
    .values({ office_id: officeId, document })
    .onConflict((c) => c.column('office_id').doUpdateSet({ document }))
    .execute();
}

/** @returns false, and nothing is changed, where the document is another one than `known` (null: where there is one) */
export async function replaceOfficeSettings(
  { db }: Scope,
  officeId: string,
  settings: OfficeSettings,
  known: string | null,
): Promise<boolean> {
  const document = JSON.stringify(settings);
  const replaced =
    known === null
      ? await db
          .insertInto('office_settings')
          .values({ office_id: officeId, document })
          .onConflict((c) => c.column('office_id').doNothing())
          .returning('office_id')
          .executeTakeFirst()
      : await db
          .updateTable('office_settings')
          .set({ document })
          .where('office_id', '=', officeId)
          .where('document', '=', known)
          .returning('office_id')
          .executeTakeFirst();
  return replaced !== undefined;
}
