import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { putInPlace } from '../../server/pages-build.ts';

/** A folder for pages, gone after the test. */
function openFolders() {
  const folder = mkdtempSync(join(tmpdir(), 'citizen-survey-pages-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const served = join(folder, 'dist');
  /** Pages as a build leaves them: an asset in each of two folders. */
  const make = (name: string) => {
    const made = join(folder, `dist-${name}`);
    for (const part of ['survey', 'desk']) {
      mkdirSync(join(made, 'assets', part), { recursive: true });
      writeFileSync(join(made, 'assets', part, `${name}.js`), name);
    }
    writeFileSync(join(made, 'index.html'), name);
    return made;
  };
  const put = (name: string) => putInPlace(make(name), served, new Date());
  const assets = () => readdirSync(join(served, 'assets', 'desk')).sort();
  const page = () => readFileSync(join(served, 'index.html'), 'utf8');
  return { folder, put, assets, page };
}

test('pages are put in place with the assets of the one build before, and nothing is left beside them', async () => {
  const { folder, put, assets, page } = openFolders();
  await put('first');
  expect([page(), assets()]).toEqual(['first', ['first.js']]);
  await put('second');
  expect([page(), assets()]).toEqual(['second', ['first.js', 'second.js']]);
  await put('third');
  expect([page(), assets()]).toEqual(['third', ['second.js', 'third.js']]);
  expect(readdirSync(folder)).toEqual(['dist']);
});

test('two servers that build at once leave one whole set of pages', async () => {
  const { folder, put, assets, page } = openFolders();
  await put('before');
  await Promise.all([put('one'), put('other')]);
  expect(assets()).toContain(`${page()}.js`);
  const left = readdirSync(folder).filter((name) => name !== 'dist');
  for (const name of left) expect(name).toMatch(/^dist-(one|other)$/);
});
