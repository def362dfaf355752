import type { MediaKind } from './media-kind.ts';

/** What an office may upload. Nothing here can carry a script: no SVG, no HTML, no PDF. */
export const mediaTypes = {
  picture: ['image/jpeg', 'image/png', 'image/webp'],
  recording: ['audio/mpeg', 'audio/mp4', 'audio/aac', 'audio/ogg', 'audio/wav', 'audio/webm'],
} as const satisfies Record<MediaKind, readonly string[]>;

export type MediaType = (typeof mediaTypes)[MediaKind][number];

export const mediaMaxBytes: Readonly<Record<MediaKind, number>> = {
  picture: 512 * 1024,
  recording: 1024 * 1024,
};

/** Of one office, all together: what each of its tablets keeps. */
export const officeMediaMaxBytes = 64 * 1024 * 1024;

const ascii = (text: string) => [...text].map((letter) => letter.charCodeAt(0));

/** The bytes that a format begins with; `null` stands for any. */
const beginnings: readonly (readonly [MediaType, readonly (number | null)[]])[] = [
  ['image/jpeg', [0xff, 0xd8, 0xff]],
  ['image/png', [0x89, ...ascii('PNG\r\n'), 0x1a, 0x0a]],
  ['image/webp', [...ascii('RIFF'), null, null, null, null, ...ascii('WEBPVP8')]],
  ['audio/wav', [...ascii('RIFF'), null, null, null, null, ...ascii('WAVEfmt ')]],
  ['audio/ogg', [...ascii('OggS'), 0]],
  ['audio/mpeg', ascii('ID3')],
];

/** `ftyp` boxes of films and pictures begin alike; these are the brands of sound, and of mixed files. */
const soundBrands = ['M4A ', 'M4B ', 'mp41', 'mp42', 'isom', 'iso2', 'iso5', 'iso6', 'dash'];

function isMp4(bytes: Uint8Array): boolean {
  return textAt(bytes, 4, 4) === 'ftyp' && soundBrands.includes(textAt(bytes, 8, 4));
}

/** A Matroska head that says `webm`, as it must within its first bytes. */
function isWebm(bytes: Uint8Array): boolean {
  const hasHead = [0x1a, 0x45, 0xdf, 0xa3].every((byte, at) => bytes[at] === byte);
  return hasHead && textAt(bytes, 4, 60).includes('webm');
}

/** The head of an MPEG frame without tags: layer III is MP3, layer 0 is AAC in ADTS. */
function typeOfFrame([first = 0, second = 0, third = 0]: Uint8Array): MediaType | undefined {
  if (first !== 0xff || (second & 0xe0) !== 0xe0) return undefined;
  const layer = (second >> 1) & 0b11;
  if (layer === 0) return (second & 0xf0) === 0xf0 && (third & 0x3c) >> 2 < 13 ? 'audio/aac' : undefined;
  const isBitRate = third >> 4 !== 0xf && third >> 4 !== 0;
  const isSampleRate = (third & 0x0c) >> 2 !== 3;
  return layer === 1 && isBitRate && isSampleRate ? 'audio/mpeg' : undefined;
}

function textAt(bytes: Uint8Array, at: number, length: number): string {
  return String.fromCharCode(...bytes.subarray(at, at + length));
}

/** What a file is by its content, whatever it is called; undefined for all that is not taken. */
export function detectMediaType(bytes: Uint8Array): MediaType | undefined {
  for (const [type, beginning] of beginnings)
    if (beginning.every((byte, at) => byte === null || bytes[at] === byte)) return type;
  if (isMp4(bytes)) return 'audio/mp4';
  return isWebm(bytes) ? 'audio/webm' : typeOfFrame(bytes);
}

export function isOfKind(type: MediaType, kind: MediaKind): boolean {
  return (mediaTypes[kind] as readonly MediaType[]).includes(type);
}
