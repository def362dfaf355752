import { defineConfig } from '@playwright/test';
import { findBrowser } from './support/browser.ts';

const executablePath = findBrowser();

export const launchOptions = {
  ...(executablePath ? { executablePath } : {}),
  args: [
    '--no-sandbox',
    '--disable-background-networking',
    '--disable-component-update',
    '--no-first-run',
    ...(process.env.XARGS?.split(' ') ?? []),
  ],
};

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
