import { spawn } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCommandLine } from '../../server/command-line.ts';
import { testSecretKey } from './secret-box.ts';

/** Halves the time that a start takes. */
const NODE_COMPILE_CACHE = join(tmpdir(), 'survey-compile-cache');

const projectFolder = join(import.meta.dirname, '..', '..');

export interface CommandOutcome {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
  readonly bytes: Uint8Array;
}

export interface CommandOptions {
  readonly databaseUrl: string;
  /** Where the person stands: files are relative to it. */
  readonly folder?: string;
  readonly environment?: Readonly<Record<string, string>>;
}

/** Runs a command in this process; what it prints is collected. */
export async function runCommand(
  args: readonly string[],
  { databaseUrl, folder = tmpdir(), environment = {} }: CommandOptions,
): Promise<CommandOutcome> {
  const printed: Uint8Array[] = [];
  let stderr = '';
  const status = await runCommandLine(args, {
    environment: { DATABASE_URL: databaseUrl, SECRET_KEY: testSecretKey, ...environment },
    folder,
    print: (output) => printed.push(Buffer.from(output)),
    complain: (text) => {
      stderr += text;
    },
  });
  const bytes = Buffer.concat(printed);
  return { status, stdout: bytes.toString('utf8'), stderr, bytes: Uint8Array.from(bytes) };
}

/** Runs `node server/cli.ts` in a process of its own, the way that npm does: with INIT_CWD. */
export function spawnCommand(
  args: readonly string[],
  { databaseUrl, folder = tmpdir(), environment = {} }: CommandOptions,
): Promise<CommandOutcome> {
  const { LANG, LC_ALL, LC_MESSAGES, ...inherited } = process.env;
  const child = spawn(process.execPath, ['server/cli.ts', ...args], {
    cwd: projectFolder,
    env: {
      ...inherited,
      NODE_COMPILE_CACHE,
      DATABASE_URL: databaseUrl,
      SECRET_KEY: testSecretKey,
      INIT_CWD: folder,
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const printed: Buffer[] = [];
  let stderr = '';
  child.stdout.on('data', (bytes: Buffer) => printed.push(bytes));
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (status) => {
      const bytes = Buffer.concat(printed);
      resolve({ status, stdout: bytes.toString('utf8'), stderr, bytes: Uint8Array.from(bytes) });
    });
  });
}
