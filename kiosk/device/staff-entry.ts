import { enterStaffCorner } from '../../shared/endpoints/staff.ts';
import { call } from '../api/call.ts';
import { failureOf, type NotReached, type Refused } from './server-calls.ts';

/** Staff stand and wait; a server that has not answered by then is asked another time. */
const patienceMs = 6_000;

export type EntryAnswer = { readonly kind: 'right'; readonly pinKey: string | null } | Refused | NotReached;
export type AskForEntry = (token: string, pin: string) => Promise<EntryAnswer>;

/** Asks the server whether the PIN is right. */
export const askForEntry: AskForEntry = async (token, pin) => {
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(), patienceMs);
  try {
    const { signal } = patience;
    const { staffPinKey } = await call(enterStaffCorner, { token, body: { pin }, signal });
    return { kind: 'right', pinKey: staffPinKey };
  } catch (error) {
    return failureOf(error);
  } finally {
    clearTimeout(timer);
  }
};
