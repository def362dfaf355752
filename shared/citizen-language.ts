import * as z from 'zod/mini';

const languageCode = /^[a-z]{2,3}(-[a-z]{4})?(-([a-z]{2}|\d{3}))?$/;

/** BCP 47 in small letters: a language, and where need be its script or region, as in `km` and `zh-hant`. */
export const LanguageCode = z
  .string()
  .check(z.refine((text) => languageCode.test(text), { params: { rule: 'language-code' } }));

export const languageNameMaxLength = 40;

export const directions = ['ltr', 'rtl'] as const;

/** A language that an office added: what the tablet's screens say in it, as far as that is translated. */
export const CitizenLanguage = z.object({
  code: LanguageCode,
  /** Its own name: `ភាសាខ្មែរ`. */
  name: z.string().check(z.minLength(1), z.maxLength(languageNameMaxLength)),
  /** From which side it is written. */
  direction: z.enum(directions),
  texts: z.record(z.string(), z.string()),
});
export type CitizenLanguage = z.infer<typeof CitizenLanguage>;
