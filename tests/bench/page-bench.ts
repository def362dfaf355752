import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { gzipSync } from 'node:zlib';
import { ensurePages, pagesFolder } from '../../server/pages-build.ts';
import { format, report, reportHeading } from './measure.ts';

const atOnce = /(?:\bfrom|\bimport)\s*["'`](\.[^"'`]+\.js)["'`]/g;
const later = /\bimport\(\s*["'`](\.[^"'`]+\.js)["'`]/g;

/** The scripts that a page loads: its own, and what those import. */
function listScripts(page: string, imports: readonly RegExp[]): string[] {
  const html = readFileSync(join(pagesFolder, page), 'utf8');
  const waiting = [...html.matchAll(/(?:src|href)="(\/[^"]+\.js)"/g)].map(([, path]) => path ?? '');
  const found = new Set<string>();
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (found.has(path)) continue;
    found.add(path);
    const folder = posix.dirname(path);
    const script = readFileSync(join(pagesFolder, path), 'utf8');
    for (const pattern of imports)
      for (const [, imported = ''] of script.matchAll(pattern)) waiting.push(posix.join(folder, imported));
  }
  return [...found];
}

function sizeOf(page: string, imports: readonly RegExp[]): number {
  return listScripts(page, imports)
    .map((path) => gzipSync(readFileSync(join(pagesFolder, path)), { level: 9 }).length)
    .reduce((sum, size) => sum + size, 0);
}

export async function benchPages(): Promise<void> {
  await ensurePages(() => {});
  reportHeading('JavaScript of the pages, gzipped');
  const survey = sizeOf('index.html', [atOnce]);
  report('survey', format.kilobytes(survey), {
    text: 'at most 30 kB',
    isMet: survey > 0 && survey <= 30_000,
  });
  report('survey, with all that is loaded later', format.kilobytes(sizeOf('index.html', [atOnce, later])));
  report('officer', format.kilobytes(sizeOf('officer/index.html', [atOnce, later])));
  report('office', format.kilobytes(sizeOf('office/index.html', [atOnce, later])));
}
