import type { SurveyResponse } from '../../shared/survey-response.ts';
import type { Store } from '../outbox/store.ts';
import { listUnsent, noteExported } from '../outbox/unsent.ts';
import { download } from './download.ts';

export const sealedFormat = 'survey-responses-sealed-1';

/** Base64 without `btoa`'s limits on what a string may hold. */
function encode(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
}

/**
 * Responses as a file that only the server can open: nobody who carries it to the office may read what citizens
 * answered. The key comes from the SHA-256 of the token's secret, which the server keeps and the file does not hold.
 */
export async function sealResponses(
  token: string,
  deviceId: string,
  responses: readonly SurveyResponse[],
): Promise<string> {
  const { subtle } = crypto;
  const secret = token.slice(token.lastIndexOf('.') + 1);
  const digest = await subtle.digest('SHA-256', new TextEncoder().encode(secret));
  const key = await subtle.importKey('raw', digest, 'AES-GCM', false, ['encrypt']);
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const lines = responses.map((response) => JSON.stringify(response)).join('\n');
  const additionalData = new TextEncoder().encode(`${sealedFormat} ${deviceId}`);
  const sealed = await subtle.encrypt(
    { name: 'AES-GCM', iv, additionalData },
    key,
    new TextEncoder().encode(lines),
  );
  return JSON.stringify({
    format: sealedFormat,
    deviceId,
    iv: encode(iv),
    data: encode(new Uint8Array(sealed)),
  });
}

export interface ExportResult {
  /** undefined where there was nothing to export. */
  readonly file?: {
    readonly name: string;
    readonly count: number;
    readonly officeId: string;
    readonly deviceId: string;
  };
  /** Of earlier enrolments. */
  readonly leftOut: number;
}

/** Hands everything unsent to staff, sealed. It stays on the tablet: only the server's word takes it away. */
export async function exportUnsent(store: Store): Promise<ExportResult> {
  const unsent = await listUnsent(store, localStorage, Date.now());
  if (!unsent || unsent.responses.length === 0) return { leftOut: unsent?.leftOut ?? 0 };
  const { device, responses, setAsideIds, leftOut } = unsent;
  const { officeId, deviceId, token, clockOffsetMs } = device;
  const now = Date.now() + clockOffsetMs;
  const name = `${deviceId}-${new Date(now).toISOString().slice(0, 10)}.sealed.json`;
  download(name, await sealResponses(token, deviceId, responses));
  // On a full disk the note fails, and the file is there: what was set aside then cannot be deleted yet.
  await noteExported(store, setAsideIds, now).catch(() => undefined);
  return { file: { name, count: responses.length, officeId, deviceId }, leftOut };
}
