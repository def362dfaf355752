import { randomBytes } from 'node:crypto';
import { closeSync, fsyncSync, openSync, readFileSync, writeSync } from 'node:fs';
import { Problem } from '../shared/problem.ts';
import { secretKeyBytes } from './access/secret-box.ts';
import type { Settings } from './settings.ts';

/** The key as it is written: base64 or base64url of 32 bytes. */
export function parseSecretKey(text: string): Buffer | undefined {
  const isBase64 = /^[A-Za-z0-9+/_-]{43}=?$/.test(text.trim());
  return isBase64 ? Buffer.from(text.trim(), 'base64url') : undefined;
}

function makeKeyFile(path: string): void {
  const file = openSync(path, 'wx', 0o600);
  try {
    writeSync(file, `${randomBytes(secretKeyBytes).toString('base64')}\n`);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

function ensureKeyFile(path: string): void {
  try {
    makeKeyFile(path);
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    // A key that is there is never replaced: it may open what was sealed long ago.
    if (code !== 'EEXIST') throw new Problem('secret-key-unwritable', { path, reason: code });
  }
}

/**
 * The key that secrets in the database are sealed with. Where none was set, a file beside the database's folder
 * holds it, made at the first start.
 * @throws Problem `secret-key-unreadable`, `secret-key-unwritable`
 */
export function loadSecretKey({ key, path, isMade }: Settings['secretKey']): Buffer {
  if (key !== null) return key;
  if (isMade) ensureKeyFile(path);
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (cause) {
    throw new Problem('secret-key-unreadable', { path, reason: (cause as NodeJS.ErrnoException).code });
  }
  const parsed = parseSecretKey(text);
  if (!parsed) throw new Problem('secret-key-unreadable', { path, reason: 'FORMAT' });
  return parsed;
}
