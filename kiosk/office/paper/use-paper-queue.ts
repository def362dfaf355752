import { useContext, useEffect, useState } from 'preact/hooks';
import { SessionContext } from '../../ui/session-context.ts';
import { getPaperQueue } from './browser-queue.ts';
import type { PaperQueue, QueueState } from './paper-queue.ts';

/** The office's queue, and what is in it; a new sign-in sends what was refused without one. */
export function usePaperQueue(officeId: string): { queue: PaperQueue; state: QueueState } {
  const { generation, reportFailure } = useContext(SessionContext);
  const queue = getPaperQueue(officeId);
  const [state, setState] = useState(queue.state);
  useEffect(() => {
    setState(queue.state);
    return queue.subscribe(() => setState(queue.state));
  }, [queue]);
  // `generation`: signed in anew.
  useEffect(() => void queue.sendAll(), [queue, generation]);
  const { error } = state;
  useEffect(() => {
    if (error !== undefined) reportFailure(error);
  }, [error, reportFailure]);
  return { queue, state };
}
