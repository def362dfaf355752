import * as z from 'zod/mini';
import { endpoint } from '../endpoint.ts';
import { ShortName } from '../short-name.ts';
import { languages } from '../text/language.ts';
import { Password, SecondStepCode } from './account.ts';

/** False where the server was given no way to send e-mail. */
export const getResetOffer = endpoint('GET /api/v1/password-resets', 'anyone', {
  output: z.object({ isOffered: z.boolean() }),
});

/** Sends a link to the address of the account. Answers the same, and as fast, where there is none. */
export const askForResetLink = endpoint('POST /api/v1/password-resets', 'anyone', {
  action: { unrecorded: 'Whether there is such an account must not show; a link that is sent is recorded.' },
  input: z.object({
    name: ShortName,
    /** Of the e-mail; Vietnamese where nothing is said. */
    language: z.optional(z.enum(languages)),
  }),
});

/** A new password by the link's token, once and within thirty minutes; all sessions of the account end. */
export const resetByLink = endpoint('PUT /api/v1/password-resets', 'anyone', {
  action: 'password.reset-by-link',
  input: z.object({
    token: z.string().check(z.maxLength(100)),
    newPassword: Password,
    /** Where the account has a second step. */
    code: z.optional(SecondStepCode),
  }),
  output: z.object({ name: z.string() }),
});
