import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { digitMask, maskDigits } from '../../shared/mask-digits.ts';

const separators = ['', ' ', '.', '-', '–', ' - ', '/', '(', ') ', '  '];

const digitRun = (minLength: number, maxLength: number) =>
  fc
    .array(fc.tuple(fc.integer({ min: 0, max: 9 }), fc.constantFrom(...separators)), { minLength, maxLength })
    .map((pairs) =>
      pairs.map(([digit, separator], index) => digit + (index < pairs.length - 1 ? separator : '')).join(''),
    );

/** Words as citizens write them, without a digit. */
const words = fc
  .array(fc.constantFrom('chị', 'Ánh'.normalize('NFD'), 'gọi', 'số', '👍🏽', 'điện', 'thoại!', 'ạ…', '\n'), {
    maxLength: 8,
  })
  .map((list) => list.join(' '));

describe('a number in a comment', () => {
  it.each([
    ['Gọi tôi 0912345678 nhé', `Gọi tôi ${digitMask} nhé`],
    ['0912 345 678', digitMask],
    ['0912.345.678', digitMask],
    ['0912-345-678', digitMask],
    ['(+84) 912 345 678', `(+${digitMask}`],
    ['CCCD 046 200 001 234.', `CCCD ${digitMask}.`],
    ['046200001234', digitMask],
    ['9 chữ số: 123456789', `9 chữ số: ${digitMask}`],
    ['thẻ 9704 3668 1234 5678', `thẻ ${digitMask}`],
    ['٠٩١٢٣٤٥٦٧٨', digitMask],
    ['０９１２３４５６７８', digitMask],
    ['0912345678 và 0987654321', `${digitMask} và ${digitMask}`],
  ])('%j is masked', (text, masked) => {
    expect(maskDigits(text)).toBe(masked);
  });

  it.each([
    'Chờ 45 phút, 3 lần',
    '12345678',
    'ngày 05/12/22',
    'Quầy số 4, từ 7 giờ 30 đến 8 giờ 15',
    'Nghị định 118/2025/NĐ-CP',
    '',
  ])('%j is left alone', (text) => {
    expect(maskDigits(text)).toBe(text);
  });

  it('is masked from nine digits on, however it is written and wherever it stands', () => {
    fc.assert(
      fc.property(words, digitRun(9, 16), words, (before, number, after) => {
        expect(maskDigits(`${before}: ${number} x${after}`)).toBe(`${before}: ${digitMask} x${after}`);
      }),
    );
  });

  it('is left alone up to eight', () => {
    fc.assert(
      fc.property(words, digitRun(1, 8), words, (before, number, after) => {
        const text = `${before}: ${number} x${after}`;
        expect(maskDigits(text)).toBe(text);
      }),
    );
  });

  it('is masked once: the tablet and the server may both do it', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'0123456789 .-a'), maxLength: 80 }), (text) => {
        const masked = maskDigits(text);
        expect(maskDigits(masked)).toBe(masked);
        expect(masked).not.toMatch(/(?:\d[ .-]{0,3}){9}/);
      }),
    );
  });
});
