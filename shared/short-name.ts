import * as z from 'zod/mini';

export const nameMaxLength = 100;

/**
 * A name as a person types it: something to see, and no control characters, which not every engine can store.
 */
export const ShortName = z.string().check(
  z.maxLength(nameMaxLength),
  z.regex(/^\P{Cc}*$/u),
  z.refine((text) => text.trim().length > 0),
);
