import * as z from 'zod/mini';

/**
 * A name as a person types it: something to see, and no control characters, which not every engine can store.
 */
export const ShortName = z.string().check(
  z.maxLength(100),
  z.regex(/^\P{Cc}*$/u),
  z.refine((text) => text.trim().length > 0),
);
