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

/**
 * The built pages as a later release would have them: scripts under other names, and one that says so in `<html>`.
 * A broken one goes no further than that.
 */
export function makeRelease(number: number, { isBroken = false } = {}): PageRelease {
  const folder = mkdtempSync(join(tmpdir(), `release-${number}-`));
  cpSync(built, folder, { recursive: true });
  const assets = join(folder, 'assets', 'survey');
  const scripts = readdirSync(assets).filter((name) => name.endsWith('.js'));
  const entry = scripts.find((name) => name.startsWith('index-'));
  if (!entry) throw new Error('the pages are not built');
  const renamed = (name: string) => name.replace(/\.js$/, `-r${number}.js`);
  const rename = (text: string) =>
    scripts.reduce((changed, name) => changed.replaceAll(name, renamed(name)), text);
  const sign = `document.documentElement.dataset.release="${number}";${isBroken ? 'throw new Error("broken");' : ''}`;
  for (const name of scripts) {
    renameSync(join(assets, name), join(assets, renamed(name)));
    const mark = name === entry ? sign : '';
    rewrite(join(assets, renamed(name)), (text) => `${mark}${rename(text)}\n`);
  }
  rewrite(join(folder, 'index.html'), rename);
  rewrite(join(folder, 'sw.js'), (text) =>
    rename(text).replace(/(revision\W+)[0-9a-f]{32}(\W+url\W+index\.html)/, `$1release-${number}$2`),
  );
  return { folder, script: renamed(entry), remove: () => rmSync(folder, { recursive: true, force: true }) };
}
