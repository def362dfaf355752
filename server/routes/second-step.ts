import {
  beginSecondStep,
  confirmSecondStep,
  getSecondStep,
  renewRecoveryCodes,
  turnSecondStepOff,
} from '../../shared/endpoints/second-step.ts';
import { guesserOf, ownerOf } from '../access/principal.ts';
import type { Bind } from '../http/bind.ts';
import type { Services } from '../http/services.ts';
import * as steps from '../operations/second-step.ts';

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
