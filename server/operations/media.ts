import { createHash } from 'node:crypto';
import type { MediaView } from '../../shared/endpoints/media.ts';
import { kindOfMedia, type MediaKind } from '../../shared/media-kind.ts';
import { detectMediaType, isOfKind, mediaMaxBytes, officeMediaMaxBytes } from '../../shared/media-type.ts';
import { Problem } from '../../shared/problem.ts';
import { noteChange } from '../storage/act.ts';
import { deleteMedia, setMedia, sumOtherMedia } from '../storage/media.ts';
import type { Storage } from '../storage/storage.ts';

const wrongContent = { picture: 'not-a-picture', recording: 'not-a-recording' } as const satisfies Record<
  MediaKind,
  string
>;

interface Upload extends Pick<MediaView, 'name' | 'textDigest'> {
  readonly bytes: Uint8Array;
}

/**
 * Keeps a picture or a recording under its name. What it is, its content says, never its sender.
 * @throws Problem `too-large`, `not-a-picture`, `not-a-recording`, `media-full`
 */
export async function putMedia(
  storage: Storage,
  officeId: string,
  { name, bytes, textDigest }: Upload,
): Promise<MediaView> {
  const kind = kindOfMedia(name);
  if (!kind) throw invalidName();
  const maxBytes = mediaMaxBytes[kind];
  if (bytes.length > maxBytes) throw new Problem('too-large', { maxBytes });
  const mediaType = detectMediaType(bytes);
  if (!mediaType || !isOfKind(mediaType, kind)) throw new Problem(wrongContent[kind]);
  const kept = {
    name,
    mediaType,
    digest: createHash('sha256').update(bytes).digest('hex'),
    ...(kind === 'recording' && textDigest !== undefined ? { textDigest } : {}),
  };
  await storage.write(async (scope) => {
    const sum = await sumOtherMedia(scope, officeId, name);
    if (sum + bytes.length > officeMediaMaxBytes)
      throw new Problem('media-full', { maxBytes: officeMediaMaxBytes });
    await setMedia(scope, officeId, { ...kept, bytes });
    noteChange(scope, { subject: name, after: { size: bytes.length, digest: kept.digest } });
  });
  return { ...kept, size: bytes.length };
}

/** @throws Problem `unknown-media` */
export async function removeMedia(storage: Storage, officeId: string, name: string): Promise<void> {
  if (!kindOfMedia(name)) throw invalidName();
  await storage.write(async (scope) => {
    if (!(await deleteMedia(scope, officeId, name))) throw new Problem('unknown-media');
    noteChange(scope, { subject: name });
  });
}

function invalidName(): Problem {
  return new Problem('invalid-request', { faults: [{ line: null, path: 'name', rule: 'invalid_value' }] });
}

/** Changes with every change of the list. */
export function digestOfList(media: readonly MediaView[]): string {
  const lines = media.map(({ name, digest, textDigest = '' }) => `${name} ${digest} ${textDigest}\n`);
  return createHash('sha256').update(lines.join('')).digest('hex').slice(0, 32);
}
