import { getDeviceMediaContent, listDeviceMedia } from '../../shared/endpoints/media.ts';
import { ask, callBytes } from '../api/call.ts';
import type { MediaSource } from './refresh-media.ts';

/** Thousands of responses fit in it. */
const reservedBytes = 50 * 1024 * 1024;

async function sha256(bytes: ArrayBuffer): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The server, for the tablet that holds the token. */
export function createServerSource(token: string): MediaSource {
  return {
    async list(etag) {
      const known = etag === null ? {} : { ifNoneMatch: etag };
      const answer = await ask(listDeviceMedia, { token, ...known }).catch(() => undefined);
      if (!answer) return undefined;
      return answer.output ? { items: answer.output.media, etag: answer.headers.get('etag') } : 'known';
    },
    async fetch({ digest }) {
      const bytes = await callBytes(getDeviceMediaContent, { token, params: { digest } }).catch(
        () => undefined,
      );
      // The page of a captive portal has another digest.
      return bytes && (await sha256(bytes)) === digest ? bytes : undefined;
    },
    async hasRoomFor(bytes) {
      const { quota = 0, usage = 0 } = await navigator.storage.estimate();
      return quota - usage > bytes + reservedBytes;
    },
  };
}
