import { defaultOfficeSettings, type OfficeSettings } from '../../shared/office-settings.ts';
import type { Scope } from './storage.ts';

/** The office's settings; what it never set is as the program has it. */
export async function getOfficeSettings({ db }: Scope, officeId: string): Promise<OfficeSettings> {
  const row = await db
    .selectFrom('office_settings')
    .select('document')
    .where('office_id', '=', officeId)
    .executeTakeFirst();
  if (!row) return defaultOfficeSettings;
  const set = JSON.parse(row.document) as Partial<OfficeSettings>;
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
