import { renderScreenLink, signatureBytes } from '../../shared/survey-link.ts';

/** A tablet as it proves itself to its server. */
export interface Signer {
  readonly officeId: string;
  readonly deviceId: string;
  readonly token: string;
}

function encode(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '');
}

/**
 * The link that the screen shows in this turn. The tablet signs it by itself, so it shows
 * one without a network too; the key is the SHA-256 of its token's secret, which the server keeps.
 */
export async function makeScreenLink({ officeId, deviceId, token }: Signer, turn: number): Promise<string> {
  const { subtle } = crypto;
  const text = new TextEncoder();
  const secret = await subtle.digest('SHA-256', text.encode(token.slice(token.lastIndexOf('.') + 1)));
  const key = await subtle.importKey('raw', secret, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
  const signed = renderScreenLink({ officeId, deviceId, turn });
  const signature = new Uint8Array(await subtle.sign('HMAC', key, text.encode(signed)));
  return `${signed}.${encode(signature.subarray(0, signatureBytes))}`;
}
