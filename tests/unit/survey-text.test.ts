import { describe, expect, test } from 'vitest';
import { fillIn } from '../../shared/text/fill-in.ts';
import { words as en } from '../../shared/text/survey/en.ts';
import { words as vi } from '../../shared/text/survey/vi.ts';

/** Every text by the path of its key. */
function listTexts(part: object, path = ''): [string, unknown][] {
  return Object.entries(part).flatMap(([key, value]) =>
    typeof value === 'object' ? listTexts(value, `${path}${key}.`) : [[`${path}${key}`, value] as const],
  ) as [string, unknown][];
}

const placesOf = (text: unknown) => [...String(text).matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();

describe('what the tablet says to citizens', () => {
  test('is data: texts, and no functions', () => {
    for (const [, text] of [...listTexts(vi), ...listTexts(en)]) expect(text).toBeTypeOf('string');
  });

  test('has the same places to fill in in every language', () => {
    const english = new Map(listTexts(en));
    for (const [key, text] of listTexts(vi))
      expect([key, placesOf(english.get(key))]).toEqual([key, placesOf(text)]);
  });

  test('is filled in by name, in whatever order a language has the names', () => {
    expect(fillIn('Câu {at} trên {of}', { at: 2, of: 5 })).toBe('Câu 2 trên 5');
    expect(fillIn('{of} · {at} · {of}', { at: 2, of: 5 })).toBe('5 · 2 · 5');
  });

  test('takes a value as it is, and leaves a place without one as it was written', () => {
    expect(fillIn('{name}', { name: '{other} $& $1', other: 'x' })).toBe('{other} $& $1');
    expect(fillIn('{seconds} / {nothing}', { seconds: 9 })).toBe('9 / {nothing}');
  });
});
