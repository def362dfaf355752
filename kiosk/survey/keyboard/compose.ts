import { bare, inCaseOf, type Tone, toneOf, withoutTone } from './letter.ts';
import { lastWord, parseSyllable, type Syllable, writeSyllable } from './syllable.ts';

/** What Telex makes of a letter that comes after another: `aa` → `â`, `ow` → `ơ`. */
const marksByKey: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  a: { a: 'â', ă: 'â' },
  e: { e: 'ê' },
  o: { o: 'ô', ơ: 'ô' },
  w: { a: 'ă', â: 'ă', o: 'ơ', ô: 'ơ', u: 'ư' },
};
const tonesByKey: Readonly<Record<string, Tone>> = {
  s: 'sắc',
  f: 'huyền',
  r: 'hỏi',
  x: 'ngã',
  j: 'nặng',
};

function replaceAt(text: string, at: number, letter: string): string {
  return text.slice(0, at) + inCaseOf(text.charAt(at), letter) + text.slice(at + 1);
}

/** `uơ` stands alone in `thuở`; before anything else it is `ươ`. */
function settle(syllable: Syllable): Syllable {
  const { vowels, final } = syllable;
  const isClosed = final !== '' || vowels.length > 2;
  if (!isClosed || !/^uơ/i.test(vowels)) return syllable;
  return { ...syllable, vowels: replaceAt(vowels, 0, 'ư') };
}

/** The word with a letter more, and its tone where it belongs now. */
function append(word: string, letter: string): string {
  const syllable = parseSyllable(withoutTone(word) + letter);
  if (!syllable?.vowels) return word + letter;
  return writeSyllable(settle({ ...syllable, tone: toneOf(word) ?? toneOf(letter) }));
}

/** The syllable with the mark that the key asks for on a vowel that can bear it, the last one first. */
function findMarked({ initial, vowels, final, tone }: Syllable, key: string): string | undefined {
  for (let at = vowels.length - 1; at >= 0; at -= 1) {
    const mark = marksByKey[key]?.[vowels.charAt(at).toLowerCase()];
    const marked = mark && parseSyllable(initial + replaceAt(vowels, at, mark) + final);
    if (marked) return writeSyllable(settle({ ...marked, tone }));
  }
  return undefined;
}

/** The same key again means the letter itself: its mark is taken back, and the letter comes after it. */
function findUnmarked(syllable: Syllable, letter: string): string | undefined {
  const given = new Set(Object.values(marksByKey[letter.toLowerCase()] ?? {}));
  const isGiven = (vowel: string) => given.has(vowel.toLowerCase());
  if (![...syllable.vowels].some(isGiven)) return undefined;
  const vowels = [...syllable.vowels].map((vowel) => (isGiven(vowel) ? inCaseOf(vowel, bare(vowel)) : vowel));
  return writeSyllable({ ...syllable, vowels: vowels.join('') }) + letter;
}

function composeStroke(word: string, letter: string): string | undefined {
  if (/^d/i.test(word)) return replaceAt(word, 0, 'đ');
  if (/^đ/i.test(word)) return replaceAt(word, 0, 'd') + letter;
  return undefined;
}

function composeTone(syllable: Syllable, letter: string): string | undefined {
  const tone = tonesByKey[letter.toLowerCase()];
  if (!syllable.vowels || !tone) return undefined;
  if (syllable.tone === tone) return writeSyllable({ ...syllable, tone: undefined }) + letter;
  return writeSyllable({ ...syllable, tone });
}

function compose(word: string, letter: string): string | undefined {
  const syllable = parseSyllable(word);
  if (!syllable) return undefined;
  const key = letter.toLowerCase();
  if (key === 'd') return composeStroke(word, letter);
  if (key === 'z' && syllable.tone) return writeSyllable({ ...syllable, tone: undefined });
  return composeTone(syllable, letter) ?? findMarked(syllable, key) ?? findUnmarked(syllable, letter);
}

function onLastWord(before: string, change: (word: string) => string): string {
  const word = lastWord(before);
  return before.slice(0, before.length - word.length) + change(word);
}

/** The text before the cursor after a letter key, with what Telex makes of it. */
export function typeLetter(before: string, letter: string): string {
  return onLastWord(before, (word) => compose(word, letter) ?? append(word, letter));
}

/** The tone key: on the last syllable, wherever its vowels are. A second time takes it away. */
export function typeTone(before: string, tone: Tone): string {
  return onLastWord(before, (word) => {
    const syllable = parseSyllable(word);
    if (!syllable?.vowels) return word;
    return writeSyllable({ ...syllable, tone: syllable.tone === tone ? undefined : tone });
  });
}

const characters = new Intl.Segmenter('vi');

/** Without its last character; the tone of what is left moves to where it belongs. */
export function erase(before: string): string {
  const shorter = [...characters.segment(before)]
    .slice(0, -1)
    .map(({ segment }) => segment)
    .join('');
  return onLastWord(shorter, (word) => {
    const syllable = parseSyllable(word);
    return syllable?.vowels ? writeSyllable(syllable) : word;
  });
}
