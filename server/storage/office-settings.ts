import { defaultOfficeSettings, type OfficeSettings } from '../../shared/office-settings.ts';
import type { Scope } from './storage.ts';

export async function getOfficeSettings({ db }: Scope, officeId: string): Promise<OfficeSettings> {
  const row = await db
    .selectFrom('office_settings')
    .select('document')
    .where('office_id', '=', officeId)
    .executeTakeFirst();
  return readOfficeSettings(row?.document ?? null);
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
