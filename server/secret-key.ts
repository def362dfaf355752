import { randomBytes } from 'node:crypto';
import { closeSync, fsyncSync, openSync, readFileSync, writeSync } from 'node:fs';
import { Problem } from '../shared/problem.ts';
import { parseSecretKey, secretKeyBytes } from './access/secret-box.ts';
import type { Settings } from './settings.ts';

function makeKeyFile(path: string): void {
  const file = openSync(path, 'wx', 0o600);
  try {
    writeSync(file, `${randomBytes(secretKeyBytes).toString('base64')}\n`);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** @returns false where there was one */
function ensureKeyFile(path: string): boolean {
  try {
    makeKeyFile(path);
    return true;
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    // A key that is there is never replaced: it may open what was sealed long ago.
    if (code !== 'EEXIST') throw new Problem('secret-key-unwritable', { path, reason: code });
    return false;
  }
}

export interface LoadedKey {
  readonly key: Buffer;
  /** Of the file that was made just now: somebody should keep a copy. */
  readonly madePath: string | null;
}

/**
 * The key that secrets in the database are sealed with. Where none was set, a file beside the database's folder
 * holds it, made at the first start.
 * @throws Problem `secret-key-unreadable`, `secret-key-unwritable`
 */
export function loadSecretKey({ key, path, isMade }: Settings['secretKey']): LoadedKey {
  if (key !== null) return { key, madePath: null };
  const madePath = isMade && ensureKeyFile(path) ? path : null;
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (cause) {
    throw new Problem('secret-key-unreadable', { path, reason: (cause as NodeJS.ErrnoException).code });
  }
  const parsed = parseSecretKey(text);
  if (!parsed) throw new Problem('secret-key-unreadable', { path, reason: 'FORMAT' });
  return { key: parsed, madePath };
}
