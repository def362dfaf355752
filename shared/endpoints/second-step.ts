import * as z from 'zod/mini';
import { endpoint } from '../endpoint.ts';
import { Password, SecondStepCode } from './account.ts';

const RecoveryCodes = z.object({
  /** Ten, shown once; each opens once in the place of a code of the app. */
  recoveryCodes: z.array(z.string()),
});

/** One's own password, and a code of the app or a recovery code. */
const Proof = z.object({ password: Password, code: SecondStepCode });

const line = '/api/v1/session/second-step';

/** One's own. */
export const getSecondStep = endpoint(`GET ${line}`, 'signed-in', {
  output: z.object({ isOn: z.boolean(), recoveryCodesLeft: z.int() }),
});

/** A new secret for the person's app; nothing is asked for at sign-in until it was confirmed. */
export const beginSecondStep = endpoint(`POST ${line}`, 'signed-in', {
  action: { unrecorded: 'Nothing is protected by it until it is confirmed, which is recorded.' },
  input: z.object({ password: Password }),
  output: z.object({
    /** In base32, for whoever types it. */
    secret: z.string(),
    /** `otpauth://…`, for the QR code. */
    uri: z.string(),
  }),
  status: 201,
});

/** The first code of the app: turns it on, and ends one's own sessions elsewhere. */
export const confirmSecondStep = endpoint(`PUT ${line}`, 'signed-in', {
  action: 'second-step.turn-on',
  input: z.object({ code: SecondStepCode }),
  output: RecoveryCodes,
});

export const turnSecondStepOff = endpoint(`DELETE ${line}`, 'signed-in', {
  action: 'second-step.turn-off',
  input: Proof,
});

/** The ten of before are good for nothing any more. */
export const renewRecoveryCodes = endpoint('POST /api/v1/session/recovery-codes', 'signed-in', {
  action: 'second-step.renew-codes',
  input: Proof,
  output: RecoveryCodes,
  status: 201,
});
