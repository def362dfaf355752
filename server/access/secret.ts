import { createHash, randomBytes, randomInt, timingSafeEqual } from 'node:crypto';

/** Letters and digits that nobody confuses when reading them aloud or typing them on glass. */
const readable = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789';

/** Groups of four readable characters: `K7VD-9FQW`; about 5 bits a character. */
export function makeReadableCode(groups: number): string {
  const group = () => Array.from({ length: 4 }, () => readable[randomInt(readable.length)]).join('');
  return Array.from({ length: groups }, group).join('-');
}

/** What a person typed, as it was made: case, spaces and dashes do not matter. */
export function normalizeCode(typed: string): string {
  return typed.toUpperCase().replace(/[^A-Z0-9]/g, '');
}

export function makeSecret(bytes = 32): string {
  return randomBytes(bytes).toString('base64url');
}

export function makeId(): string {
  return randomBytes(8).toString('hex');
}

/** For secrets with enough randomness of their own; passwords take `password.ts`. */
export function hashSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('base64url');
}

export function isSameHash(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}

/**
 * A bearer token names its office and its holder, so that one look at one row decides:
 * `device.OFFICE.ID.SECRET`, `key.OFFICE.ID.SECRET`.
 */
export interface BearerToken {
  readonly kind: 'device' | 'key';
  readonly officeId: string;
  readonly holderId: string;
  readonly secret: string;
}

export function renderBearerToken({ kind, officeId, holderId, secret }: BearerToken): string {
  return [kind, officeId, holderId, secret].join('.');
}

export function parseBearerToken(text: string): BearerToken | undefined {
  const match = /^(device|key)\.([a-z0-9-]{1,64})\.([a-z0-9-]{1,64})\.([\w-]{10,100})$/.exec(text);
  if (!match) return undefined;
  const [, kind, officeId = '', holderId = '', secret = ''] = match;
  return { kind: kind as BearerToken['kind'], officeId, holderId, secret };
}
