import * as z from 'zod/mini';

/** The bytes of a file in base64, padded. */
export const Base64Text = z.string().check(z.regex(/^[A-Za-z0-9+/]+={0,2}$/));
