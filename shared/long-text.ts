import * as z from 'zod/mini';

export const noteMaxLength = 2000;

/** What a person writes in several lines: something to see, and no control character but the ends of lines. */
export const LongText = z.string().check(
  z.maxLength(noteMaxLength),
  z.regex(/^[\P{Cc}\n\r\t]*$/u),
  z.refine((text) => text.trim().length > 0),
);
