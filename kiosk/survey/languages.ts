import type { PublishedCatalogue } from '../../shared/catalogue.ts';
import { hasAllTexts } from '../../shared/catalogue-text.ts';
import type { CitizenLanguage } from '../../shared/citizen-language.ts';
import { words as vi } from '../../shared/text/survey/vi.ts';
import { findWords } from '../../shared/text/texts-by-key.ts';

export type SurveyWords = typeof vi;

/** A language in which the screens can speak to a citizen. */
export interface SurveyLanguage extends Omit<CitizenLanguage, 'texts'> {
  readonly words: SurveyWords;
}

/** Every citizen finds the tablet in it, and whatever another language lacks is said in it. */
export const vietnamese: SurveyLanguage = { code: 'vi', name: 'Tiếng Việt', direction: 'ltr', words: vi };

/** A file of its own: the tablet begins without waiting for it. */
export async function loadEnglish(): Promise<SurveyLanguage> {
  const { words } = await import('../../shared/text/survey/en.ts');
  return { code: 'en', name: 'English', direction: 'ltr', words };
}

/** What the office added, without those that lack a text which this version of the page shows. */
export function readLanguages(added: readonly CitizenLanguage[]): SurveyLanguage[] {
  return added.flatMap(({ texts, ...language }) => {
    const words = findWords(vi, texts);
    return words ? [{ ...language, words }] : [];
  });
}

/** Those that the whole questionnaire has too; Vietnamese always. */
export function listOffered(
  known: readonly SurveyLanguage[],
  catalogue: PublishedCatalogue,
): readonly SurveyLanguage[] {
  return known.filter((language) => language === vietnamese || hasAllTexts(catalogue, language.code));
}
