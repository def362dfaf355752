import * as z from 'zod/mini';
import { Base64Text } from '../base64-text.ts';
import { endpoint } from '../endpoint.ts';
import { MediaName } from '../media-kind.ts';
import { mediaTypes } from '../media-type.ts';
import { TextDigest } from '../recorded-text.ts';

export const MediaView = z.object({
  name: z.string(),
  mediaType: z.enum([...mediaTypes.picture, ...mediaTypes.recording]),
  /** SHA-256 of the bytes, in hexadecimal: the address of the content. */
  digest: z.string(),
  size: z.int(),
  /** The words that a recording was made for, as `recorded-text.ts` names them; absent where nobody said. */
  textDigest: z.optional(z.string()),
});
export type MediaView = z.infer<typeof MediaView>;

const MediaList = z.object({ media: z.array(MediaView) });

export const listMedia = endpoint('GET /api/v1/offices/:officeId/media', 'media.read', { output: MediaList });

/** The bytes, with their type. */
export const getMediaContent = endpoint('GET /api/v1/offices/:officeId/media/:digest', 'media.read', {
  status: 200,
});

/** Puts a picture or a recording under its name, in the place of what was there. Its type is what its content is. */
export const putMedia = endpoint('PUT /api/v1/offices/:officeId/media', 'media.write', {
  action: 'media.put',
  input: z.object({
    name: MediaName,
    content: Base64Text,
    textDigest: z.optional(TextDigest),
  }),
  output: MediaView,
  // The largest recording, a third longer in base64.
  maxBytes: 1_450_000,
});

/** `?name=` */
export const deleteMedia = endpoint('DELETE /api/v1/offices/:officeId/media', 'media.write', {
  action: 'media.remove',
});

/** All that the tablet's office has. Answers with an `ETag`, and 304 to `If-None-Match`. */
export const listDeviceMedia = endpoint('GET /api/v1/media', 'device', { output: MediaList });

/** The bytes, with their type. */
export const getDeviceMediaContent = endpoint('GET /api/v1/media/:digest', 'device', { status: 200 });
