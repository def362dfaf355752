import { Problem } from '../../shared/problem.ts';
import { hashSecret, normalizeCode } from '../access/secret.ts';
import type { SecretBox } from '../access/secret-box.ts';
import { findTimeStep } from '../access/time-code.ts';
import * as steps from '../storage/second-step.ts';
import type { Scope, Storage } from '../storage/storage.ts';

/** Where secrets are, and what opens them. */
export interface Keeping {
  readonly storage: Storage;
  readonly secretBox: SecretBox;
}

/** Names the secret to the box that seals it. */
export function secretOwnerOf(accountId: string): string {
  return `second-step/${accountId}`;
}

export function hashRecoveryCode(accountId: string, code: string): string {
  return hashSecret(`${accountId}/${normalizeCode(code)}`);
}

/** @throws Problem `second-step-unreadable` where the key is another, or the row another's */
export function openSecret(box: SecretBox, accountId: string, { sealedSecret }: steps.SecondStep): string {
  const secret = box.open(sealedSecret, secretOwnerOf(accountId));
  if (secret === undefined) throw new Problem('second-step-unreadable');
  return secret;
}

interface TypedCode {
  readonly accountId: string;
  readonly code: string;
  readonly secretBox: SecretBox;
  /** Milliseconds since 1970, UTC. */
  readonly now: number;
}

/**
 * Takes a code of the app or a recovery code, once: whoever saw it being typed cannot use it again, and of two that
 * come at once one is too late.
 * @throws Problem `wrong-second-step`, `second-step-unreadable`
 */
export async function takeCode(scope: Scope, typed: TypedCode): Promise<'app' | 'recovery'> {
  const digits = typed.code.replace(/\s/g, '');
  const isOfApp = /^\d{6}$/.test(digits);
  const isTaken = isOfApp
    ? await takeTimeCode(scope, { ...typed, code: digits })
    : await steps.spendRecoveryCode(scope, typed.accountId, hashRecoveryCode(typed.accountId, typed.code));
  if (!isTaken) throw new Problem('wrong-second-step');
  return isOfApp ? 'app' : 'recovery';
}

async function takeTimeCode(scope: Scope, { accountId, code, secretBox, now }: TypedCode): Promise<boolean> {
  const step = await steps.findSecondStep(scope, accountId);
  if (!step) return false;
  const timeStep = findTimeStep(openSecret(secretBox, accountId, step), code, now);
  return timeStep !== undefined && steps.spendTimeStep(scope, accountId, timeStep);
}
