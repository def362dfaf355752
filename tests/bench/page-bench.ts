import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { gzipSync } from 'node:zlib';
import { ensurePages, pagesFolder } from '../../server/pages-build.ts';
import { format, report, reportHeading } from './measure.ts';

/** All scripts that load with a page: its own, and what those import, at once or later. */
function listScripts(page: string): string[] {
  const html = readFileSync(join(pagesFolder, page), 'utf8');
  const waiting = [...html.matchAll(/(?:src|href)="(\/[^"]+\.js)"/g)].map(([, path]) => path ?? '');
  const found = new Set<string>();
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (found.has(path)) continue;
    found.add(path);
    const folder = posix.dirname(path);
    const script = readFileSync(join(pagesFolder, path), 'utf8');
    for (const [, imported = ''] of script.matchAll(/(?:from|import)\s*\(?["'`](\.[^"'`]+\.js)["'`]/g))
      waiting.push(posix.join(folder, imported));
  }
  return [...found];
}

export async function benchPages(): Promise<void> {
  await ensurePages(() => {});
  reportHeading('JavaScript of the pages, gzipped');
  const sizeOf = (page: string) =>
    listScripts(page)
      .map((path) => gzipSync(readFileSync(join(pagesFolder, path)), { level: 9 }).length)
      .reduce((sum, size) => sum + size, 0);
  const survey = sizeOf('index.html');
  report('survey', format.kilobytes(survey), {
    text: 'at most 30 kB',
    isMet: survey > 0 && survey <= 30_000,
  });
  report('officer', format.kilobytes(sizeOf('officer/index.html')));
  report('office', format.kilobytes(sizeOf('office/index.html')));
}
