import type { PinVerifier } from '../outbox/schema.ts';

/** OWASP's recommendation for PBKDF2 with SHA-256. A browser has no argon2. */
const recommendedIterations = 600_000;

type Bytes = Uint8Array<ArrayBuffer>;

async function derive(pin: string, salt: Bytes, rounds: number): Promise<Bytes> {
  const { subtle } = crypto;
  const key = await subtle.importKey('raw', new TextEncoder().encode(pin), 'PBKDF2', false, ['deriveBits']);
  const algorithm = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: rounds };
  return new Uint8Array(await subtle.deriveBits(algorithm, key, 256));
}

/** What a PIN can be compared with and not be read from; `pinKey` is the server's name for that PIN. */
export async function makeVerifier(
  pin: string,
  pinKey: string,
  iterations = recommendedIterations,
): Promise<PinVerifier> {
  const salt = crypto.getRandomValues(new Uint8Array(16));
  return { pinKey, salt, iterations, hash: await derive(pin, salt, iterations) };
}

export async function isRightPin(pin: string, verifier: PinVerifier): Promise<boolean> {
  const hash = await derive(pin, verifier.salt, verifier.iterations);
  return hash.every((byte, index) => byte === verifier.hash[index]);
}
