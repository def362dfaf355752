import {
  beginSecondStep,
  confirmSecondStep,
  getSecondStep,
  renewRecoveryCodes,
  turnSecondStepOff,
} from '../../shared/endpoints/second-step.ts';
import { Problem } from '../../shared/problem.ts';
import { accountOf, guesserOf, type Principal } from '../access/principal.ts';
import type { Bind } from '../http/bind.ts';
import type { Services } from '../http/services.ts';
import * as steps from '../operations/second-step.ts';

/** Somebody with a password of their own: a one-time password opens nothing but its replacement. */
function ownerOf(principal: Principal): Principal & { kind: 'account' } {
  const holder = accountOf(principal);
  if (holder.account.mustChangePassword) throw new Problem('password-change-required');
  return holder;
}

export function bindSecondSteps(bind: Bind, services: Services): void {
  const { signInGuard } = services;

  bind(getSecondStep, ({ principal }) => steps.viewSecondStep(services.storage, ownerOf(principal)));

  bind(beginSecondStep, ({ principal, input: { password }, now }) => {
    const owner = ownerOf(principal);
    return signInGuard.attempt(guesserOf(owner), now, () => steps.beginSecondStep(services, owner, password));
  });

  bind(confirmSecondStep, ({ principal, input: { code }, now }) =>
    steps.confirmSecondStep(services, ownerOf(principal), code, now),
  );

  bind(turnSecondStepOff, async ({ principal, input, now }) => {
    const owner = ownerOf(principal);
    await signInGuard.attemptCode(guesserOf(owner), now, () =>
      steps.turnSecondStepOff(services, owner, input, now),
    );
    return undefined;
  });

  bind(renewRecoveryCodes, ({ principal, input, now }) => {
    const owner = ownerOf(principal);
    return signInGuard.attemptCode(guesserOf(owner), now, () =>
      steps.renewRecoveryCodes(services, owner, input, now),
    );
  });
}
