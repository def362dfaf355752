import { describe, expect, test } from 'vitest';
import { readSheets } from '../../server/sheets/read-sheet.ts';
import { type Cell, streamXlsx } from '../../server/sheets/xlsx-stream.ts';

async function* pagesOf(...pages: Cell[][][]) {
  yield* pages;
}

async function write(header: string[], ...pages: Cell[][][]): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of streamXlsx({ name: 'Phiếu', header }, pagesOf(...pages))) chunks.push(chunk);
  return Buffer.concat(chunks);
}

describe('an xlsx written as it grows', () => {
  test('holds texts and numbers as they are, in any number of pages', async () => {
    const bytes = await write(
      ['Tên', 'Số'],
      [
        ['Nguyễn Thị Ánh', 12],
        ['a < b & "c"', -0.5],
      ],
      [],
      [['_x0041_ dòng\nhai', null]],
    );
    expect(await readSheets(bytes)).toEqual([
      {
        name: 'Phiếu',
        rows: [
          ['Tên', 'Số'],
          ['Nguyễn Thị Ánh', 12],
          ['a < b & "c"', -0.5],
          [expect.stringMatching(/dòng hai$/), null],
        ],
      },
    ]);
  });

  test('without a row has its header', async () => {
    expect((await readSheets(await write(['Tên', 'Số'])))[0]?.rows).toEqual([['Tên', 'Số']]);
  });

  test('hands out what there is before all has been read', async () => {
    let pagesRead = 0;
    async function* endless() {
      for (;;) {
        pagesRead += 1;
        yield Array.from({ length: 1000 }, () => [Math.random()]);
      }
    }
    const chunks = streamXlsx({ name: 'Phiếu', header: ['Số'] }, endless());
    for (let taken = 0; taken < 20; taken += 1)
      expect((await chunks.next()).value?.length).toBeGreaterThan(0);
    expect(pagesRead).toBeLessThanOrEqual(20);
    await chunks.return(undefined);
  });
});
