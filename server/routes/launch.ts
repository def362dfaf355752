import {
  createLaunch,
  findWaitingLaunch,
  getLaunchChoices,
  getLaunchState,
  putLaunchState,
  watchLaunches,
  withdrawLaunch,
} from '../../shared/endpoints/launch.ts';
import { Problem } from '../../shared/problem.ts';
import { findPrincipal, type Principal } from '../access/principal.ts';
import type { Bind } from '../http/bind.ts';
import type { Services } from '../http/services.ts';
import * as launches from '../operations/launch.ts';

function ownOfficerId(principal: Principal): string | null {
  return principal.kind === 'account' ? principal.account.officerId : null;
}

function deviceOf(principal: Principal): Principal & { kind: 'device' } {
  if (principal.kind !== 'device') throw new Problem('forbidden');
  return principal;
}

export function bindLaunches(bind: Bind, { storage, launchStreams, now: clock }: Services): void {
  bind(getLaunchChoices, ({ principal, param, now }) =>
    launches.listLaunchChoices(storage, param('officeId'), ownOfficerId(principal), now),
  );

  bind(createLaunch, async ({ principal, param, input, now }) => {
    const wish = { ...input, deviceId: param('deviceId') };
    const made = await launches.createLaunch(storage, param('officeId'), wish, ownOfficerId(principal), now);
    void launchStreams.look();
    return { launchId: made.launchId, expiresAt: new Date(made.expiresAt).toISOString() };
  });

  bind(getLaunchState, async ({ param, now }) => {
    const named = { deviceId: param('deviceId'), launchId: param('launchId') };
    return { state: await launches.readLaunchState(storage, param('officeId'), named, now) };
  });

  bind(withdrawLaunch, async ({ param }) => {
    const named = { deviceId: param('deviceId'), launchId: param('launchId') };
    await launches.withdrawLaunch(storage, param('officeId'), named);
    void launchStreams.look();
    return undefined;
  });

  bind(findWaitingLaunch, ({ principal, now }) =>
    launches.findWaitingLaunch(storage, deviceOf(principal), now),
  );

  bind(putLaunchState, async ({ principal, param, input, now }) => {
    await launches.takeLaunch(storage, deviceOf(principal), param('launchId'), input.state, now);
    return undefined;
  });

  bind(watchLaunches, async ({ principal, context }) => {
    const authorization = context.req.header('authorization');
    const isWelcome = () =>
      findPrincipal(storage, { authorization, sessionToken: undefined }, clock()).then(
        () => true,
        (error: unknown) => !(error instanceof Problem),
      );
    return context.body(launchStreams.open(deviceOf(principal), isWelcome), 200, {
      'Content-Type': 'text/event-stream; charset=utf-8',
      // Asks nginx to pass each line on at once.
      'X-Accel-Buffering': 'no',
      // Nothing follows the stream on its connection, so a server that stops does not wait for it.
      Connection: 'close',
    });
  });
}
