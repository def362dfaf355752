import { Problem } from '../../shared/problem.ts';
import { vi } from '../../shared/text/page/vi.ts';
import type { Principal } from '../access/principal.ts';
import { makeReadableCode } from '../access/secret.ts';
import { findTimeStep, makeTimeSecret, renderTimeUri } from '../access/time-code.ts';
import { type Account, deleteOtherSessions, lockAccount } from '../storage/account.ts';
import { noteChange } from '../storage/act.ts';
import * as steps from '../storage/second-step.ts';
import type { Scope, Storage } from '../storage/storage.ts';
import { checkOwnPassword, checkUnchanged } from './account.ts';
import { hashRecoveryCode, type Keeping, openSecret, secretOwnerOf, takeCode } from './second-step-code.ts';

type Holder = Principal & { kind: 'account' };

const recoveryCodeCount = 10;

/** About 80 bits each. */
function makeRecoveryCodes(): string[] {
  return Array.from({ length: recoveryCodeCount }, () => makeReadableCode(4));
}

function keepRecoveryCodes(scope: Scope, accountId: string, codes: readonly string[]): Promise<void> {
  const hashes = codes.map((code) => hashRecoveryCode(accountId, code));
  return steps.replaceRecoveryCodes(scope, accountId, hashes);
}

export async function viewSecondStep(
  storage: Storage,
  { account: { accountId } }: Holder,
): Promise<{ isOn: boolean; recoveryCodesLeft: number }> {
  return storage.read(async (scope) => ({
    isOn: (await steps.findSecondStep(scope, accountId))?.isOn === true,
    recoveryCodesLeft: await steps.countRecoveryCodes(scope, accountId),
  }));
}

/**
 * A new secret for the person's app; until one of its codes was entered, it opens and shuts nothing.
 * @throws Problem `wrong-credentials`, `second-step-on`
 */
export async function beginSecondStep(
  { storage, secretBox }: Keeping,
  { account }: Holder,
  password: string,
): Promise<{ secret: string; uri: string }> {
  await checkOwnPassword(account, password);
  const secret = makeTimeSecret();
  const sealed = secretBox.seal(secret, secretOwnerOf(account.accountId));
  await storage.write(async (scope) => {
    await checkUnchanged(scope, account);
    if (!(await steps.beginSecondStep(scope, account.accountId, sealed))) throw new Problem('second-step-on');
  });
  return { secret, uri: renderTimeUri(secret, { issuer: vi.product, label: account.name }) };
}

/**
 * From now on each sign-in takes a code; what was opened without one ends.
 * @throws Problem `second-step-off`, `second-step-on`, `wrong-second-step`, `second-step-unreadable`
 */
export async function confirmSecondStep(
  { storage, secretBox }: Keeping,
  { account, sessionHash }: Holder,
  code: string,
  now: number,
): Promise<{ recoveryCodes: string[] }> {
  const { accountId, officeId } = account;
  const recoveryCodes = makeRecoveryCodes();
  await storage.write(async (scope) => {
    await lockAccount(scope, accountId);
    const step = await steps.findSecondStep(scope, accountId);
    if (!step) throw new Problem('second-step-off');
    const timeStep = findTimeStep(openSecret(secretBox, accountId, step), code.replace(/\s/g, ''), now);
    if (timeStep === undefined) throw new Problem('wrong-second-step');
    const { sealedSecret } = step;
    if (!(await steps.turnSecondStepOn(scope, accountId, { sealedSecret, timeStep })))
      throw new Problem('second-step-on');
    await keepRecoveryCodes(scope, accountId, recoveryCodes);
    await deleteOtherSessions(scope, accountId, sessionHash, now);
    noteChange(scope, { officeId });
  });
  return { recoveryCodes };
}

/** What changes a second step that is on: the password and one more code. */
interface Proof {
  readonly password: string;
  readonly code: string;
}

async function changeSecondStep(
  { storage, secretBox }: Keeping,
  account: Account,
  { password, code, now }: Proof & { readonly now: number },
  change: (scope: Scope) => Promise<void>,
): Promise<void> {
  await checkOwnPassword(account, password);
  await storage.write(async (scope) => {
    const { accountId, officeId } = await checkUnchanged(scope, account);
    if (!(await steps.findSecondStep(scope, accountId))?.isOn) throw new Problem('second-step-off');
    await takeCode(scope, { accountId, code, secretBox, now });
    await change(scope);
    noteChange(scope, { officeId });
  });
}

/** @throws Problem `wrong-credentials`, `wrong-second-step`, `second-step-off`, `second-step-unreadable` */
export function turnSecondStepOff(
  keeping: Keeping,
  { account }: Holder,
  proof: Proof,
  now: number,
): Promise<void> {
  return changeSecondStep(keeping, account, { ...proof, now }, (scope) =>
    steps.deleteSecondStep(scope, account.accountId),
  );
}

/** Those of before are good for nothing any more. @throws Problem as `turnSecondStepOff` */
export async function renewRecoveryCodes(
  keeping: Keeping,
  { account }: Holder,
  proof: Proof,
  now: number,
): Promise<{ recoveryCodes: string[] }> {
  const recoveryCodes = makeRecoveryCodes();
  await changeSecondStep(keeping, account, { ...proof, now }, (scope) =>
    keepRecoveryCodes(scope, account.accountId, recoveryCodes),
  );
  return { recoveryCodes };
}
