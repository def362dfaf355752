import { describe, expect, it } from 'vitest';
import { beginsSentence, edit } from '../../kiosk/survey/keyboard/edit.ts';
import { layouts, type Stroke } from '../../kiosk/survey/keyboard/layout.ts';
import { commentMaxLength } from '../../shared/survey-response.ts';

const letter = (one: string): Stroke => ({ kind: 'letter', letter: one });
const sign = (one: string): Stroke => ({ kind: 'sign', sign: one });
const erase: Stroke = { kind: 'erase' };
/** `|` is the cursor, `[…]` what is selected. */
function at(marked: string) {
  const [start, end] = [marked.search(/[|[]/), marked.search(/[|\]]/)];
  const text = marked.replace(/[|[\]]/g, '');
  return { text, start, end: marked.includes('[') ? end - 1 : start };
}

describe('a key', () => {
  it('writes at the cursor and leaves what comes after it', () => {
    expect(edit(at('Cam| ơn'), { kind: 'tone', tone: 'hỏi' }, 'vietnamese')).toEqual(at('Cảm| ơn'));
    expect(edit(at('Cảm|ơn'), sign(' '), 'vietnamese')).toEqual(at('Cảm |ơn'));
    expect(edit(at('tỉ|mỉ'), erase, 'vietnamese')).toEqual(at('t|mỉ'));
  });

  it('replaces what is selected', () => {
    expect(edit(at('Rất [không] tốt'), letter('t'), 'vietnamese')).toEqual(at('Rất t| tốt'));
    expect(edit(at('Rất [không] tốt'), erase, 'vietnamese')).toEqual(at('Rất | tốt'));
  });

  it('composes Vietnamese only where Vietnamese is written', () => {
    expect(edit(at('a|'), letter('s'), 'plain')).toEqual(at('as|'));
    expect(edit(at('a|'), letter('s'), 'vietnamese')).toEqual(at('á|'));
  });

  it('erases what a person counts as one character', () => {
    for (const one of ['👍🏽', 'ễ'.normalize('NFD'), '\n'])
      expect(edit(at(`tốt${one}|`), erase, 'vietnamese')).toEqual(at('tốt|'));
    expect(edit(at('|tốt'), erase, 'vietnamese')).toEqual(at('|tốt'));
  });

  it('writes nothing beyond what a comment may hold, and still puts tones and erases', () => {
    const full = `${'x '.repeat(commentMaxLength / 2 - 1)}ta`;
    const edited = { text: full, start: full.length, end: full.length };
    expect(edit(edited, letter('n'), 'vietnamese')).toBe(edited);
    expect(edit(edited, letter('s'), 'vietnamese').text).toMatch(/tá$/);
    expect(edit(edited, erase, 'vietnamese').text).toHaveLength(commentMaxLength - 1);
  });
});

describe('capitals', () => {
  it.each(['', 'Xin chào. ', 'Tốt!\n', 'Vậy à? ', '  '])('come by themselves after %j', (before) => {
    expect(beginsSentence(before)).toBe(true);
  });

  it.each(['Xin', 'Xin ', 'lúc 8.', 'một, '])('do not after %j', (before) => {
    expect(beginsSentence(before)).toBe(false);
  });
});

describe('a layout', () => {
  it.each(['vietnamese', 'plain'] as const)('%s has every letter and digit, and no key twice', (script) => {
    const keys = [...layouts[script], ...layouts.signs].flat();
    const faces = keys.flatMap((key) =>
      key.kind === 'letter' ? key.letter : key.kind === 'sign' ? key.sign : [],
    );
    for (const one of 'abcdefghijklmnopqrstuvwxyz0123456789.,?! \n') expect(faces).toContain(one);
    const letters = keys.flatMap((key) => (key.kind === 'letter' ? key.letter : []));
    expect(new Set(letters).size).toBe(letters.length);
  });
});
