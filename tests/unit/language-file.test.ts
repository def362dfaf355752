import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hasAllTexts, listCatalogueTexts, withCatalogueTexts } from '../../shared/catalogue-text.ts';
import { faultsOf } from '../../shared/file-fault.ts';
import {
  buildLanguageFile,
  LanguageFile,
  listMissingTexts,
  readLanguageFile,
} from '../../shared/language-file.ts';
import { checkScreenText, screenTexts } from '../../shared/screen-text.ts';
import { en as phoneEn } from '../../shared/text/link/en.ts';
import { words as en } from '../../shared/text/survey/en.ts';
import { words as vi } from '../../shared/text/survey/vi.ts';
import { findWords, flattenTexts } from '../../shared/text/texts-by-key.ts';
import { khmer, translatedFile } from '../support/languages.ts';
import { smallCatalogue } from '../support/small-catalogue.ts';

const catalogue = smallCatalogue();

/** What the file is refused for, as `path: rule value`. */
function refusalsOf(file: unknown): string[] {
  const parsed = LanguageFile.safeParse(JSON.parse(JSON.stringify(file)));
  if (parsed.success) return [];
  return faultsOf(parsed.error).map(({ path, rule, value }) => `${path}: ${rule} ${value ?? ''}`.trim());
}

describe('texts by their keys', () => {
  test('take the shape of their source again', () => {
    expect(findWords(vi, flattenTexts(en))).toEqual(en);
  });

  test('have no shape while one of them is missing or empty', () => {
    for (const key of Object.keys(flattenTexts(vi))) {
      const { [key]: _, ...rest } = flattenTexts(en);
      expect(findWords(vi, rest)).toBeUndefined();
      expect(findWords(vi, { ...rest, [key]: '' })).toBeUndefined();
    }
  });

  test('of English have nothing wrong', () => {
    const english = flattenTexts({ ...en, phone: phoneEn });
    for (const [key, original] of Object.entries(screenTexts))
      expect([key, checkScreenText(original, english[key] ?? '')]).toEqual([key, []]);
  });
});

