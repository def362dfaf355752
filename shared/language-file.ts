import * as z from 'zod/mini';
import type { Catalogue } from './catalogue.ts';
import { listCatalogueTexts } from './catalogue-text.ts';
import { CitizenLanguage } from './citizen-language.ts';
import { checkScreenText, screenTexts } from './screen-text.ts';
import { languages } from './text/language.ts';
import type { TextsByKey } from './text/texts-by-key.ts';

export const languageFileMaxBytes = 512 * 1024;

/** Of one office, beside those that come with the program. */
export const mostLanguages = 20;

const catalogueTextMaxLength = 2000;

/** Beside its source, as the template has it, or alone. Empty: not translated yet. */
const FileText = z.union([z.string(), z.object({ vi: z.optional(z.string()), text: z.string() })]);
const FileTexts = z._default(z.record(z.string(), FileText), {});
type FileTexts = z.infer<typeof FileTexts>;

const textOf = (text: FileTexts[string] | undefined) =>
  ((typeof text === 'object' ? text.text : text) ?? '').trim();

interface Fault {
  readonly path: string[];
  readonly rule: string;
  readonly value?: string;
}

function faultsOf({ code, screens, catalogue }: z.infer<typeof Parts>): Fault[] {
  const faults: Fault[] = code === 'vi' ? [{ path: ['code'], rule: 'language-source' }] : [];
  for (const [key, original] of Object.entries(screenTexts))
    for (const fault of checkScreenText(original, textOf(screens[key])))
      faults.push({ path: ['screens', key], ...fault });
  for (const [key, text] of Object.entries(catalogue))
    if (textOf(text).length > catalogueTextMaxLength)
      faults.push({ path: ['catalogue', key], rule: 'text-too-long', value: String(catalogueTextMaxLength) });
  return faults;
}

const { code, name, direction } = CitizenLanguage.shape;
const Parts = z.object({ code, name, direction, screens: FileTexts, catalogue: FileTexts });

/**
 * A language as it goes to a translator and comes back: every text that citizens read, of the screens and of the
 * office's own catalogue, beside its Vietnamese source.
 */
export const LanguageFile = Parts.check((context) => {
  for (const { path, ...params } of faultsOf(context.value))
    context.issues.push({ code: 'custom', input: context.value, path, params });
});
export type LanguageFile = z.infer<typeof LanguageFile>;

/** Languages whose screens come with the program: of them a file holds the catalogue's texts only. */
export function isBuiltIn(code: string): boolean {
  return languages.some((language) => language === code);
}

function besideSource(source: TextsByKey, texts: TextsByKey): FileTexts {
  return Object.fromEntries(Object.entries(source).map(([key, vi]) => [key, { vi, text: texts[key] ?? '' }]));
}

/** The file to send to a translator, with what is translated already. */
export function buildLanguageFile(language: CitizenLanguage, catalogue: Catalogue): LanguageFile {
  const { texts, ...named } = language;
  return {
    ...named,
    screens: isBuiltIn(language.code) ? {} : besideSource(screenTexts, texts),
    catalogue: besideSource(
      listCatalogueTexts(catalogue, 'vi'),
      listCatalogueTexts(catalogue, language.code),
    ),
  };
}

export interface ReadLanguage {
  readonly language: CitizenLanguage;
  readonly catalogueTexts: TextsByKey;
  /** Keys that nothing has any more, or never had. They are left out. */
  readonly unknown: string[];
  /** Keys whose Vietnamese text was another one when they were translated. They are taken all the same. */
  readonly outdated: string[];
}

/** What a file brings to an office that has this catalogue. */
export function readLanguageFile(file: LanguageFile, catalogue: Catalogue): ReadLanguage {
  const { code, name, direction } = file;
  const screens = readTexts(file.screens, isBuiltIn(code) ? {} : screenTexts);
  const own = readTexts(file.catalogue, listCatalogueTexts(catalogue, 'vi'));
  return {
    language: { code, name, direction, texts: screens.texts },
    catalogueTexts: own.texts,
    unknown: [...screens.unknown, ...own.unknown],
    outdated: [...screens.outdated, ...own.outdated],
  };
}

function readTexts(given: FileTexts, source: TextsByKey) {
  const texts: Record<string, string> = {};
  const outdated: string[] = [];
  for (const [key, vi] of Object.entries(source)) {
    const row = given[key];
    if (textOf(row) === '') continue;
    texts[key] = textOf(row);
    if (typeof row === 'object' && row.vi !== undefined && row.vi !== vi) outdated.push(key);
  }
  return { texts, outdated, unknown: Object.keys(given).filter((key) => !Object.hasOwn(source, key)) };
}

export interface MissingText {
  readonly key: string;
  readonly vi: string;
}

/** What citizens would not find in a language: texts of the screens, and of the office's own. */
export function listMissingTexts(
  { code, texts }: Pick<CitizenLanguage, 'code' | 'texts'>,
  catalogue: Catalogue,
): { screens: MissingText[]; catalogue: MissingText[] } {
  const missingOf = (source: TextsByKey, translated: TextsByKey): MissingText[] =>
    Object.entries(source)
      .filter(([key]) => !translated[key]?.trim())
      .map(([key, vi]) => ({ key, vi }));
  return {
    screens: isBuiltIn(code) ? [] : missingOf(screenTexts, texts),
    catalogue: missingOf(listCatalogueTexts(catalogue, 'vi'), listCatalogueTexts(catalogue, code)),
  };
}
