import { vi as phone } from './text/link/vi.ts';
import { words as source } from './text/survey/vi.ts';
import { flattenTexts, type TextsByKey } from './text/texts-by-key.ts';

/** What tablets and citizens' own phones say, in the language that all others are translated from. */
export const screenTexts: TextsByKey = flattenTexts({ ...source, phone });

export interface TextFault {
  readonly rule: 'text-too-long' | 'missing-place' | 'unknown-place';
  readonly value: string;
}

/** A screen has no room for more, even where a script needs more letters than Vietnamese does. */
const longestFor = (text: string) => 3 * text.length + 40;

const placesOf = (text: string) => [...new Set(text.match(/\{\w+\}/g))];

/** What is wrong with a translation. One that is empty is missing, and not wrong. */
export function checkScreenText(original: string, text: string): TextFault[] {
  if (text === '') return [];
  const [needed, used] = [placesOf(original), placesOf(text)];
  const longest = longestFor(original);
  const isTooLong = text.length > longest;
  return [
    ...(isTooLong ? [{ rule: 'text-too-long' as const, value: String(longest) }] : []),
    ...needed
      .filter((place) => !used.includes(place))
      .map((value) => ({ rule: 'missing-place' as const, value })),
    ...used
      .filter((place) => !needed.includes(place))
      .map((value) => ({ rule: 'unknown-place' as const, value })),
  ];
}
