import { type Argon2Algorithm, argon2, randomBytes } from 'node:crypto';
import { promisify } from 'node:util';
import { passwordMinLength } from '../../shared/endpoints/account.ts';
import { Problem } from '../../shared/problem.ts';
import { containsOfficeName, isCommonPassword } from './common-password.ts';
import { isSameHash } from './secret.ts';

const runArgon2 = promisify(argon2);

/** OWASP's recommendation for argon2id: 19 MiB, two passes, one lane. */
const cost = { memory: 19_456, passes: 2, parallelism: 1, tagLength: 32 } as const;
const algorithm: Argon2Algorithm = 'argon2id';

async function derive(password: string, salt: Buffer): Promise<string> {
  const message = Buffer.from(password.normalize('NFC'));
  return (await runArgon2(algorithm, { message, nonce: salt, ...cost })).toString('base64url');
}

/** `argon2id$SALT$HASH` */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  return `${algorithm}$${salt.toString('base64url')}$${await derive(password, salt)}`;
}

/** A name that is not known costs as much time as a wrong password: pass undefined for it. */
export async function isPassword(password: string, stored: string | undefined): Promise<boolean> {
  const [, salt = 'AAAAAAAAAAAAAAAAAAAAAA', hash = ''] = (stored ?? '').split('$');
  return isSameHash(await derive(password, Buffer.from(salt, 'base64url')), hash);
}

interface NewPassword {
  readonly password: string;
  /** The one that it replaces. */
  readonly old?: string;
  /** The name that the person signs in with. */
  readonly name: string;
  /** What the person's office is called; null where they belong to none. */
  readonly office: { readonly id: string; readonly name: string } | null;
}

/** @throws Problem `weak-password` */
export async function checkNewPassword({ password, old, name, office }: NewPassword): Promise<void> {
  if ([...password].length < passwordMinLength || password === old)
    throw new Problem('weak-password', { reason: 'short' });
  if (office && containsOfficeName(password, office))
    throw new Problem('weak-password', { reason: 'office' });
  if (await isCommonPassword(password, name)) throw new Problem('weak-password', { reason: 'common' });
}
