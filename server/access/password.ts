import { type Argon2Algorithm, argon2, randomBytes } from 'node:crypto';
import { promisify } from 'node:util';
import { passwordMinLength } from '../../shared/endpoints/account.ts';
import { Problem } from '../../shared/problem.ts';
import { isSameHash } from './secret.ts';

const runArgon2 = promisify(argon2);

/** OWASP's recommendation for argon2id: 19 MiB, two passes, one lane. */
const cost = { memory: 19_456, passes: 2, parallelism: 1, tagLength: 32 } as const;
const algorithm: Argon2Algorithm = 'argon2id';

/** The ones that guessers try first, of the length that we ask for, with their Vietnamese cousins. */
const commonPasswords = new Set([
  '1234567890',
  '0123456789',
  '12345678910',
  '123456789a',
  '1q2w3e4r5t',
  'qwertyuiop',
  'password123',
  'password1234',
  'administrator',
  'admin12345',
  'admin123456',
  'matkhau123',
  'matkhau1234',
  'matkhau12345',
  'abcd123456',
  'abc1234567',
  'anhyeuem123',
  'vietnam123',
  'vietnam1234',
  'motcua12345',
]);

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

/** @throws Problem `weak-password` */
export function checkNewPassword(password: string, old?: string): void {
  if ([...password].length < passwordMinLength || password === old)
    throw new Problem('weak-password', { reason: 'short' });
  const plain = password.toLowerCase();
  if (commonPasswords.has(plain) || new Set(plain).size < 4)
    throw new Problem('weak-password', { reason: 'common' });
}
