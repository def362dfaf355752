import {
  findWaitingLaunch,
  type Launch,
  putLaunchState,
  watchLaunches as stream,
} from '../../shared/endpoints/launch.ts';
import { Problem } from '../../shared/problem.ts';
import { addressOf, call } from '../api/call.ts';
import { findDevice } from '../outbox/device-record.ts';
import { findCachedCatalogue } from '../outbox/queue.ts';
import { listenTo } from './event-stream.ts';
import { LaunchInbox } from './launch-inbox.ts';
import { watchLaunches } from './launch-watch.ts';
import type { Tablet } from './tablet.ts';

export interface Launches {
  /** Nobody is answering: begins what waits. */
  open(): boolean;
  /** The tablet is another device now. */
  restart(): void;
  /** The server knows the tablet. */
  resume(): void;
}

/**
 * Surveys that officers launch from their own screens, for as long as the page lives.
 * @param begin false where somebody is answering
 */
export function startLaunches(
  { store, refreshCatalogue }: Pick<Tablet, 'store' | 'refreshCatalogue'>,
  begin: (launch: Launch) => boolean,
): Launches {
  async function getToken(): Promise<string> {
    const device = await findDevice(store);
    if (!device) throw new Problem('unknown-device-token');
    return device.token;
  }

  /** The officer may have chosen from a catalogue that this tablet has not heard of. */
  async function ensureCatalogue(version: number): Promise<void> {
    const cached = await findCachedCatalogue(store);
    if ((cached?.catalogue.version ?? 0) < version) await refreshCatalogue();
  }

  const inbox = new LaunchInbox({
    begin,
    memory: sessionStorage,
    tell: async (launchId, state) => {
      await call(putLaunchState, { token: await getToken(), params: { launchId }, body: { state } });
    },
  });
  const watch = watchLaunches({
    listen: async (signal, ears) => listenTo(addressOf(stream), await getToken(), signal, ears),
    look: async () => {
      const { launch, withdrawnId } = await call(findWaitingLaunch, { token: await getToken() });
      if (withdrawnId !== undefined) inbox.drop(withdrawnId);
      if (!launch) return;
      await ensureCatalogue(launch.catalogueVersion);
      await inbox.take(launch);
    },
  });
  return {
    open: () => inbox.open(),
    restart() {
      inbox.forget();
      watch.restart();
    },
    resume: () => watch.resume(),
  };
}
