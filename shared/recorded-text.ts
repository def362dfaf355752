import * as z from 'zod/mini';

/** Names the words that were spoken: 14 hexadecimal digits. It tells texts apart and protects nothing. */
export const TextDigest = z.string().check(z.regex(/^[0-9a-f]{14}$/));

/** Capital letters, spaces and the signs between words are not heard. */
function wordsOf(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s.,;:!?…“”"()–—]+/g, ' ')
    .trim();
}

/** Worked out while a screen is drawn, so without the browser's own digests: those answer later (cyrb53). */
export function digestOfText(text: string): string {
  let [high, low] = [0xdeadbeef, 0x41c6ce57];
  for (const letter of wordsOf(text)) {
    const code = letter.codePointAt(0) ?? 0;
    high = Math.imul(high ^ code, 0x9e3779b1);
    low = Math.imul(low ^ code, 0x5f356495);
  }
  const mixedHigh = Math.imul(high ^ (high >>> 16), 0x85ebca6b) ^ Math.imul(low ^ (low >>> 13), 0xc2b2ae35);
  const mixedLow = Math.imul(low ^ (low >>> 16), 0x85ebca6b) ^ Math.imul(high ^ (high >>> 13), 0xc2b2ae35);
  const number = 0x100000000 * (mixedLow & 0x1fffff) + (mixedHigh >>> 0);
  return number.toString(16).padStart(14, '0');
}

/** Whether a recording was made for other words than these. Where nobody said for which, it is taken as right. */
export function isOutdatedFor(
  { textDigest }: { readonly textDigest?: string | undefined },
  text: string,
): boolean {
  return textDigest !== undefined && textDigest !== digestOfText(text);
}
