import { type AccountView, getSession, getSetup } from '../../shared/endpoints/account.ts';
import { Problem } from '../../shared/problem.ts';
import { call } from './call.ts';

/** Where a page stands before anybody can work with it. */
export type SessionState =
  | { readonly phase: 'opening' }
  | { readonly phase: 'failed'; readonly error: unknown }
  | { readonly phase: 'first-run' }
  | { readonly phase: 'signed-out' }
  /** `isEnded`: the server no longer knows the session; what is on the screen waits for a new sign-in. */
  | { readonly phase: 'signed-in'; readonly account: AccountView; readonly isEnded: boolean };

export function isSessionEnd(error: unknown): boolean {
  return error instanceof Problem && error.code === 'unauthenticated';
}

export async function openSession(): Promise<SessionState> {
  try {
    const { open } = await call(getSetup);
    if (open) return { phase: 'first-run' };
    return { phase: 'signed-in', account: await call(getSession), isEnded: false };
  } catch (error) {
    return isSessionEnd(error) ? { phase: 'signed-out' } : { phase: 'failed', error };
  }
}
