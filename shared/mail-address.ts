import * as z from 'zod/mini';

/** One address of e-mail, without a name. */
export const MailAddress = z
  .string()
  .check(z.maxLength(254), z.regex(/^[^\s@<>,;"\p{Cc}]+@[^\s@<>,;"\p{Cc}]+$/u));
