import { expect, test } from 'vitest';
import { digestOfText, isOutdatedFor, TextDigest } from '../../shared/recorded-text.ts';

test('the digest of a text is of what is heard: no capitals, spaces or signs between the words', () => {
  const digest = digestOfText('Ông/bà có hài lòng không?');
  expect(TextDigest.safeParse(digest).success).toBe(true);
  for (const same of [
    'ông/bà có hài lòng không',
    '  Ông/bà có\u00a0hài lòng, không…',
    'Ông/bà có hài lòng không?'.normalize('NFD'),
  ])
    expect(digestOfText(same), same).toBe(digest);
  for (const other of ['Ông/bà có hài lòng', 'Ông/bà có hai lòng không?', 'Có hài lòng không, ông/bà?', ''])
    expect(digestOfText(other), other).not.toBe(digest);
});

test('the digests of many short texts differ', () => {
  const texts = Array.from({ length: 20_000 }, (_, index) => `Tiêu chí ${index}`);
  expect(new Set(texts.map(digestOfText)).size).toBe(texts.length);
});

test('a recording of which nobody said the words is not outdated', () => {
  expect(isOutdatedFor({}, 'Thái độ phục vụ')).toBe(false);
  expect(isOutdatedFor({ textDigest: digestOfText('Thái độ') }, 'Thái độ phục vụ')).toBe(true);
  expect(isOutdatedFor({ textDigest: digestOfText('Thái độ phục vụ') }, 'Thái độ phục vụ')).toBe(false);
});
