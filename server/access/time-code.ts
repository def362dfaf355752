import { Secret, TOTP } from 'otpauth';

const shape = { algorithm: 'SHA1', digits: 6, period: 30 } as const;

/** Steps before and after the server's own whose codes count: clocks of telephones are not exact. */
const window = 1;

/** 160 random bits in base32, as apps that make codes take them. */
export function makeTimeSecret(): string {
  return new Secret({ size: 20 }).base32;
}

/** `otpauth://totp/…`, the content of the QR code. */
export function renderTimeUri(secret: string, names: { issuer: string; label: string }): string {
  return new TOTP({ ...shape, ...names, secret }).toString();
}

/**
 * RFC 6238.
 * @param code six digits
 * @param now milliseconds since 1970, UTC
 * @returns the number of the 30 seconds that the code is of; undefined where it is of none near `now`
 */
export function findTimeStep(secret: string, code: string, now: number): number | undefined {
  const counter = TOTP.counter({ period: shape.period, timestamp: now });
  const delta = new TOTP({ ...shape, secret }).validate({ token: code, timestamp: now, window });
  return delta === null ? undefined : counter + delta;
}
