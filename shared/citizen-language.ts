import * as z from 'zod/mini';

/** BCP 47 in small letters: `km`, `zh-hans`. */
export const LanguageCode = z
  .string()
  .check(
    z.refine((text) => /^[a-z]{2,3}(-[a-z0-9]{2,8}){0,3}$/.test(text), { params: { rule: 'language-code' } }),
  );

export const directions = ['ltr', 'rtl'] as const;

/** A language that an office added: what the tablet's screens say in it, as far as that is translated. */
export const CitizenLanguage = z.object({
  code: LanguageCode,
  /** Its own name: `ភាសាខ្មែរ`. */
  name: z.string().check(z.minLength(1), z.maxLength(40)),
  /** From which side it is written. */
  direction: z.enum(directions),
  texts: z.record(z.string(), z.string()),
});
export type CitizenLanguage = z.infer<typeof CitizenLanguage>;
