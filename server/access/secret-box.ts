import { createCipheriv, createDecipheriv, createHash, createHmac, hkdfSync, randomBytes } from 'node:crypto';

/** Bytes of the key that everything else is derived from. */
export const secretKeyBytes = 32;

/** The key as it is written: base64 or base64url of 32 bytes. */
export function parseSecretKey(text: string): Buffer | undefined {
  const isBase64 = /^[A-Za-z0-9+/_-]{43}=?$/.test(text.trim());
  return isBase64 ? Buffer.from(text.trim(), 'base64url') : undefined;
}

const nonceBytes = 12;
const tagBytes = 16;

/** Keeps secrets that must be read again, under a key that is nowhere in the database. */
export class SecretBox {
  /** What each secret that this key sealed begins with: `1.MARK.`, where MARK tells nothing of the key. */
  readonly prefix: string;
  readonly #sealing: Buffer;
  readonly #signing: Buffer;

  /** @param key 32 random bytes */
  constructor(key: Uint8Array) {
    const derive = (use: string) => Buffer.from(hkdfSync('sha256', key, '', use, secretKeyBytes));
    this.#sealing = derive('seal');
    this.#signing = derive('sign');
    this.prefix = `1.${createHash('sha256').update(derive('mark')).digest('hex').slice(0, 12)}.`;
  }

  /**
   * AES-256-GCM: `1.MARK.` and the base64url of nonce, ciphertext and tag.
   * @param owner whose secret it is and which; sealed for one, it opens for no other
   */
  seal(secret: string, owner: string): string {
    const nonce = randomBytes(nonceBytes);
    const cipher = createCipheriv('aes-256-gcm', this.#sealing, nonce).setAAD(Buffer.from(owner));
    const sealed = [nonce, cipher.update(secret, 'utf8'), cipher.final(), cipher.getAuthTag()];
    return this.prefix + Buffer.concat(sealed).toString('base64url');
  }

  /** undefined where another key sealed it, for another owner, or where it was changed since. */
  open(sealed: string, owner: string): string | undefined {
    if (!sealed.startsWith(this.prefix)) return undefined;
    const bytes = Buffer.from(sealed.slice(this.prefix.length), 'base64url');
    if (bytes.length < nonceBytes + tagBytes) return undefined;
    const decipher = createDecipheriv('aes-256-gcm', this.#sealing, bytes.subarray(0, nonceBytes))
      .setAAD(Buffer.from(owner))
      .setAuthTag(bytes.subarray(-tagBytes));
    try {
      return (
        decipher.update(bytes.subarray(nonceBytes, -tagBytes), undefined, 'utf8') + decipher.final('utf8')
      );
    } catch {
      return undefined;
    }
  }

  /** Proves later that this server has seen the text before: HMAC-SHA-256 in base64url. */
  sign(text: string): string {
    return createHmac('sha256', this.#signing).update(text).digest('base64url');
  }
}
