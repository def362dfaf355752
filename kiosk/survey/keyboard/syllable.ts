import { type Tone, toneOf, withoutTone, withTone } from './letter.ts';

/** A Vietnamese syllable that is being typed; capitals are kept, the tone is apart. */
export interface Syllable {
  /** The consonants before the vowels, with the `u` of `qu` and the `i` of `gi`. */
  readonly initial: string;
  readonly vowels: string;
  readonly final: string;
  readonly tone: Tone | undefined;
}

const initials = /^(?:ngh|ng|nh|gh|ph|th|tr|ch|kh|qu|gi(?=[aăâeêioôơuưy])|[bcdđghklmnpqrstvx])?/i;
const vowelRun = /^[aăâeêioôơuưy]+/i;
const finals = new Set(['', 'c', 'ch', 'm', 'n', 'ng', 'nh', 'p', 't']);

/** All that vowels may be together, and what they are on the way there: `ie` becomes `iê`, `ưo` becomes `ươ`. */
const vowelGroups = new Set(
  (
    'a ă â e ê i o ô ơ u ư y ai ao au ay âu ây eo eu êu ia ie iê iu oa oă oe oi oo ôi ơi ua uâ ue uê ui uo ' +
    'uô uơ uu uy ưa ưi ưo ươ ưu ye yê oai oao oay oeo ieu iêu uay uây uoi uôi uơi uou uơu uya uye uyê uyu ' +
    'ươi ươu ưoi ưou yeu yêu'
  ).split(' '),
);

/** The run of letters at the end of a text: where a word is being typed. */
export function lastWord(text: string): string {
  return /[\p{L}\p{M}]*$/u.exec(text)?.[0] ?? '';
}

/** The parts of a word, or undefined where it cannot be (the beginning of) a Vietnamese syllable. */
export function parseSyllable(word: string): Syllable | undefined {
  const plain = withoutTone(word.normalize('NFC'));
  const [initial = ''] = initials.exec(plain) ?? [];
  const [vowels = ''] = vowelRun.exec(plain.slice(initial.length)) ?? [];
  const final = plain.slice(initial.length + vowels.length);
  const isKnown = (vowels === '' || vowelGroups.has(vowels.toLowerCase())) && finals.has(final.toLowerCase());
  if (!isKnown || (vowels === '' && final !== '')) return undefined;
  return { initial, vowels, final, tone: toneOf(word) };
}

/**
 * Which vowel bears the tone. One with a mark of its own does, the last of `ươ`. Otherwise the last one before a
 * final consonant, and else the one before the last: `hòa`, `thủy`, `ngoài`, as most people write by hand.
 */
function tonePlace({ vowels, final }: Syllable): number {
  const marked = [...vowels].findLastIndex((letter) => /[ăâêôơư]/i.test(letter));
  if (marked !== -1) return marked;
  if (final !== '') return vowels.length - 1;
  return Math.max(0, vowels.length - 2);
}

/** The word of a syllable, its tone at its place. */
export function writeSyllable(syllable: Syllable): string {
  const { initial, vowels, final, tone } = syllable;
  const place = tonePlace(syllable);
  const [before, bearer, after] = [vowels.slice(0, place), vowels.charAt(place), vowels.slice(place + 1)];
  return initial + before + (bearer && withTone(bearer, tone)) + after + final;
}
