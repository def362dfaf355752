import type { Catalogue } from './catalogue.ts';
import type { LocalizedText } from './localized-text.ts';
import type { TextsByKey } from './text/texts-by-key.ts';

type Parts = Pick<Catalogue, 'office' | 'levels' | 'criteria' | 'serviceFields'>;
type Change = (text: LocalizedText, key: string) => LocalizedText;

/** Goes through all that a citizen reads of a catalogue; its key stays the same from version to version. */
function mapTexts<C extends Parts>(catalogue: C, change: Change): C {
  const { office, levels, criteria, serviceFields } = catalogue;
  return {
    ...catalogue,
    office: {
      ...office,
      name: change(office.name, 'office.name'),
      parentName: change(office.parentName, 'office.parentName'),
    },
    levels: levels.map((each) => ({ ...each, label: change(each.label, `levels.${each.level}`) })),
    criteria: criteria.map((each) => ({
      ...each,
      text: change(each.text, `criteria.${each.id}`),
      ...(each.levelLabels && {
        levelLabels: each.levelLabels.map((label, index) =>
          change(label, `criteria.${each.id}.${levels[index]?.level}`),
        ),
      }),
    })),
    serviceFields: serviceFields.map((each) => ({
      ...each,
      name: change(each.name, `serviceFields.${each.id}`),
    })),
  };
}

/** The texts of a catalogue that citizens read, in one language; in Vietnamese all of them are there. */
export function listCatalogueTexts(catalogue: Parts, language: string): TextsByKey {
  const texts: Record<string, string> = {};
  mapTexts(catalogue, (text, key) => {
    texts[key] = text[language] ?? '';
    return text;
  });
  return texts;
}

/** The catalogue with texts of a language put in; a key that it does not have changes nothing. */
export function withCatalogueTexts<C extends Parts>(catalogue: C, language: string, texts: TextsByKey): C {
  return mapTexts(catalogue, (text, key) => (texts[key] ? { ...text, [language]: texts[key] } : text));
}

/** True where a citizen finds the whole questionnaire in the language. */
export function hasAllTexts(catalogue: Parts, language: string): boolean {
  return Object.values(listCatalogueTexts(catalogue, language)).every((text) => text.trim() !== '');
}
