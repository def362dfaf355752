import { createContext } from 'preact';
import type { AccountView } from '../../shared/endpoints/account.ts';

export interface Session {
  readonly account: AccountView | null;
  /** Grows with each sign-in, so that what was refused meanwhile is asked for again. */
  readonly generation: number;
  /** False while a sign-in or a change of password stands in front of the page. */
  readonly isInFront: boolean;
  /** Brings back the sign-in where the failure is the end of the session; true when nothing else need be said. */
  readonly reportFailure: (error: unknown) => boolean;
  readonly signOut: () => Promise<void>;
  readonly askForPassword: () => void;
}

export const SessionContext = createContext<Session>({
  account: null,
  generation: 0,
  isInFront: true,
  reportFailure: () => false,
  signOut: async () => {},
  askForPassword: () => {},
});
