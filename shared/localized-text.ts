import * as z from 'zod/mini';

/** Text for people: `vi` always, other languages by their BCP 47 code. */
export const LocalizedText = z
  .catchall(z.object({ vi: z.string().check(z.minLength(1), z.maxLength(2000)) }), z.string())
  .check(z.refine((text) => text.vi.trim().length > 0));

export type LocalizedText = z.infer<typeof LocalizedText>;

/** The words in a language, or the Vietnamese ones where it has none. */
export function localize(text: LocalizedText, language: string): string {
  return text[language] || text.vi;
}
