import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const folder = join(import.meta.dirname, '..', '..');
const rows = readFileSync(join(folder, 'docs', 'known-failures.md'), 'utf8')
  .split('\n')
  .map((line) => /^\| ([A-Z]\d+) \| .+ \| (.+) \|$/.exec(line))
  .filter((row) => row !== null);

const counts = { D: 14, L: 18, Q: 9, S: 8, K: 7, C: 6, R: 9, E: 8, B: 9 };

test('every known failure has its line', () => {
  const numbers = Object.entries(counts).flatMap(([letter, count]) =>
    Array.from({ length: count }, (_, index) => `${letter}${index + 1}`),
  );
  expect(rows.map(([, number]) => number)).toEqual(numbers);
});

test.each(rows.map(([, number, held]) => [number, held] as const))(
  '%s names tests that are there',
  (_, held = '') => {
    let file = '';
    for (const [, path, title] of held.matchAll(/`(tests\/[^`]+\.ts)`|“([^”]+)”/g)) {
      if (path !== undefined) file = readFileSync(join(folder, path), 'utf8');
      else expect(file).toContain(title);
    }
  },
);
