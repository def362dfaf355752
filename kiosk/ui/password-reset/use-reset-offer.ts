import { useEffect, useState } from 'preact/hooks';
import { getResetOffer } from '../../../shared/endpoints/password-reset.ts';
import { call } from '../../api/call.ts';

/** True once the server has said that it can send links to a new password. */
export function useResetOffer(): boolean {
  const [isOffered, setOffered] = useState(false);
  useEffect(() => {
    // Without an answer nothing is offered: a manager can still help.
    call(getResetOffer).then(
      (answer) => setOffered(answer.isOffered),
      () => {},
    );
  }, []);
  return isOffered;
}
