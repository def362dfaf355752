import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { splitLines } from '../../server/operations/text-lines.ts';

async function linesOf(bytes: Uint8Array, size: number): Promise<string[]> {
  async function* chunks() {
    for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
  }
  return Array.fromAsync(splitLines(chunks()));
}

test('ends a line at \\n alone, wherever the chunks are cut', async () => {
  const text = 'một\u2028hai\u2029ba\r\n{"a":"\u0085"}\n\nx\ry\ncuối';
  const expected = ['một\u2028hai\u2029ba', '{"a":"\u0085"}', '', 'x\ry', 'cuối'];
  const bytes = new TextEncoder().encode(text);
  for (let size = 1; size <= bytes.length; size += 1) expect(await linesOf(bytes, size)).toEqual(expected);
});

test('gives back every line of JSON as it was written', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.json({ stringUnit: 'grapheme' })),
      fc.integer({ min: 1, max: 50 }),
      async (lines, size) => {
        const bytes = new TextEncoder().encode(lines.map((line) => `${line}\n`).join(''));
        expect(await linesOf(bytes, size)).toEqual(lines);
      },
    ),
  );
});
