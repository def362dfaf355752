import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBrowsers } from './support/browser.ts';

/** Runs all kinds of tests one after the other, and says in one last line how many passed. */
const folder = join(import.meta.dirname, '..');
const binaries = join(folder, 'node_modules', '.bin');
const vitestReport = join(folder, 'test-results', 'vitest.json');
const playwrightReport = join(folder, 'test-results', 'e2e.json');

interface Count {
  passed: number;
  failed: number;
}

function run(binary: string, args: readonly string[]): boolean {
  process.stdout.write(`\n> ${binary} ${args.join(' ')}\n`);
  return spawnSync(join(binaries, binary), args, { cwd: folder, stdio: 'inherit' }).status === 0;
}

function readReport<T>(path: string): T | undefined {
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as T) : undefined;
}

/** A step that fails as a whole, before any test of its own, is one failure. */
function counted(isOk: boolean, count: Count | undefined): Count {
  if (isOk) return count ?? { passed: 1, failed: 0 };
  return { passed: count?.passed ?? 0, failed: Math.max(1, count?.failed ?? 0) };
}

function runChecks(): Count {
  return counted(run('biome', ['check', '.']) && run('tsc', ['-b']), undefined);
}

function runVitest(): Count {
  const isOk = run('vitest', [
    'run',
    '--config',
    'tests/vitest.config.ts',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${vitestReport}`,
  ]);
  const report = readReport<{ numPassedTests: number; numFailedTests: number }>(vitestReport);
  return counted(isOk, report && { passed: report.numPassedTests, failed: report.numFailedTests });
}

function runEndToEnd(): Count {
  ensureBrowsers();
  const isBuilt = run('vite', ['build', '--config', 'kiosk/vite.config.ts', '--logLevel', 'warn']);
  const isOk = isBuilt && run('playwright', ['test', '--config', 'tests/playwright.config.ts']);
  const report = readReport<{ stats: { expected: number; unexpected: number } }>(playwrightReport);
  return counted(isOk, report && { passed: report.stats.expected, failed: report.stats.unexpected });
}

const steps = { check: runChecks, vitest: runVitest, e2e: runEndToEnd } as const;

rmSync(join(folder, 'test-results'), { recursive: true, force: true });
const asked = process.argv.slice(2);
const chosen = Object.entries(steps).filter(([name]) => asked.length === 0 || asked.includes(name));
const counts = chosen.map(([, step]) => step());
const total = counts.reduce((sum, { passed, failed }) => ({
  passed: sum.passed + passed,
  failed: sum.failed + failed,
}));
process.stdout.write(`\n${total.passed} passed, ${total.failed} failed\n`);
process.exitCode = total.failed === 0 ? 0 : 1;
