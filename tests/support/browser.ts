import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const shellNames = ['chromium-headless-shell', 'chrome-headless-shell'];

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function findOnPath(programs: readonly string[]): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return folders.flatMap((folder) => programs.map((name) => join(folder, name))).find(isExecutable);
}

function hasOwn(): boolean {
  return isExecutable(chromium.executablePath());
}

/** A whole Chromium that is there: named by `CHROMIUM`, Playwright's own, or one on the PATH. */
export function findBrowser(): string | undefined {
  return process.env.CHROMIUM || (hasOwn() ? chromium.executablePath() : findOnPath(names));
}

/**
 * The same engine without windows, menus and settings: it takes half the processor's time of the whole browser.
 * Named by `CHROMIUM_SHELL`, or one on the PATH, or else the whole browser; `undefined` leaves the choice to Playwright,
 * which has a shell of its own.
 */
export function findShell(): string | undefined {
  const named = process.env.CHROMIUM_SHELL || process.env.CHROMIUM;
  if (named) return named;
  return hasOwn() ? undefined : (findOnPath(shellNames) ?? findBrowser());
}

function installByApt(...packages: string[]): boolean {
  const run = (...args: string[]) => spawnSync('apt-get', args, { stdio: 'inherit' }).status === 0;
  return run('update', '-q') && run('install', '-y', '-q', ...packages);
}

/** Both browsers: by Playwright's installer or, where that cannot download, by apt. */
function installBrowsers(): void {
  const playwright = join(import.meta.dirname, '../../node_modules/.bin/playwright');
  if (spawnSync(playwright, ['install', 'chromium'], { stdio: 'inherit' }).status === 0) return;
  if (!installByApt('chromium', 'chromium-headless-shell')) installByApt('chromium');
}

/** Sees to it that there is a Chromium; on a machine whose root we are, also its shell. @throws where none can be had */
export function ensureBrowsers(): void {
  if (!findBrowser()) installBrowsers();
  const browser = findBrowser();
  if (!browser) throw new Error('no Chromium: install one and name it in the environment variable CHROMIUM');
  if (!process.env.CHROMIUM && findShell() === browser && process.getuid?.() === 0)
    installByApt('chromium-headless-shell');
}
