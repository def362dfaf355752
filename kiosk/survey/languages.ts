import type { PublishedCatalogue } from '../../shared/catalogue.ts';
import { hasAllTexts } from '../../shared/catalogue-text.ts';
import type { CitizenLanguage } from '../../shared/citizen-language.ts';
import type { vi as phone } from '../../shared/text/link/vi.ts';
import { words as vi } from '../../shared/text/survey/vi.ts';

export type SurveyWords = typeof vi;

/** A language in which the screens can speak to a citizen. */
export interface SurveyLanguage extends Omit<CitizenLanguage, 'texts'> {
  readonly words: SurveyWords;
  /** For the survey on the citizen's own phone, and the way there. */
  readonly phone?: typeof phone;
}

/**
 * Every citizen finds the tablet in it, and whatever another language lacks is said in it. The others are a file
 * of their own: the tablet begins without waiting for them.
 */
export const vietnamese: SurveyLanguage = { code: 'vi', name: 'Tiếng Việt', direction: 'ltr', words: vi };

/** Those that the whole questionnaire has too; Vietnamese always. */
export function listOffered(
  known: readonly SurveyLanguage[],
  catalogue: PublishedCatalogue,
): readonly SurveyLanguage[] {
  return known.filter((language) => language === vietnamese || hasAllTexts(catalogue, language.code));
}
