import type { Language } from '../../shared/text/language.ts';
import { words as en } from '../../shared/text/survey/en.ts';
import { words as vi } from '../../shared/text/survey/vi.ts';

export type SurveyWords = typeof vi;

export const words: Readonly<Record<Language, SurveyWords>> = { vi, en };
