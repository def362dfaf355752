import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const project = join(import.meta.dirname, '..', '..');

test.each(['docs/asvs.md', 'docs/security.md'])('%s names only files that there are', (document) => {
  const text = readFileSync(join(project, document), 'utf8');
  const inText = [...text.matchAll(/`((?:server|shared|kiosk|tests|docs)\/[^`*\s]*)`/g)].map(
    ([, path = '']) => path,
  );
  const linked = [...text.matchAll(/\]\(((?!https?:)[^)#]+)\)/g)].map(([, path = '']) => join('docs', path));
  expect(inText.length).toBeGreaterThan(10);
  expect([...inText, ...linked].filter((path) => !existsSync(join(project, path)))).toEqual([]);
});

test('every chapter of the standard has its verdicts', () => {
  const text = readFileSync(join(project, 'docs/asvs.md'), 'utf8');
  const chapters = [...text.matchAll(/^## V(\d+) /gm)].map(([, number]) => Number(number));
  expect(chapters).toEqual(Array.from({ length: 17 }, (_, at) => at + 1));
  for (const row of text.split('\n').filter((line) => /^\| V\d/.test(line)))
    expect(row).toMatch(/^\| V[^|]+\| (met|in part|not met|–) \|/);
});
