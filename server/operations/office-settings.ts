import { createHash } from 'node:crypto';
import type { OfficeSettings } from '../../shared/office-settings.ts';
import { Problem } from '../../shared/problem.ts';
import { noteChange } from '../storage/act.ts';
import {
  findSettingsDocument,
  readOfficeSettings,
  replaceOfficeSettings,
  setOfficeSettings,
} from '../storage/office-settings.ts';
import type { Scope } from '../storage/storage.ts';

export interface RevisedSettings extends OfficeSettings {
  /** Names what is set: other settings have another one. */
  readonly revision: string;
}

function revisionOf(settings: OfficeSettings): string {
  return createHash('sha256').update(JSON.stringify(settings)).digest('base64url');
}

export async function openSettings(scope: Scope, officeId: string): Promise<RevisedSettings> {
  const settings = readOfficeSettings(await findSettingsDocument(scope, officeId));
  return { ...settings, revision: revisionOf(settings) };
}

/**
 * @param basedOn the revision that was changed; without it the last one wins
 * @throws Problem `settings-changed`
 */
export async function saveSettings(
  scope: Scope,
  officeId: string,
  settings: OfficeSettings,
  basedOn: string | undefined,
): Promise<RevisedSettings> {
  const document = await findSettingsDocument(scope, officeId);
  noteChange(scope, { before: readOfficeSettings(document), after: settings });
  if (basedOn === undefined) await setOfficeSettings(scope, officeId, settings);
  else {
    const isCurrent = revisionOf(readOfficeSettings(document)) === basedOn;
    if (!isCurrent || !(await replaceOfficeSettings(scope, officeId, settings, document)))
      throw new Problem('settings-changed');
  }
  return openSettings(scope, officeId);
}