describe('a language file', () => {
  test('that is empty yet names every text that citizens read', () => {
    const file = buildLanguageFile(khmer, catalogue);
    expect(refusalsOf(file)).toEqual([]);
    expect(file.screens['attract.start']).toEqual({ vi: 'Chạm để bắt đầu', text: '' });
    expect(Object.keys(file.screens)).toEqual(Object.keys(screenTexts));
    expect(Object.keys(file.catalogue)).toEqual([
      'office.name',
      'office.parentName',
      'levels.A',
      'levels.B',
      'levels.C',
      'criteria.reception',
      'criteria.attitude',
      'criteria.dossier',
      'criteria.signs',
      'serviceFields.land',
      'serviceFields.justice',
    ]);
    const missing = listMissingTexts(khmer, catalogue);
    expect(missing.screens).toHaveLength(Object.keys(file.screens).length);
    expect(missing.catalogue).toContainEqual({ key: 'levels.A', vi: 'Rất hài lòng' });
  });

  test('brings a criterion’s own words for each level', () => {
    const levelLabels = ['Tốt', 'Được', 'Kém'].map((label) => ({ vi: label }));
    const own = smallCatalogue({
      criteria: [{ id: 'reception', text: { vi: 'Nơi đón tiếp' }, per: 'response', levelLabels }],
    });
    const { catalogueTexts } = readLanguageFile(translatedFile(own), own);
    expect(catalogueTexts['criteria.reception.B']).toBe('km Được');
    const translated = withCatalogueTexts(own, 'km', catalogueTexts);
    expect(translated.criteria[0]?.levelLabels?.[1]).toEqual({ vi: 'Được', km: 'km Được' });
  });

  test('comes back as it was sent, whatever was translated', () => {
    const keys = Object.keys(screenTexts);
    const ownKeys = Object.keys(listCatalogueTexts(catalogue, 'vi'));
    const some = fc.string({ minLength: 1, maxLength: 30 }).map((text) => text.replace(/[{}]/g, '').trim());
    fc.assert(
      fc.property(
        fc.subarray(keys),
        fc.dictionary(fc.constantFrom(...ownKeys), some),
        some,
        (done, own, word) => {
          const places = (key: string) => (screenTexts[key]?.match(/\{\w+\}/g) ?? []).join(' ');
          const texts = Object.fromEntries(
            done.map((key) => [key, `${places(key)} ${word}`.trim()]).filter(([, text]) => text !== ''),
          );
          const translated = withCatalogueTexts(catalogue, 'km', own);
          const file = buildLanguageFile({ ...khmer, texts }, translated);
          const back = readLanguageFile(LanguageFile.parse(JSON.parse(JSON.stringify(file))), catalogue);
          expect(back.language).toEqual({ ...khmer, texts });
          expect(withCatalogueTexts(catalogue, 'km', back.catalogueTexts)).toEqual(translated);
          expect([back.unknown, back.outdated]).toEqual([[], []]);
        },
      ),
    );
  });

  test('is complete with every text, and names the ones that are missing', () => {
    const { language, catalogueTexts } = readLanguageFile(translatedFile(catalogue), catalogue);
    const translated = withCatalogueTexts(catalogue, 'km', catalogueTexts);
    expect(listMissingTexts(language, translated)).toEqual({ screens: [], catalogue: [] });
    expect(hasAllTexts(translated, 'km')).toBe(true);
    expect(hasAllTexts(catalogue, 'km')).toBe(false);
    const { 'attract.start': _, ...texts } = language.texts;
    expect(listMissingTexts({ code: 'km', texts }, translated).screens).toEqual([
      { key: 'attract.start', vi: 'Chạm để bắt đầu' },
    ]);
  });

  test('may leave texts empty, and hold them without their source', () => {
    const file = { ...khmer, screens: { 'attract.start': ' ចាប់ផ្តើម ', back: '' }, catalogue: {} };
    expect(refusalsOf(file)).toEqual([]);
    const { language, outdated } = readLanguageFile(LanguageFile.parse(file), catalogue);
    expect(language.texts).toEqual({ 'attract.start': 'ចាប់ផ្តើម' });
    expect(outdated).toEqual([]);
  });

  test('says which keys nothing has, and which were translated from other words', () => {
    const file = translatedFile(catalogue);
    const odd = {
      ...file,
      screens: { ...file.screens, 'attract.strat': 'x', back: { vi: 'Lùi lại', text: 'ថយ' } },
      catalogue: { ...file.catalogue, 'criteria.gone': { vi: 'Đã bỏ', text: 'x' } },
    };
    const read = readLanguageFile(LanguageFile.parse(odd), catalogue);
    expect(read.unknown).toEqual(['attract.strat', 'criteria.gone']);
    expect(read.outdated).toEqual(['back']);
    expect(read.language.texts.back).toBe('ថយ');
  });

  test('of English has the catalogue’s texts only: the screens come with the program', () => {
    const english = { ...khmer, code: 'en', name: 'English' };
    expect(buildLanguageFile(english, catalogue).screens).toEqual({});
    expect(listMissingTexts(english, catalogue).screens).toEqual([]);
    expect(listMissingTexts(english, catalogue).catalogue).toHaveLength(11);
  });

  test.each([
    [
      'a place that is filled in',
      { 'rating.progress': 'សំណួរ {at}' },
      'screens.rating.progress: missing-place {of}',
    ],
    ['no place of its own', { back: 'ថយ {at}' }, 'screens.back: unknown-place {at}'],
    ['no more than a screen holds', { back: 'ថ'.repeat(65) }, 'screens.back: text-too-long 64'],
  ])('must have %s', (_, screens, refusal) => {
    expect(refusalsOf({ ...khmer, screens, catalogue: {} })).toEqual([refusal]);
  });

  test.each([
    [{ code: 'KM' }, 'code: language-code'],
    [{ code: 'khmer tiếng' }, 'code: language-code'],
    [{ code: 'vi' }, 'code: language-source'],
    [{ name: '' }, 'name: too_small'],
    [{ direction: 'down' }, 'direction: invalid_value'],
    [{ screens: { back: 3 } }, 'screens.back: invalid_union'],
    [{ catalogue: { 'levels.A': 'x'.repeat(2001) } }, 'catalogue.levels.A: text-too-long 2000'],
  ])('is refused with %j', (part, refusal) => {
    expect(refusalsOf({ ...khmer, screens: {}, catalogue: {}, ...part })).toEqual([refusal]);
  });
});
