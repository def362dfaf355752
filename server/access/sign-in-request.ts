import * as z from 'zod/mini';
import type { SecretBox } from './secret-box.ts';

const SignInRequest = z.object({
  state: z.string(),
  nonce: z.string(),
  /** Of the code challenge (PKCE). */
  codeVerifier: z.string(),
  redirectUri: z.string(),
  /** Milliseconds since 1970, UTC. */
  expiresAt: z.number(),
});

/** Somebody on the way to the provider and back: what must come back is kept by their own browser, sealed. */
export type SignInRequest = z.infer<typeof SignInRequest>;

/** Names it to the box that seals it. */
const owner = 'sign-in-request';

export function sealSignInRequest(request: SignInRequest, box: SecretBox): string {
  return box.seal(JSON.stringify(request), owner);
}

/** undefined where it was not made here, or too long ago. */
export function openSignInRequest(cookie: string, box: SecretBox, now: number): SignInRequest | undefined {
  const text = box.open(cookie, owner);
  const request = text === undefined ? undefined : SignInRequest.parse(JSON.parse(text));
  return request && request.expiresAt > now ? request : undefined;
}
