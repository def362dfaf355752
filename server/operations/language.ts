import { createHash } from 'node:crypto';
import type { DeviceLanguages } from '../../shared/endpoints/device.ts';
import type { LanguagePut } from '../../shared/endpoints/office.ts';
import {
  isBuiltIn,
  type LanguageFile,
  listMissingTexts,
  mostLanguages,
  readLanguageFile,
} from '../../shared/language-file.ts';
import { Problem } from '../../shared/problem.ts';
import { getLatestCatalogue } from '../storage/catalogue.ts';
import * as languages from '../storage/language.ts';
import type { Scope, Storage } from '../storage/storage.ts';
import { publishTranslation } from './catalogue.ts';

function digestOf(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('base64url');
}

/** Stands for all that the office's tablets should have of its languages. */
export async function getLanguagesKey(scope: Scope, officeId: string): Promise<string> {
  const rows = await languages.listLanguageDigests(scope, officeId);
  return digestOf(rows.map(({ code, digest }) => [code, digest]));
}

/** One moment's key and what is under it. */
export function getDeviceLanguages(storage: Storage, officeId: string): Promise<DeviceLanguages> {
  return storage.read(async (scope) => ({
    key: await getLanguagesKey(scope, officeId),
    languages: await languages.listLanguages(scope, officeId),
  }));
}

/**
 * Takes a translator's file: the screens' texts become the office's, the catalogue's are published with it.
 * @throws Problem `unknown-office`, `too-many-languages`
 */
export function putLanguage(
  storage: Storage,
  officeId: string,
  file: LanguageFile,
  now: number,
): Promise<LanguagePut> {
  return storage.write(async (scope) => {
    const catalogue = await getLatestCatalogue(scope, officeId);
    const { language, catalogueTexts, unknown, outdated } = readLanguageFile(file, catalogue);
    const { code } = language;
    if (!isBuiltIn(code)) {
      const known = await languages.listLanguageDigests(scope, officeId);
      if (known.length >= mostLanguages && !known.some((each) => each.code === code))
        throw new Problem('too-many-languages', { most: mostLanguages });
      await languages.setLanguage(scope, officeId, { ...language, digest: digestOf(language) });
    }
    const translation = { language: code, texts: catalogueTexts, now };
    const catalogueVersion = await publishTranslation(scope, officeId, translation);
    const missing = listMissingTexts(language, await getLatestCatalogue(scope, officeId));
    return {
      unknown,
      outdated,
      missing: missing.screens.length + missing.catalogue.length,
      catalogueVersion,
    };
  });
}
