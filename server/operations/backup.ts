import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { Problem } from '../../shared/problem.ts';
import { noteChange } from '../storage/act.ts';
import { renewEpoch } from '../storage/installation.ts';
import {
  findInstallationSecret,
  installationSecrets,
  openInstallationSecret,
  sealInstallationSecret,
} from '../storage/installation-secret.ts';
import { backedUpTables, type TableName } from '../storage/schema.ts';
import type { Scope, Storage } from '../storage/storage.ts';
import { deleteAllRows, insertRows, listPages, type Row } from '../storage/table-copy.ts';
import { splitLines } from './text-lines.ts';

/**
 * A backup is the same on every engine, so that it may also move an installation from one to another: gzipped
 * lines of JSON. First the head, then pages of rows, last the end with their number and digest. A file that was
 * cut short has no end, and one that was changed has another digest.
 */
interface Head {
  readonly format: 'citizen-survey-backup';
  readonly migration: string;
}

interface Page {
  readonly table: TableName;
  readonly rows: readonly Row[];
}

interface End {
  readonly rows: number;
  readonly sha256: string;
}

async function* renderLines(scope: Scope, migration: string): AsyncGenerator<string> {
  const digest = createHash('sha256');
  const seal = (value: Head | Page) => {
    const line = `${JSON.stringify(value)}\n`;
    digest.update(line);
    return line;
  };
  let rows = 0;
  yield seal({ format: 'citizen-survey-backup', migration });
  for (const table of backedUpTables)
    for await (const page of listPages(scope, table)) {
      rows += page.length;
      yield seal({ table, rows: table === 'installation' ? page.map((row) => unsealed(scope, row)) : page });
    }
  yield `${JSON.stringify({ rows, sha256: digest.digest('hex') } satisfies End)}\n`;
}

/**
 * The installation's own secrets are as they are in a backup, so that it opens on a machine that has another key: used
 * receipts stay used there.
 */
function unsealed({ sealer }: Scope, row: Row): Row {
  const name = installationSecrets.find((each) => each === row.name);
  const secret = name && openInstallationSecret(sealer(), name, String(row.value));
  return secret === undefined ? row : { ...row, value: secret };
}

/** What could not be opened when the backup was made stays as it was. */
function sealed({ sealer }: Scope, row: Row): Row {
  const name = installationSecrets.find((each) => each === row.name);
  if (!name || !/^[0-9a-f]+$/.test(String(row.value))) return row;
  return { ...row, value: sealInstallationSecret(sealer(), name, String(row.value)) };
}

async function flushToDisk(path: string): Promise<void> {
  const file = await open(path, 'r+');
  await file.sync();
  await file.close();
}

/**
 * Writes everything, as of one moment, beside a running server. The file is there whole or not at all.
 * @throws Problem `file-unwritable`
 */
export async function backUp(storage: Storage, path: string): Promise<{ rows: number }> {
  const unfinished = `${path}.unfinished`;
  let rows = 0;
  try {
    await storage.read((scope) =>
      pipeline(
        async function* countLines() {
          for await (const line of renderLines(scope, storage.migrated.to)) {
            if (line.startsWith('{"rows":')) rows = (JSON.parse(line) as End).rows;
            yield line;
          }
        },
        createGzip(),
        createWriteStream(unfinished),
      ),
    );
    await flushToDisk(unfinished);
    await rename(unfinished, path);
  } catch (cause) {
    await rm(unfinished, { force: true });
    const { code } = cause as NodeJS.ErrnoException;
    if (code && /^E[A-Z]+$/.test(code)) throw new Problem('file-unwritable', { path, reason: code });
    throw cause;
  }
  return { rows };
}

async function* readLines(path: string): AsyncGenerator<string> {
  const unzipped = createGunzip();
  // A failure of the file is passed on to whoever reads what is unzipped.
  pipeline(createReadStream(path), unzipped).catch(() => {});
  yield* splitLines(unzipped);
}

/** Reads the file from its head to its end. @throws Problem `backup-damaged`, `backup-of-other-version`, `file-unreadable` */
async function* readPages(path: string, migration: string): AsyncGenerator<Page> {
  const digest = createHash('sha256');
  let rows = 0;
  let isHead = true;
  let end: End | undefined;
  try {
    for await (const line of readLines(path)) {
      const value = JSON.parse(line) as Head | Page | End;
      if (end) throw new Problem('backup-damaged', { path });
      if ('sha256' in value) {
        end = value;
        continue;
      }
      digest.update(`${line}\n`);
      if (isHead) checkHead(value as Head, migration, path);
      else {
        rows += (value as Page).rows.length;
        yield value as Page;
      }
      isHead = false;
    }
  } catch (cause) {
    if (cause instanceof Problem) throw cause;
    const { code } = cause as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'EACCES' || code === 'EISDIR')
      throw new Problem('file-unreadable', { path, reason: code });
    throw new Problem('backup-damaged', { path });
  }
  if (!end || end.rows !== rows || end.sha256 !== digest.digest('hex'))
    throw new Problem('backup-damaged', { path });
}

function checkHead(head: Head, migration: string, path: string): void {
  if (head.format !== 'citizen-survey-backup') throw new Problem('backup-damaged', { path });
  if (head.migration !== migration)
    throw new Problem('backup-of-other-version', { path, migration: head.migration, own: migration });
}

/**
 * Puts everything back as it was, in one transaction, beside a running server: whatever is wrong with the file
 * leaves what was there. The epoch changes, so that tablets offer again what they still hold.
 * @throws Problem `backup-damaged`, `backup-of-other-version`, `file-unreadable`, `wrong-secret-key`
 */
export function restore(storage: Storage, path: string): Promise<{ rows: number }> {
  return storage.write(async (scope) => {
    let rows = 0;
    // Whoever gives the command may have another key than the server: it would not open what is sealed here.
    for (const name of installationSecrets) await findInstallationSecret(scope, name);
    await deleteAllRows(scope);
    for await (const page of readPages(path, storage.migrated.to)) {
      if (!backedUpTables.includes(page.table)) throw new Problem('backup-damaged', { path });
      const isOwn = page.table === 'installation';
      await insertRows(scope, page.table, isOwn ? page.rows.map((row) => sealed(scope, row)) : page.rows);
      rows += page.rows.length;
    }
    await renewEpoch(scope);
    noteChange(scope, { after: { rows } });
    return { rows };
  });
}
