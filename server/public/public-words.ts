import type { Context } from 'hono';
import { type LocalizedText, localize } from '../../shared/localized-text.ts';
import { percentOf } from '../../shared/percent.ts';
import type { Period } from '../../shared/period.ts';
import type { PublicCell } from '../../shared/public/public-quarter.ts';
import { quarterName } from '../../shared/public/quarters.ts';
import type { Language, Words } from '../../shared/text/language.ts';
import { en } from '../../shared/text/public/en.ts';
import { vi } from '../../shared/text/public/vi.ts';

export interface Tongue {
  readonly language: Language;
  readonly words: Words<typeof vi>;
}

export function tongueOf(context: Context): Tongue {
  return context.req.query('lang') === 'en' ? { language: 'en', words: en } : { language: 'vi', words: vi };
}

export function joinTexts(texts: readonly LocalizedText[], { language, words }: Tongue): string {
  return texts.map((text) => localize(text, language)).join(words.and);
}

export function levelOf({ labels }: PublicCell, tongue: Tongue): string {
  return joinTexts(labels, tongue);
}

export function quarterTitle(quarter: Period, { words }: Tongue): string {
  const [year = '', number] = quarterName(quarter).split('-Q');
  return words.quarter(Number(number), year);
}

export function formatShare(count: number, total: number, { language }: Tongue): string {
  const percent = percentOf(count, total);
  if (percent === null) return '–';
  return `${language === 'vi' ? percent.replace('.', ',') : percent} %`;
}

export function formatNumber(count: number, { language }: Tongue): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, language === 'vi' ? '.' : ',');
}
