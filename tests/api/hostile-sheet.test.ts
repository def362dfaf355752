import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { readSheets } from '../../server/sheets/read-sheet.ts';

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const spreadsheet = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

const workbook = {
  '[Content_Types].xml':
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>',
  'xl/workbook.xml': `<workbook xmlns="${spreadsheet}" xmlns:r="${office}"><sheets><sheet name="Tờ" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
};

function makeXlsx(rows: string, { before = '', beside = {} } = {}): Uint8Array {
  const sheet = `${before}<worksheet xmlns="${spreadsheet}"><sheetData>${rows}</sheetData></worksheet>`;
  const texts = Object.entries({ ...workbook, 'xl/worksheets/sheet1.xml': sheet });
  return zipSync({
    ...Object.fromEntries(texts.map(([name, text]) => [name, strToU8(text)])),
    ...beside,
  });
}

const textCell = (text: string) => `<row r="1"><c r="A1" t="inlineStr"><is><t>${text}</t></is></c></row>`;

/** Every place that says how large a file is unpacked says less. */
function understate(zip: Uint8Array): Uint8Array {
  const bytes = Buffer.from(zip);
  for (const [signature, at] of [
    ['PK\u0003\u0004', 22],
    ['PK\u0001\u0002', 24],
  ] as const)
    for (let found = bytes.indexOf(signature); found >= 0; found = bytes.indexOf(signature, found + 1))
      bytes.writeUInt32LE(16, found + at);
  return bytes;
}

const zeros = (count: number, size: number) =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`x/${index}.xml`, new Uint8Array(size)]));

test.each([
  ['is no zip', strToU8('PK, and nothing else')],
  ['unpacks to more than is bearable', makeXlsx(textCell('1'), { beside: zeros(8, 10_000_000) })],
  ['has thousands of files', makeXlsx(textCell('1'), { beside: zeros(1_001, 1) })],
  ['understates what it holds', understate(makeXlsx(textCell('x'.repeat(10_000))))],
  ['has a cell a million columns away', makeXlsx('<row r="1"><c r="ZZZZZZ1"><v>1</v></c></row>')],
  [
    'has a row a thousand million rows down',
    makeXlsx('<row r="999999999"><c r="A999999999"><v>1</v></c></row>'),
  ],
])('a file that %s is refused, and the next one is read', async (_, bytes) => {
  const [hostile, honest] = [readSheets(bytes), readSheets(makeXlsx(textCell('Lan')))];
  await expect(hostile).rejects.toMatchObject({ code: 'sheet-unreadable' });
  expect(await honest).toEqual([{ name: 'Tờ', rows: [['Lan']] }]);
});

test('entities that a file brings along are not unfolded', async () => {
  const laughs = Array.from({ length: 9 }, (_, index) => {
    const inner = index === 0 ? 'ha' : `&l${index - 1};`.repeat(10);
    return `<!ENTITY l${index} "${inner}">`;
  });
  const outer = '<!ENTITY file SYSTEM "file:///etc/hostname">';
  const before = `<?xml version="1.0"?><!DOCTYPE x [${laughs.join('')}${outer}]>`;
  const sheets = await readSheets(makeXlsx(textCell('&l8;&file;'), { before }));
  expect(sheets[0]?.rows).toEqual([['&l8;&file;']]);
});
