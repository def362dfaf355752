import { defineConfig } from '@playwright/test';
import { findBrowser, findShell } from './support/browser.ts';

const args = [
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--no-first-run',
];

function startOf(executablePath: string | undefined) {
  return { ...(executablePath && { executablePath }), args };
}

export const launchOptions = startOf(findShell());

/** For what a bare engine has not: settings, and a profile as people have it. */
export const wholeBrowser = startOf(findBrowser());

export default defineConfig({
  testDir: 'e2e',
  outputDir: '../test-results/e2e',
  // Tests wait more than they compute: for timers, for the network to come back.
  workers: 4,
  fullyParallel: true,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  reporter: [['list'], ['json', { outputFile: '../test-results/e2e.json' }]],
  use: {
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    viewport: { width: 1280, height: 800 },
    launchOptions,
    screenshot: 'only-on-failure',
    // A trace costs a third of the run: `TRACE=1` keeps one of each failure.
    trace: process.env.TRACE ? 'retain-on-failure' : 'off',
  },
});
