/** The five tone marks, by the name that carries its own: acute, grave, hook, tilde, dot below. */
const toneMarks = {
  sắc: '\u0301',
  huyền: '\u0300',
  hỏi: '\u0309',
  ngã: '\u0303',
  nặng: '\u0323',
} as const;
export type Tone = keyof typeof toneMarks;
export const tones = Object.keys(toneMarks) as Tone[];

const anyTone = /[\u0300\u0301\u0303\u0309\u0323]/;

export function toneOf(letters: string): Tone | undefined {
  const [mark] = anyTone.exec(letters.normalize('NFD')) ?? [];
  return tones.find((tone) => toneMarks[tone] === mark);
}

/** Without its tone; circumflex, breve and horn stay. */
export function withoutTone(letters: string): string {
  return letters.normalize('NFD').replace(new RegExp(anyTone, 'g'), '').normalize('NFC');
}

export function withTone(letter: string, tone: Tone | undefined): string {
  return tone ? (letter + toneMarks[tone]).normalize('NFC') : letter;
}

/** The Latin letter that it is written upon: `ưỜđ` → `uod`. */
export function bare(letters: string): string {
  return letters.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/gi, 'd').toLowerCase();
}

/** Small letters become capitals where the letter in whose place they come is one. */
export function inCaseOf(model: string, letter: string): string {
  return model === model.toLowerCase() ? letter : letter.toUpperCase();
}
