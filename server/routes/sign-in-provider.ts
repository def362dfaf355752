import {
  beginProviderSignIn,
  finishProviderSignIn,
  getSignInProvider,
} from '../../shared/endpoints/sign-in-provider.ts';
import { Problem } from '../../shared/problem.ts';
import type { SignInProvider } from '../access/sign-in-provider.ts';
import { openSignInRequest, sealSignInRequest } from '../access/sign-in-request.ts';
import type { Bind } from '../http/bind.ts';
import { handOverSession } from '../http/hand-over-session.ts';
import type { Services } from '../http/services.ts';
import { clearSignInCookie, readSignInCookie, writeSignInCookie } from '../http/sign-in-cookie.ts';
import { signInByProvider } from '../operations/provider-sign-in.ts';

export function bindSignInProvider(bind: Bind, services: Services): void {
  const { storage, secretBox, signInProvider, publicUrl } = services;

  const providerOf = (): SignInProvider => {
    if (!signInProvider) throw new Problem('no-sign-in-provider');
    return signInProvider;
  };

  bind(getSignInProvider, async () => ({
    provider: signInProvider && { name: signInProvider.name },
  }));

  bind(beginProviderSignIn, async ({ input: { page, asksWho }, now, context }) => {
    const redirectUri = `${publicUrl()}/${page}`;
    const { url, request } = await providerOf().begin({ redirectUri, asksWho, now });
    writeSignInCookie(context, publicUrl(), sealSignInRequest(request, secretBox));
    return { url };
  });

  bind(finishProviderSignIn, async ({ input, now, context }) => {
    const provider = providerOf();
    const cookie = readSignInCookie(context, publicUrl());
    clearSignInCookie(context, publicUrl());
    const request = cookie && openSignInRequest(cookie, secretBox, now);
    if (!request) throw new Problem('sign-in-expired');
    const person = await provider.finish(input.query, request);
    const signedIn = await signInByProvider(storage, person, provider.rules, now);
    await handOverSession(context, services, signedIn.sessionToken);
    return signedIn.account;
  });
}
