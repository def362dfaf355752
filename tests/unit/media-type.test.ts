import { describe, expect, test } from 'vitest';
import { kindOfMedia } from '../../shared/media-kind.ts';
import { officerPicture, recordingOf, serviceFieldPicture } from '../../shared/media-name.ts';
import { detectMediaType } from '../../shared/media-type.ts';
import { pngFile, wavFile } from '../support/media-files.ts';

const bytes = (...parts: (string | number)[]) =>
  Uint8Array.from(
    parts.flatMap((part) =>
      typeof part === 'number' ? [part] : [...part].map((letter) => letter.charCodeAt(0)),
    ),
  );

describe('the type of a file', () => {
  test.each([
    ['image/png', pngFile()],
    ['image/jpeg', bytes(0xff, 0xd8, 0xff, 0xe0, 0, 16, 'JFIF')],
    ['image/webp', bytes('RIFF', 1, 2, 3, 4, 'WEBPVP8 ')],
    ['audio/wav', wavFile()],
    ['audio/mpeg', bytes('ID3', 4, 0)],
    ['audio/mpeg', bytes(0xff, 0xfb, 0x90, 0x44)],
    ['audio/aac', bytes(0xff, 0xf1, 0x50, 0x80)],
    ['audio/mp4', bytes(0, 0, 0, 28, 'ftypM4A ', 0)],
    ['audio/ogg', bytes('OggS', 0, 2)],
    ['audio/webm', bytes(0x1a, 0x45, 0xdf, 0xa3, 0x9f, 0x42, 0x82, 0x84, 'webm')],
  ])('%s is told by its first bytes', (type, file) => {
    expect(detectMediaType(file)).toBe(type);
  });

  test.each([
    ['nothing', bytes()],
    ['an SVG', bytes('<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>')],
    ['a page', bytes('<!doctype html><script>1</script>')],
    ['a GIF', bytes('GIF89a')],
    ['a PDF', bytes('%PDF-1.7')],
    ['a film in Matroska', bytes(0x1a, 0x45, 0xdf, 0xa3, 0x9f, 0x42, 0x82, 0x88, 'matroska')],
    ['a HEIC picture', bytes(0, 0, 0, 24, 'ftypheic')],
    ['a RIFF of another kind', bytes('RIFF', 1, 2, 3, 4, 'AVI LIST')],
    ['half a PNG head', bytes(0x89, 'PNG')],
    ['a text in UTF-16', bytes(0xff, 0xfe, 'h', 0)],
    ['bytes that are all ones', bytes(0xff, 0xff, 0xff, 0xff)],
  ])('%s is none', (_, file) => {
    expect(detectMediaType(file)).toBeUndefined();
  });
});

describe('the name of a file', () => {
  test('says what it belongs to', () => {
    expect(kindOfMedia(officerPicture('lan'))).toBe('picture');
    expect(kindOfMedia(serviceFieldPicture('land'))).toBe('picture');
    for (const key of ['criterion/attitude', 'level/A', 'level/attitude/C', 'screen/attract', 'officer/lan'])
      for (const language of ['vi', 'en', 'bru', 'zh-Hant', 'hmn-Latn-VN'])
        expect(kindOfMedia(recordingOf(language, key)), key).toBe('recording');
  });

  test.each([
    '',
    'lan',
    'officer/',
    'officer/Lan',
    'officer/lan/small',
    'officer/../lan',
    'audio/vi',
    'audio/vi/',
    'audio/vi/criterion/',
    'audio/vi/level/attitude/AB',
    'audio/Tiếng Việt/level/A',
    'audio//level/A',
    ` officer/lan`,
    'officer/lan\n',
    `officer/${'a'.repeat(65)}`,
  ])('is not “%s”', (name) => {
    expect(kindOfMedia(name)).toBeUndefined();
  });
});
