import { execFileSync, spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';

const namesOnPath = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function findOnPath(): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return folders.flatMap((folder) => namesOnPath.map((name) => join(folder, name))).find(isExecutable);
}

/** A Chromium that is there: named by `CHROMIUM`, Playwright's own, or one on the PATH. */
export function findBrowser(): string | undefined {
  const named = process.env.CHROMIUM;
  if (named) return named;
  const own = chromium.executablePath();
  return isExecutable(own) ? own : findOnPath();
}

/** Installs one: by Playwright's installer or, where that cannot download, by apt. */
function installBrowser(): void {
  const playwright = join(import.meta.dirname, '../../node_modules/.bin/playwright');
  if (spawnSync(playwright, ['install', 'chromium'], { stdio: 'inherit' }).status === 0) return;
  execFileSync('apt-get', ['update', '-q'], { stdio: 'inherit' });
  execFileSync('apt-get', ['install', '-y', '-q', 'chromium'], { stdio: 'inherit' });
}

/** The path of a Chromium, installed if there is none. @throws where none can be had */
export function ensureBrowser(): string {
  const found = findBrowser();
  if (found) return found;
  installBrowser();
  const installed = findBrowser();
  if (!installed)
    throw new Error('no Chromium: install one and name it in the environment variable CHROMIUM');
  return installed;
}
