import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  hashSecret,
  isSameHash,
  makeId,
  makeReadableCode,
  makeSecret,
  normalizeCode,
  parseBearerToken,
  renderBearerToken,
} from '../../server/access/secret.ts';

describe('codes that people type', () => {
  test('have no letters and digits that are taken for each other', () => {
    const letters = new Set(Array.from({ length: 500 }, () => makeReadableCode(2)).join(''));
    for (const confusing of 'ILO01') expect(letters).not.toContain(confusing);
    expect(letters.size).toBe(31 + 1);
  });

  test('are the same however they are typed', () => {
    const code = makeReadableCode(3);
    for (const typed of [code.toLowerCase(), code.replaceAll('-', ''), ` ${code.replaceAll('-', ' – ')}\t`])
      expect(normalizeCode(typed)).toBe(normalizeCode(code));
  });
});

describe('secrets', () => {
  test('are never the same twice, nor are ids', () => {
    for (const make of [makeSecret, makeId])
      expect(new Set(Array.from({ length: 1000 }, () => make())).size).toBe(1000);
  });

  test('are told apart by their hashes, of whatever length', () => {
    const hash = hashSecret('một');
    expect(isSameHash(hash, hashSecret('một'))).toBe(true);
    for (const other of [hashSecret('hai'), hash.slice(1), `${hash}=`, ''])
      expect(isSameHash(hash, other)).toBe(false);
  });
});

describe('bearer tokens', () => {
  const slug = fc.stringMatching(/^[a-z0-9-]{1,64}$/);

  test('say again what they were made of', () => {
    fc.assert(
      fc.property(fc.constantFrom('device', 'key'), slug, slug, (kind, officeId, holderId) => {
        const token = { kind, officeId, holderId, secret: makeSecret() } as const;
        expect(parseBearerToken(renderBearerToken(token))).toEqual(token);
      }),
    );
  });

  test('are nothing else', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(parseBearerToken(text)).toBeUndefined();
      }),
    );
    const secret = makeSecret();
    for (const text of [
      `DEVICE.a.b.${secret}`,
      `device.A.b.${secret}`,
      `device.a.b.${secret}\n`,
      `device.a..${secret}`,
    ])
      expect(parseBearerToken(text)).toBeUndefined();
  });
});
