import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import { type AccountView, signOut } from '../../shared/endpoints/account.ts';
import { call } from '../api/call.ts';
import { askWhoNextTime, takeProviderAnswer } from '../api/provider-answer.ts';
import { isSessionEnd, openSession, type SessionState } from '../api/session.ts';
import type { Session } from './session-context.ts';

export interface SessionControl {
  readonly state: SessionState;
  readonly session: Session;
  readonly isChangingPassword: boolean;
  readonly open: () => Promise<void>;
  readonly enter: (account: AccountView) => void;
  readonly keepPassword: () => void;
}

export function useSession(): SessionControl {
  const [state, setState] = useState<SessionState>({ phase: 'opening' });
  const [generation, setGeneration] = useState(0);
  const [isAsking, setAsking] = useState(false);

  const open = useCallback(async () => {
    setState({ phase: 'opening' });
    const query = takeProviderAnswer();
    const opened = await openSession(query);
    if (query !== null) askWhoNextTime(opened.phase !== 'signed-in');
    setState(opened);
  }, []);
  useEffect(() => void open(), [open]);

  const enter = useCallback((account: AccountView) => {
    setState({ phase: 'signed-in', account, isEnded: false });
    setAsking(false);
    setGeneration((count) => count + 1);
  }, []);
  const reportFailure = useCallback((error: unknown) => {
    if (!isSessionEnd(error)) return false;
    setState((old) => (old.phase === 'signed-in' ? { ...old, isEnded: true } : old));
    return true;
  }, []);
  const leave = useCallback(async () => {
    await call(signOut).catch((error: unknown) => {
      if (!isSessionEnd(error)) throw error;
    });
    askWhoNextTime(true);
    setState({ phase: 'signed-out' });
  }, []);
  const askForPassword = useCallback(() => setAsking(true), []);

  const signedIn = state.phase === 'signed-in' ? state : null;
  const account = signedIn?.account ?? null;
  const isChangingPassword = account !== null && (account.mustChangePassword || isAsking);
  const isInFront = signedIn !== null && !signedIn.isEnded && !isChangingPassword;
  const session = useMemo(
    () => ({ account, generation, isInFront, reportFailure, signOut: leave, askForPassword }),
    [account, generation, isInFront, reportFailure, leave, askForPassword],
  );
  return { state, session, isChangingPassword, open, enter, keepPassword: () => setAsking(false) };
}
