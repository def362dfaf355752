import { describe, expect, test } from 'vitest';
import {
  findBrowserId,
  knownBrowserMs,
  parseTokens,
  rememberAccount,
  renderTokens,
} from '../../server/access/known-browser.ts';
import { SecretBox } from '../../server/access/secret-box.ts';
import { testSecretBox as box } from '../support/secret-box.ts';

const now = Date.parse('2026-03-10T03:00:00.000Z');
const day = 24 * 3_600_000;

describe('a browser', () => {
  test('is known to the accounts that signed in there, and to no other', () => {
    const tokens = rememberAccount(box, rememberAccount(box, [], 'lan', now), 'hoa', now);
    const read = parseTokens(renderTokens(tokens));
    expect(findBrowserId(box, read, 'lan', now)).toMatch(/^[\w-]{16}$/);
    expect(findBrowserId(box, read, 'hoa', now)).not.toBe(findBrowserId(box, read, 'lan', now));
    expect(findBrowserId(box, read, 'minh', now)).toBeUndefined();
    expect(renderTokens(tokens)).not.toMatch(/lan|hoa/);
  });

  test('keeps its id from one sign-in to the next, and is forgotten after 400 days without one', () => {
    const first = rememberAccount(box, [], 'lan', now);
    const again = rememberAccount(box, first, 'lan', now + 300 * day);
    expect(again).toHaveLength(1);
    const later = now + 500 * day;
    expect(findBrowserId(box, again, 'lan', later)).toBe(findBrowserId(box, first, 'lan', now));
    expect(findBrowserId(box, first, 'lan', now + knownBrowserMs)).toBeUndefined();
  });

  test('remembers ten accounts', () => {
    const names = Array.from({ length: 12 }, (_, index) => `name ${index}`);
    const tokens = names.reduce<readonly string[]>((held, name) => rememberAccount(box, held, name, now), []);
    expect(tokens).toHaveLength(10);
    expect(names.filter((name) => findBrowserId(box, tokens, name, now))).toEqual(names.slice(2));
    expect(renderTokens(tokens).length).toBeLessThan(1000);
  });

  test('cannot make itself known', () => {
    const [token = ''] = rememberAccount(box, [], 'lan', now);
    const [id, at, signature] = token.split('.');
    const foreign = rememberAccount(new SecretBox(Buffer.alloc(32, 1)), [], 'lan', now);
    const forged = [
      `${id}.${Number(at) + 1}.${signature}`,
      `AAAAAAAAAAAAAAAA.${at}.${signature}`,
      ...foreign,
    ];
    for (const each of forged) expect(findBrowserId(box, [each], 'lan', now)).toBeUndefined();
    expect(parseTokens(`~x~${token}~${'a'.repeat(9999)}~`)).toEqual([token]);
    expect(parseTokens(undefined)).toEqual([]);
  });
});
