import { describe, expect, test } from 'vitest';
import { takeHeartbeat } from '../../server/operations/device.ts';
import { getDeviceLanguages, putLanguage } from '../../server/operations/language.ts';
import { getLatestCatalogue } from '../../server/storage/catalogue.ts';
import { deleteLanguage } from '../../server/storage/language.ts';
import type { CitizenLanguage } from '../../shared/citizen-language.ts';
import { mostLanguages } from '../../shared/language-file.ts';
import { screenTexts } from '../../shared/screen-text.ts';
import { engines } from '../support/engines.ts';
import { healthyReport } from '../support/healthy-tablet.ts';
import { khmer, translatedFile } from '../support/languages.ts';
import { smallCatalogue } from '../support/small-catalogue.ts';
import { openTestOffice, type TestOffice } from '../support/test-office.ts';

/** The office's translators and its tablet. */
async function openTranslatedOffice(engine: (typeof engines)[number]) {
  const office = await openTestOffice(engine);
  const { deviceId } = await office.enrolTablet();
  const { storage, id } = office;
  return {
    office,
    put: (file = translatedFile(smallCatalogue())) => putLanguage(storage, id, file, office.clock.now()),
    remove: (code: string) => storage.write((scope) => deleteLanguage(scope, id, code)),
    latest: () => storage.read((scope) => getLatestCatalogue(scope, id)),
    onTablet: () => getDeviceLanguages(storage, id),
    heardKey: async () => {
      const server = { now: office.clock.now(), publicUrl: 'http://localhost' };
      return (await takeHeartbeat(storage, id, deviceId, healthyReport, server)).languagesKey;
    },
  };
}

const versionsOf = (office: TestOffice) => office.query('select version from catalogue order by version');

describe.each(engines)('languages on $name', (engine) => {
  test('come to the tablet whole, and their own texts into the catalogue', async () => {
    const { put, latest, onTablet } = await openTranslatedOffice(engine);
    expect(await put()).toEqual({ unknown: [], outdated: [], missing: 0, catalogueVersion: 2 });
    const { languages } = await onTablet();
    expect(languages).toMatchObject([{ code: 'km', name: 'ភាសាខ្មែរ', direction: 'ltr' }]);
    expect(Object.keys(languages[0]?.texts ?? {})).toEqual(Object.keys(screenTexts));
    const { version, levels, criteria, office } = await latest();
    expect(version).toBe(2);
    expect(levels[0]?.label).toEqual({ vi: 'Rất hài lòng', km: 'km Rất hài lòng' });
    expect(criteria[0]?.text.km).toBe('km Nơi đón tiếp');
    expect(office.name.km).toBe('km Trung tâm Phục vụ hành chính công xã An Bình');
  });

  test('say how many texts citizens would not find yet', async () => {
    const { put } = await openTranslatedOffice(engine);
    const file = translatedFile(smallCatalogue(), khmer);
    const screens = Object.fromEntries(Object.entries(file.screens).slice(3));
    expect(await put({ ...file, screens })).toMatchObject({ missing: 3, catalogueVersion: 2 });
    // The catalogue keeps what it was told before.
    expect(await put({ ...file, screens, catalogue: {} })).toMatchObject({
      missing: 3,
      catalogueVersion: null,
    });
  });

  test('publish nothing where the file brings nothing new, and tell tablets nothing new', async () => {
    const { office, put, heardKey } = await openTranslatedOffice(engine);
    const empty = await heardKey();
    await put();
    const key = await heardKey();
    expect(key).not.toBe(empty);
    expect((await put()).catalogueVersion).toBeNull();
    expect(await versionsOf(office)).toHaveLength(2);
    expect(await heardKey()).toBe(key);
  });

  test('have another key after each change, the one under which the tablet gets them', async () => {
    const { put, remove, heardKey, onTablet } = await openTranslatedOffice(engine);
    const keys = new Set([await heardKey()]);
    const changes: (() => Promise<unknown>)[] = [
      () => put(),
      () => put(translatedFile(smallCatalogue(), { ...khmer, name: 'Khmer' })),
      () => put(translatedFile(smallCatalogue(), { ...khmer, direction: 'rtl' })),
      () => put(translatedFile(smallCatalogue(), { ...khmer, code: 'cjm', name: 'Chăm' })),
      () => remove('km'),
    ];
    for (const change of changes) {
      await change();
      const key = await heardKey();
      expect(keys).not.toContain(key);
      expect((await onTablet()).key).toBe(key);
      keys.add(key);
    }
    expect((await onTablet()).languages.map(({ code }) => code)).toEqual(['cjm']);
  });

  test('of English bring the catalogue’s texts and no screens', async () => {
    const { put, latest, onTablet } = await openTranslatedOffice(engine);
    await put(translatedFile(smallCatalogue(), { ...khmer, code: 'en', name: 'English' }));
    expect((await latest()).levels[0]?.label.en).toBe('en Rất hài lòng');
    expect((await onTablet()).languages).toEqual([]);
  });

  test('that come at once do not take each other’s texts out of the catalogue', async () => {
    const { put, latest } = await openTranslatedOffice(engine);
    const codes = ['km', 'cjm', 'tyz', 'hmn', 'rad'];
    await Promise.all(
      codes.map((code) => put(translatedFile(smallCatalogue(), { ...khmer, code, name: code }))),
    );
    const { levels } = await latest();
    expect(Object.keys(levels[0]?.label ?? {}).toSorted()).toEqual([...codes, 'vi'].toSorted());
  });

  test('are so many at most, and a known one can still be put again', async () => {
    const { put, onTablet } = await openTranslatedOffice(engine);
    const named = (code: string): CitizenLanguage => ({ ...khmer, code, name: code });
    const bare = (code: string) => ({ ...named(code), screens: {}, catalogue: {} });
    const codeOf = (index: number) => `a${String.fromCharCode(97 + index)}`;
    for (let index = 0; index < mostLanguages; index += 1) await put(bare(codeOf(index)));
    await expect(put(bare('km'))).rejects.toMatchObject({
      code: 'too-many-languages',
      details: { most: mostLanguages },
    });
    await put({ ...bare(codeOf(0)), name: 'again' });
    expect((await onTablet()).languages).toHaveLength(mostLanguages);
  });

  test('of several offices do not meet', async () => {
    const { office, put } = await openTranslatedOffice(engine);
    await office.openNeighbour('binh-an');
    await put();
    expect((await getDeviceLanguages(office.storage, 'binh-an')).languages).toEqual([]);
    await expect(
      putLanguage(office.storage, 'nowhere', translatedFile(smallCatalogue()), 0),
    ).rejects.toMatchObject({ code: 'unknown-office' });
  });
});
