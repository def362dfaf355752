import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { callProblems, consoleProblems, rejectionCodes } from '../../shared/problem.ts';

const projectFolder = join(import.meta.dirname, '..', '..');

const texts = new Map(
  ['shared', 'kiosk', 'server', 'public', 'tests'].flatMap((folder) =>
    readdirSync(join(projectFolder, folder), { withFileTypes: true, recursive: true })
      .filter((entry) => entry.isFile() && /\.(tsx?|css|html)$/.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [path.slice(projectFolder.length + 1), readFileSync(path, 'utf8')] as const),
  ),
);

const code = [...texts].filter(([file]) => !file.startsWith('tests/') && !file.endsWith('.css'));

test('every exported value is used in another file', () => {
  const filesOf = new Map<string, Set<string>>();
  for (const [file, text] of texts)
    for (const [word] of text.matchAll(/\w+/g)) filesOf.set(word, (filesOf.get(word) ?? new Set()).add(file));
  const unused = code
    .flatMap(([file, text]) =>
      [...text.matchAll(/^export (?:async )?(?:const|function|class) (\w+)/gm)].map(
        ([, name = '']) => `${file}: ${name}`,
      ),
    )
    .filter((place) => filesOf.get(place.split(': ')[1] ?? '')?.size === 1);
  expect(unused).toEqual([]);
});

test('every class of a style sheet is worn', () => {
  const worn = code.map(([, text]) => text).join('\n');
  const isWorn = (name: string) =>
    new RegExp(`(?<![\\w-])${name}(?![\\w-])`).test(worn) ||
    name.split('-').some((_, at, parts) => worn.includes(`${parts.slice(0, at + 1).join('-')}-\${`));
  const unworn = [...texts]
    .filter(([file]) => file.endsWith('.css'))
    .flatMap(([file, text]) =>
      [...text.replace(/\/\*.*?\*\//gs, '').matchAll(/[^{}]+(?=\{)/g)]
        .flatMap(([selectors]) => [...selectors.matchAll(/\.([a-z][\w-]*)/gi)])
        .filter(([, name = '']) => !isWorn(name))
        .map(([, name]) => `${file}: ${name}`),
    );
  expect(unworn).toEqual([]);
});

test('every problem is raised somewhere', () => {
  const raising = code
    .filter(([file]) => file !== 'shared/problem.ts' && !file.startsWith('shared/text/'))
    .map(([, text]) => text)
    .join('\n');
  const codes = [...Object.keys(callProblems), ...consoleProblems, ...rejectionCodes];
  expect(codes.filter((each) => !raising.includes(`'${each}'`))).toEqual([]);
});
