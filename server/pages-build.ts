import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { copyFile, mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { Problem } from '../shared/problem.ts';
import { projectFolder } from './environment.ts';

export const pagesFolder = join(projectFolder, 'dist');

/** Written last, with the names of the build's own assets: a build that was cut short has none. */
const complete = '.complete';

const sources = ['kiosk', 'shared', 'public', 'package-lock.json'];
const vite = join(projectFolder, 'node_modules', 'vite', 'bin', 'vite.js');

async function newestChange(path: string): Promise<number> {
  const { mtimeMs, isDirectory } = await stat(path).then((s) => ({
    mtimeMs: s.mtimeMs,
    isDirectory: s.isDirectory(),
  }));
  if (!isDirectory) return mtimeMs;
  const inside = await readdir(path);
  return Math.max(mtimeMs, ...(await Promise.all(inside.map((name) => newestChange(join(path, name))))));
}

/** True when the pages were built after the last change of what they are built from. */
async function isUpToDate(): Promise<boolean> {
  const built = join(pagesFolder, complete);
  if (!existsSync(built)) return false;
  if (!existsSync(vite)) return true; // An installation without the tools: the pages came with it.
  const changes = sources.map((name) => join(projectFolder, name)).filter((path) => existsSync(path));
  return (await stat(built)).mtimeMs > Math.max(...(await Promise.all(changes.map(newestChange))));
}

/**
 * Builds the pages unless they are up to date. Several servers may do so at once: each builds in a folder of its own
 * and puts it in place as a whole.
 * @throws Problem `build-failed`
 */
export async function ensurePages(onBuild: () => void): Promise<void> {
  if (await isUpToDate()) return;
  onBuild();
  const begun = new Date();
  const made = `${pagesFolder}-${process.pid}`;
  try {
    await build(made);
    await putInPlace(made, pagesFolder, begun);
  } finally {
    await rm(made, { recursive: true, force: true });
  }
}

async function build(folder: string): Promise<void> {
  const child = spawn(
    process.execPath,
    [vite, 'build', '--config', 'kiosk/vite.config.ts', '--logLevel', 'warn'],
    {
      cwd: projectFolder,
      env: { ...process.env, PAGES_FOLDER: folder },
      stdio: ['ignore', 'ignore', 'pipe'],
    },
  );
  let said = '';
  child.stderr.on('data', (chunk) => {
    said = (said + chunk).slice(-4000);
  });
  const status = await new Promise((resolve) => child.on('close', resolve));
  if (status !== 0) throw new Problem('build-failed', { reason: said.trim() });
}

/**
 * Puts built pages where they are served from. A page that was opened before may load parts of itself later: the
 * assets of the one build before stay.
 * @param begun what was changed after that is not in them
 */
export async function putInPlace(made: string, served: string, begun: Date): Promise<void> {
  const own = await listAssets(made);
  const before = await readFile(join(served, complete), 'utf8').catch(ignoreMissing);
  for (const path of (before ?? '').split('\n').filter((each) => each !== '' && !own.includes(each))) {
    await mkdir(dirname(join(made, path)), { recursive: true });
    // Another server may be putting its own in place.
    await copyFile(join(served, path), join(made, path)).catch(ignoreMissing);
  }
  await writeFile(join(made, complete), own.join('\n'));
  await utimes(join(made, complete), begun, begun);
  const old = `${made}-old`;
  await rename(served, old).catch(ignoreMissing);
  await rename(made, served).catch((error: NodeJS.ErrnoException) => {
    // Another server was quicker, with the same sources.
    if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error;
  });
  await rm(old, { recursive: true, force: true });
}

/** Files whose names change with what is in them, as paths from the pages' folder. */
async function listAssets(folder: string): Promise<string[]> {
  const entries = await readdir(join(folder, 'assets'), { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)));
}

function ignoreMissing(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error;
  return undefined;
}
