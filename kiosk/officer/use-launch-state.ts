import { useEffect, useState } from 'preact/hooks';
import { getLaunchState, type LaunchState } from '../../shared/endpoints/launch.ts';
import { call } from '../api/call.ts';

const askEveryMs = 1_000;
/** So long a tablet that is there may take. */
const lateAfterMs = 5_000;

export interface SentLaunch {
  readonly officeId: string;
  readonly deviceId: string;
  readonly launchId: string;
  readonly tabletName: string;
}

/** `late`: the tablet should have heard of it. `unreachable`: the server does not answer. */
export type ShownState = LaunchState | 'late' | 'unreachable';

function isOver(state: ShownState): boolean {
  return state === 'begun' || state === 'expired' || state === 'replaced';
}

/** Follows an invitation until it is open on the tablet, and not further. */
export function useLaunchState({ officeId, deviceId, launchId }: SentLaunch): ShownState {
  const [state, setState] = useState<ShownState>('waiting');
  useEffect(() => {
    const sentAt = performance.now();
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isStopped = false;
    setState('waiting');

    async function ask(): Promise<void> {
      const told = await call(getLaunchState, { params: { officeId, deviceId, launchId } }).then(
        (answer): ShownState => answer.state,
        (): ShownState => 'unreachable',
      );
      if (isStopped) return;
      const isLate = told === 'waiting' && performance.now() - sentAt > lateAfterMs;
      setState(isLate ? 'late' : told);
      if (!isOver(told)) timer = setTimeout(ask, askEveryMs);
    }

    void ask();
    return () => {
      isStopped = true;
      clearTimeout(timer);
    };
  }, [officeId, deviceId, launchId]);
  return state;
}
