import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { testSecretKey } from './secret-box.ts';

const projectFolder = join(import.meta.dirname, '..', '..');

/** Halves the time that a start takes. */
const NODE_COMPILE_CACHE = join(tmpdir(), 'survey-compile-cache');

/** The first start may build the pages. */
const startTimeoutMs = 120_000;

export interface ServerOptions {
  /** A fresh SQLite file by default, gone when the test's process ends. */
  readonly databaseUrl?: string;
  /** A free one by default. */
  readonly port?: number;
  /** Further settings: `TLS_CERT`, `PUBLIC_URL` … */
  readonly environment?: Readonly<Record<string, string>>;
}

/** The real server, `node server/start.ts`, in a process of its own. */
export interface ServerProcess {
  readonly url: string;
  readonly port: number;
  readonly databaseUrl: string;
  /** What opens the first-run page; null where there is an account already. */
  readonly setupCode: string | null;
  readonly pid: number;
  /** All that it printed so far, errors included. */
  printed(): string;
  /** Sends the signal and waits for the end. */
  kill(signal?: NodeJS.Signals): Promise<void>;
  /** Ends it as a person would, with Ctrl+C. */
  stop(): Promise<void>;
  /** Starts it again, on the same port and the same data; ends it first where it still runs. */
  restart(): Promise<ServerProcess>;
}

const running = new Set<ChildProcess>();
const folders = new Set<string>();

process.on('exit', () => {
  for (const child of running) child.kill('SIGKILL');
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** The address of a SQLite file that is not there yet, in a folder of its own. */
export function freshSqliteUrl(): string {
  const folder = mkdtempSync(join(tmpdir(), 'survey-'));
  folders.add(folder);
  return `sqlite:${join(folder, 'survey.db')}`;
}

function spawnServer(databaseUrl: string, { port = 0, environment = {} }: ServerOptions): ChildProcess {
  const { DATABASE_URL, HOST, PORT, PUBLIC_URL, TLS_CERT, TLS_KEY, ...inherited } = process.env;
  const child = spawn(process.execPath, ['server/start.ts'], {
    cwd: projectFolder,
    env: {
      ...inherited,
      NODE_COMPILE_CACHE,
      SECRET_KEY: testSecretKey,
      ...environment,
      DATABASE_URL: databaseUrl,
      PORT: String(port),
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.add(child);
  child.on('exit', () => running.delete(child));
  return child;
}

interface Announced {
  readonly url: string;
  readonly setupCode: string | null;
}

/** Found once the whole announcement is there: it ends with how to stop. */
function findAnnounced(printed: string): Announced | undefined {
  const url = /(https?:\/\/\S+)\/office\b/.exec(printed)?.[1];
  if (!url || !printed.includes('Ctrl+C')) return undefined;
  return { url, setupCode: /\b[A-Z2-9]{4}(?:-[A-Z2-9]{4}){2}\b/.exec(printed)?.[0] ?? null };
}

/** Waits for the server's own words, not for an open port: another process may have it. */
function waitForAnnouncement(child: ChildProcess, printed: () => string): Promise<Announced> {
  return new Promise((resolve, reject) => {
    const fail = (reason: string) => reject(new Error(`the server ${reason}:\n${printed()}`));
    const timer = setTimeout(() => fail('did not start in time'), startTimeoutMs).unref();
    child.on('exit', () => fail('ended at its start'));
    child.stdout?.on('data', () => {
      const announced = findAnnounced(printed());
      if (!announced) return;
      clearTimeout(timer);
      resolve(announced);
    });
  });
}

function waitForEnd(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => child.once('exit', () => resolve()));
}

/** Throws an Error with all that was printed where the server does not start. */
export async function startServer(options: ServerOptions = {}): Promise<ServerProcess> {
  const databaseUrl = options.databaseUrl ?? freshSqliteUrl();
  const child = spawnServer(databaseUrl, options);
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (text: string) => {
      said += text;
    });
  const { url, setupCode } = await waitForAnnouncement(child, () => said);
  const port = options.port || Number(new URL(url).port);
  const kill = async (signal: NodeJS.Signals = 'SIGKILL') => {
    child.kill(signal);
    await waitForEnd(child);
  };
  return {
    url,
    port,
    databaseUrl,
    setupCode,
    pid: child.pid ?? 0,
    printed: () => said,
    kill,
    stop: () => kill('SIGINT'),
    restart: async () => {
      await kill('SIGINT');
      return startServer({ ...options, databaseUrl, port });
    },
  };
}
