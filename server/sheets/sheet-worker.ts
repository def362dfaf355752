import { parentPort, workerData } from 'node:worker_threads';
import { unzipSync, zipSync } from 'fflate';
import readXlsxFile from 'read-excel-file/universal';
import type { Sheet, SheetCell } from './read-sheet.ts';

const mostFiles = 1_000;
const mostUnpackedBytes = 60 * 1024 * 1024;
const mostCells = 1_000_000;

/**
 * The same files, unpacked, as one zip without surprises: a small file may unpack to more than the machine holds, and
 * may say in one place what it denies in another. What it claims is added up before, and no file gets more room than
 * it claims.
 */
function unpack(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  let [files, unpacked] = [0, 0];
  const contents = unzipSync(bytes, {
    filter: ({ originalSize }) => {
      files += 1;
      unpacked += originalSize;
      if (files > mostFiles || unpacked > mostUnpackedBytes) throw new Error('too large');
      return true;
    },
  });
  return zipSync(contents, { level: 0 }) as Uint8Array<ArrayBuffer>;
}

const plain = unpack(workerData as Uint8Array);
const sheets = (await readXlsxFile(plain.buffer)).map(
  ({ sheet, data }): Sheet => ({ name: sheet, rows: data as SheetCell[][] }),
);
const cells = sheets.flatMap(({ rows }) => rows).reduce((sum, row) => sum + row.length, 0);
if (cells > mostCells) throw new Error('too large');
parentPort?.postMessage(sheets);
