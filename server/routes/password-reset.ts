import { askForResetLink, getResetOffer, resetByLink } from '../../shared/endpoints/password-reset.ts';
import { Problem } from '../../shared/problem.ts';
import { CallLimit } from '../access/call-limit.ts';
import type { Bind } from '../http/bind.ts';
import { addressOfCaller } from '../http/caller-address.ts';
import type { Services } from '../http/services.ts';
import * as resets from '../operations/password-reset.ts';
import { nameKeyOf } from '../storage/account.ts';

const hour = 3_600_000;

export function bindPasswordResets(bind: Bind, services: Services): void {
  const { storage, mail, publicUrl, afterAnswer, signInGuard } = services;
  const addressLimit = new CallLimit(30, hour);
  /** Who asks more often gets the same answer, and no further mail. */
  const accountLimit = new CallLimit(3, hour);

  bind(getResetOffer, async () => ({ isOffered: mail !== null }));

  bind(askForResetLink, async ({ input: { name, language = 'vi' }, now, context }) => {
    if (!mail) throw new Problem('reset-not-offered');
    addressLimit.take(addressOfCaller(context), now);
    afterAnswer.run(async () => {
      if (accountLimit.isReached(nameKeyOf(name), now)) return;
      accountLimit.take(nameKeyOf(name), now);
      await resets.sendResetLink({ storage, mail, publicUrl: publicUrl() }, { name, language }, now);
    });
    return undefined;
  });

  bind(resetByLink, async ({ input, now }) => {
    const reset = () => resets.resetByLink(services, input, now);
    if (input.code === undefined) return reset();
    const { name } = await resets.getLinkHolder(storage, input.token, now);
    const guesser = { nameKey: nameKeyOf(name), browserId: 'link', address: '' };
    return signInGuard.attemptCode(guesser, now, reset);
  });
}
