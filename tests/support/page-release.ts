import { cpSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const built = join(import.meta.dirname, '..', '..', 'dist');

function rewrite(path: string, change: (text: string) => string): void {
  const before = readFileSync(path, 'utf8');
  const after = change(before);
  if (after === before) throw new Error(`nothing to change in ${path}`);
  writeFileSync(path, after);
}

export interface PageRelease {
  readonly folder: string;
  /** The script that is this release's own, under `/assets/survey/`. */
  readonly script: string;
  remove(): void;
}

/** The built pages as a later release would have them: another script under another name, which says so in `<html>`. */
export function makeRelease(number: number): PageRelease {
  const folder = mkdtempSync(join(tmpdir(), `release-${number}-`));
  cpSync(built, folder, { recursive: true });
  const assets = join(folder, 'assets', 'survey');
  const old = readdirSync(assets).find((name) => name.endsWith('.js'));
  if (!old) throw new Error('the pages are not built');
  const script = `index-r${number}.js`;
  renameSync(join(assets, old), join(assets, script));
  rewrite(join(assets, script), (text) => `document.documentElement.dataset.release="${number}";${text}`);
  rewrite(join(folder, 'index.html'), (text) => text.replaceAll(old, script));
  rewrite(join(folder, 'sw.js'), (text) =>
    text
      .replaceAll(old, script)
      .replace(/(revision\W+)[0-9a-f]{32}(\W+url\W+index\.html)/, `$1release-${number}$2`),
  );
  return { folder, script, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
