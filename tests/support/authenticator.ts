import { TOTP } from 'otpauth';

/** What an app shows that was given the secret (base32), `now` in milliseconds since 1970, UTC. */
export function codeOf(secret: string, now: number): string {
  return new TOTP({ secret }).generate({ timestamp: now });
}
