import { type AccountView, getSession, getSetup } from '../../shared/endpoints/account.ts';
import { finishProviderSignIn } from '../../shared/endpoints/sign-in-provider.ts';
import { Problem } from '../../shared/problem.ts';
import { call } from './call.ts';

/** Where a page stands before anybody can work with it. */
export type SessionState =
  | { readonly phase: 'opening' }
  | { readonly phase: 'failed'; readonly error: unknown }
  | { readonly phase: 'first-run' }
  /** `error`: why the provider that somebody comes back from signed nobody in. */
  | { readonly phase: 'signed-out'; readonly error?: unknown }
  /** `isEnded`: the server no longer knows the session; what is on the screen waits for a new sign-in. */
  | { readonly phase: 'signed-in'; readonly account: AccountView; readonly isEnded: boolean };

export function isSessionEnd(error: unknown): boolean {
  return error instanceof Problem && error.code === 'unauthenticated';
}

/** @param query what the authority's own sign-in sent back with the browser; null where nobody comes from there */
export async function openSession(query: string | null = null): Promise<SessionState> {
  if (query === null) return findSession();
  try {
    const account = await call(finishProviderSignIn, { body: { query } });
    return { phase: 'signed-in', account, isEnded: false };
  } catch (error) {
    const state = await findSession();
    return state.phase === 'signed-out' ? { ...state, error } : state;
  }
}

async function findSession(): Promise<SessionState> {
  try {
    const { open } = await call(getSetup);
    if (open) return { phase: 'first-run' };
    return { phase: 'signed-in', account: await call(getSession), isEnded: false };
  } catch (error) {
    return isSessionEnd(error) ? { phase: 'signed-out' } : { phase: 'failed', error };
  }
}
