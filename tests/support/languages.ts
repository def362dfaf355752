import type { Catalogue } from '../../shared/catalogue.ts';
import type { CitizenLanguage } from '../../shared/citizen-language.ts';
import { buildLanguageFile, type LanguageFile } from '../../shared/language-file.ts';

export const khmer: CitizenLanguage = { code: 'km', name: 'ភាសាខ្មែរ', direction: 'ltr', texts: {} };

/** What a translator sends back; here every text becomes the Vietnamese one with the language's mark before it. */
export function translatedFile(
  catalogue: Catalogue,
  language: CitizenLanguage = khmer,
  translate: (vi: string, key: string) => string = (vi) => `${language.code} ${vi}`,
): LanguageFile {
  const template = buildLanguageFile(language, catalogue);
  const translated = (part: LanguageFile['screens']): LanguageFile['screens'] =>
    Object.fromEntries(
      Object.entries(part).map(([key, row]) => {
        const vi = typeof row === 'object' ? (row.vi ?? '') : row;
        return [key, { vi, text: translate(vi, key) }];
      }),
    );
  return { ...template, screens: translated(template.screens), catalogue: translated(template.catalogue) };
}
