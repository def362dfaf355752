/** What stands in the place of a masked number. */
export const digitMask = '•••';

/**
 * Digits of any script, with up to three spaces, dots, dashes, slashes, brackets or invisible characters between
 * two of them: a phone number, an identity number or an account number as people write them.
 */
const digitRun = /\p{Nd}(?:[\s\p{Cf}\p{M}.\-\u2010-\u2015/()_]{0,3}\p{Nd}){8,}/gu;

/**
 * Masks runs of nine or more digits. The privacy rule names 9 to 12; longer ones (bank cards) tell no less.
 * Masking a masked text changes nothing, so the tablet and the server may both do it.
 */
export function maskDigits(text: string): string {
  return text.replace(digitRun, digitMask);
}
