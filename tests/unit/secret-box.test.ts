import { describe, expect, test } from 'vitest';
import { SecretBox } from '../../server/access/secret-box.ts';

const box = new SecretBox(Buffer.alloc(32, 1));
const other = new SecretBox(Buffer.alloc(32, 2));

describe('a sealed secret', () => {
  test.each(['', 'bí mật', 'x'.repeat(10_000)])('opens as it was for whom it was sealed: %#', (secret) => {
    expect(box.open(box.seal(secret, 'Lan'), 'Lan')).toBe(secret);
  });

  test('opens for nobody else, and under no other key', () => {
    const sealed = box.seal('bí mật', 'Lan');
    expect(box.open(sealed, 'Hoa')).toBeUndefined();
    expect(other.open(sealed, 'Lan')).toBeUndefined();
    expect(other.open(other.prefix + sealed.slice(box.prefix.length), 'Lan')).toBeUndefined();
  });

  test('is never the same twice', () => {
    expect(box.seal('bí mật', 'Lan')).not.toBe(box.seal('bí mật', 'Lan'));
  });

  test('does not open once a byte of it was changed, or where it is none', () => {
    const sealed = box.seal('bí mật', 'Lan');
    const bytes = Buffer.from(sealed.slice(box.prefix.length), 'base64url');
    for (const at of bytes.keys()) {
      const changed = Buffer.from(bytes);
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect(box.open(box.prefix + changed.toString('base64url'), 'Lan')).toBeUndefined();
    }
    for (const text of ['', 'bí mật', box.prefix, `${box.prefix}AAAA`, sealed.slice(0, -30)])
      expect(box.open(text, 'Lan')).toBeUndefined();
  });
});

test('a signature is another under each key, and for each text', () => {
  expect(box.sign('Lan')).toBe(box.sign('Lan'));
  expect(new Set([box.sign('Lan'), box.sign('Hoa'), other.sign('Lan')]).size).toBe(3);
});
