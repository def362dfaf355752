import * as z from 'zod/mini';
import { endpoint } from '../endpoint.ts';
import { AccountView } from './account.ts';

/** Pages that people sign in at: the provider sends them back to `/office` or `/officer`. */
const pages = ['office', 'officer'] as const;
export type SignInPage = (typeof pages)[number];

/** The authority's own sign-in (OpenID Connect), where the server was given one. */
export const getSignInProvider = endpoint('GET /api/v1/session/oidc', 'anyone', {
  output: z.object({ provider: z.nullable(z.object({ name: z.string() })) }),
});

/** Where the browser goes to sign in. What the way back is checked against stays in a cookie, for ten minutes. */
export const beginProviderSignIn = endpoint('POST /api/v1/session/oidc/requests', 'anyone', {
  action: { unrecorded: 'Nobody is signed in yet; coming back is recorded.' },
  input: z.object({
    page: z.enum(pages),
    /** The provider is to ask who it is, even if it thinks that it knows. */
    asksWho: z._default(z.boolean(), false),
  }),
  output: z.object({ url: z.string() }),
  status: 201,
  opensSession: true,
});

/** `query` is what stood in the address when the provider sent the browser back: `?code=…&state=…`. */
export const finishProviderSignIn = endpoint('POST /api/v1/session/oidc', 'anyone', {
  action: 'session.open',
  input: z.object({ query: z.string().check(z.maxLength(8000)) }),
  output: AccountView,
  opensSession: true,
});
