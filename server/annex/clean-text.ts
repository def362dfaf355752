/**
 * Text that XML 1.0 can hold and that stays on one line: names come from people and from other programs, and
 * one control character in a title must not make a file that Word calls damaged. Composed and decomposed
 * Vietnamese stay as they were typed.
 */
export function cleanText(text: string): string {
  return text
    .replace(/[\t\n\r\u0085\u2028\u2029]+/g, ' ')
    .toWellFormed()
    .replace(/[\p{Cc}\p{Noncharacter_Code_Point}\ufffd]/gu, '');
}
