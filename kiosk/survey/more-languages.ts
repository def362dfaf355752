import type { CitizenLanguage } from '../../shared/citizen-language.ts';
import { en as phoneEn } from '../../shared/text/link/en.ts';
import { vi as phoneVi } from '../../shared/text/link/vi.ts';
import { words as en } from '../../shared/text/survey/en.ts';
import { words as vi } from '../../shared/text/survey/vi.ts';
import { findWords } from '../../shared/text/texts-by-key.ts';
import { LanguageDialog } from './LanguageDialog.tsx';
import type { SurveyLanguage } from './languages.ts';

const english: SurveyLanguage = { code: 'en', name: 'English', direction: 'ltr', words: en, phone: phoneEn };

/** What the office added, without those that lack a text which this version of the page shows. */
function readAdded(added: readonly CitizenLanguage[]): SurveyLanguage[] {
  return added.flatMap(({ texts, ...language }) => {
    const words = findWords({ ...vi, phone: phoneVi }, texts);
    return words ? [{ ...language, words, phone: words.phone }] : [];
  });
}

/** What a citizen needs who does not read Vietnamese. */
export const moreLanguages = { english, readAdded, LanguageDialog };
export type MoreLanguages = typeof moreLanguages;
