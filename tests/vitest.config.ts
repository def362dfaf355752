import { defineConfig } from 'vitest/config';

const postgres = 'support/postgres-cluster.ts';
const pages = 'support/built-pages.ts';

/** Long, and without a clock or a calendar: once is enough. */
const timeless = [
  'unit/annex-pdf.test.ts',
  'unit/annex-properties.test.ts',
  'unit/flow-properties.test.ts',
  'unit/device-small-schema.test.ts',
  'unit/staff-pin.test.ts',
  'unit/unused.test.ts',
];

/** They put other modules in the place of the real ones, which a process that has loaded those would not notice. */
const replacing = ['unit/device-exchange.test.ts', 'unit/outbox-unsent.test.ts'];

const projects = [
  { name: 'unit-replacing', include: replacing },
  // Pure logic, on machines in three places of the world: one behind UTC and with summer time, one ahead.
  ...['UTC', 'Asia/Ho_Chi_Minh', 'America/New_York'].map((timeZone) => ({
    name: `unit-${timeZone}`,
    include: ['unit/**/*.test.{ts,tsx}'],
    exclude: timeZone === 'UTC' ? replacing : [...replacing, ...timeless],
    env: { TZ: timeZone },
    isolate: false,
    testTimeout: 30_000,
  })),
  {
    name: 'contract',
    include: ['contract/**/*.test.ts'],
    isolate: false,
    globalSetup: [postgres],
    env: { TZ: 'America/New_York' },
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
  {
    name: 'api',
    include: ['api/**/*.test.ts'],
    isolate: false,
    globalSetup: [pages, postgres],
    // The words of the command line follow the language of the person who gives it.
    env: { LC_ALL: '', LC_MESSAGES: '', LANG: '' },
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
  {
    name: 'faults',
    include: ['faults/**/*.test.ts'],
    globalSetup: [pages, postgres],
    testTimeout: 180_000,
    hookTimeout: 60_000,
  },
];

export default defineConfig({
  root: import.meta.dirname,
  test: {
    pool: 'forks',
    // Much of the time a test waits for a disk, a child process or a password's hash.
    maxWorkers: '100%',
    projects: projects.map((project) => ({
      // Files share a process, and each leaves it as it was.
      test: { pool: 'forks' as const, unstubGlobals: true, restoreMocks: true, ...project },
    })),
  },
});
