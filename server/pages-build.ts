import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Problem } from '../shared/problem.ts';
import { projectFolder } from './environment.ts';

export const pagesFolder = join(projectFolder, 'dist');

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
  // Written last: a build that was cut short has none.
  const built = join(pagesFolder, '.complete');
  if (!existsSync(built)) return false;
  if (!existsSync(vite)) return true; // An installation without the tools: the pages came with it.
  const changes = sources.map((name) => join(projectFolder, name)).filter((path) => existsSync(path));
  return (await stat(built)).mtimeMs > Math.max(...(await Promise.all(changes.map(newestChange))));
}

/**
 * Builds the three pages unless they are up to date.
 * @throws Problem `build-failed`
 */
export async function ensurePages(onBuild: () => void): Promise<void> {
  if (await isUpToDate()) return;
  onBuild();
  const child = spawn(
    process.execPath,
    [vite, 'build', '--config', 'kiosk/vite.config.ts', '--logLevel', 'warn'],
    {
      cwd: projectFolder,
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
