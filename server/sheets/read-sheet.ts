import { unzipSync } from 'fflate';
import readXlsxFile from 'read-excel-file/node';
import { Problem } from '../../shared/problem.ts';

export type SheetCell = string | number | boolean | Date | null;

export interface Sheet {
  readonly name: string;
  readonly rows: readonly (readonly SheetCell[])[];
}

const mostUnpackedBytes = 60 * 1024 * 1024;

/** A small file may unpack to more than the machine holds: what it claims is added up before. */
function isBearable(bytes: Uint8Array): boolean {
  let unpacked = 0;
  unzipSync(bytes, {
    filter: ({ originalSize }) => {
      unpacked += originalSize;
      return false;
    },
  });
  return unpacked > 0 && unpacked <= mostUnpackedBytes;
}

/** @throws Problem `sheet-unreadable` */
export async function readSheets(bytes: Uint8Array): Promise<Sheet[]> {
  try {
    if (!isBearable(bytes)) throw new Error('too large');
    const sheets = await readXlsxFile(Buffer.from(bytes));
    return sheets.map(({ sheet, data }) => ({ name: sheet, rows: data as SheetCell[][] }));
  } catch {
    throw new Problem('sheet-unreadable');
  }
}
