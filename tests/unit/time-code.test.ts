import { URI } from 'otpauth';
import { describe, expect, test } from 'vitest';
import { findTimeStep, makeTimeSecret, renderTimeUri } from '../../server/access/time-code.ts';

/** `12345678901234567890`, the key of the RFC's examples. */
const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';

describe('a code of an app', () => {
  // RFC 6238, appendix B, SHA-1: the last six of its eight digits.
  test.each([
    [59, '287082'],
    [1_111_111_109, '081804'],
    [1_111_111_111, '050471'],
    [1_234_567_890, '005924'],
    [2_000_000_000, '279037'],
    [20_000_000_000, '353130'],
  ])('at second %i is %s', (second, code) => {
    const step = Math.floor(second / 30);
    expect(findTimeStep(secret, code, second * 1000)).toBe(step);
    expect(findTimeStep(secret, code, (second + 30) * 1000)).toBe(step);
    expect(findTimeStep(secret, code, (second - 30) * 1000)).toBe(step);
    expect(findTimeStep(secret, code, (second + 60) * 1000)).toBeUndefined();
    expect(findTimeStep(secret, code, (second - 60) * 1000)).toBeUndefined();
  });

  test.each(['', '28708', '2870821', 'abcdef', '287 082'])('is never %j', (code) => {
    expect(findTimeStep(secret, code, 59_000)).toBeUndefined();
  });
});

test('a secret is 160 bits, never the same twice, and an app reads it from its address', () => {
  const made = makeTimeSecret();
  expect(made).toMatch(/^[A-Z2-7]{32}$/);
  expect(makeTimeSecret()).not.toBe(made);
  const read = URI.parse(renderTimeUri(made, { issuer: 'Khảo sát', label: 'Nguyễn Thị: An' }));
  expect(read).toMatchObject({ issuer: 'Khảo sát', label: 'Nguyễn Thị: An', digits: 6, period: 30 });
  expect(read.secret.base32).toBe(made);
});
